package epochscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.timeline.TimelinePainter.Trace;
import epochscope.history.HistoryView.Series;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
  private static final int LINE = 0xFF000000;
  private static final int AREA = 0x40000000;
  private static final int KEPT = 0xFF0000FF;

  @Test
  void theLargestValueIsAtTheTopTheSmallestAtTheBottomAndTheScaleIsLogarithmic() {
    int width = 300;
    int height = 104;
    double[] epochs = {0, 50, 100};
    double[] values = {100, 10, 1};
    int[] pixels = paint(epochs, values, 100, width, height);
    assertThat(top(pixels, width, height, 0)).isBetween(2, 4);
    assertThat(top(pixels, width, height, width / 2)).isBetween(51, 53);
    assertThat(top(pixels, width, height, width - 1)).isBetween(99, 102);
    assertThat(pixels[(height - 1) * width + 10]).isEqualTo(AREA);
  }

  @Test
  void valuesThatAreNotFiniteLeaveAGap() {
    double[] epochs = {0, 1, 2, 3, 4};
    double[] values = {1, 0.5, Double.NaN, Double.NaN, Double.NaN};
    int[] pixels = paint(epochs, values, 4, 100, 40);
    assertThat(top(pixels, 100, 40, 10)).isGreaterThanOrEqualTo(0);
    assertThat(top(pixels, 100, 40, 80)).isEqualTo(-1);
    assertThat(paint(epochs, new double[5], 4, 100, 40)).containsOnly(0);
  }

  @Test
  void ticksAreAtOneTwoFiveStepsAndNeverTooMany() {
    assertThat(Ticks.upTo(5, 6)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(Ticks.upTo(137, 6)).containsExactly(0, 50, 100);
    assertThat(Ticks.upTo(1000, 6)).containsExactly(0, 200, 400, 600, 800, 1000);
    IntStream.of(1, 9, 99, 12_345, Integer.MAX_VALUE)
        .forEach(last -> assertThat(Ticks.upTo(last, 6)).hasSizeBetween(2, 6));
  }

  /** All on one logarithmic scale, the first in front; what ends early leaves no line behind it. */
  @Test
  void keptRunsAreLinesOnTheSameScale() {
    Series own = new Series(new double[] {0, 50}, new double[] {3, 3});
    Series kept = new Series(new double[] {0, 50, 100}, new double[] {100, 10, 1});
    int[] pixels =
        TimelinePainter.paint(
            List.of(new Trace(own, LINE, AREA), new Trace(kept, KEPT, 0)), 100, 300, 104);
    assertThat(row(pixels, 0, KEPT)).isBetween(1, 4);
    assertThat(row(pixels, 150, KEPT)).isBetween(51, 53);
    assertThat(row(pixels, 299, KEPT)).isBetween(99, 102);
    assertThat(row(pixels, 20, LINE)).isBetween(77, 79);
    assertThat(row(pixels, 160, LINE)).isEqualTo(-1);
    assertThat(pixels[103 * 300 + 200]).isZero();
  }

  private static int row(int[] pixels, int x, int colour) {
    return IntStream.range(0, 104)
        .filter(y -> pixels[y * 300 + x] == colour)
        .findFirst()
        .orElse(-1);
  }

  private static int[] paint(double[] epochs, double[] values, double last, int width, int height) {
    Trace trace = new Trace(new Series(epochs, values), LINE, AREA);
    return TimelinePainter.paint(List.of(trace), last, width, height);
  }

  private static int top(int[] pixels, int width, int height, int x) {
    return IntStream.range(0, height)
        .filter(y -> pixels[y * width + x] == LINE)
        .findFirst()
        .orElse(-1);
  }
}
