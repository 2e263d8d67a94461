package epochscope.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinePainterTest {
  private static final int LINE = 0xFF000000;
  private static final int AREA = 0x40000000;

  @Test
  void theLargestValueIsAtTheTopTheSmallestAtTheBottomAndTheScaleIsLogarithmic() {
    int width = 300;
    int height = 104;
    double[] epochs = {0, 50, 100};
    double[] values = {100, 10, 1};
    int[] pixels = TimelinePainter.paint(epochs, values, 100, width, height, LINE, AREA);
    assertThat(top(pixels, width, height, 0)).isBetween(2, 4);
    assertThat(top(pixels, width, height, width / 2)).isBetween(51, 53);
    assertThat(top(pixels, width, height, width - 1)).isBetween(99, 102);
    assertThat(pixels[(height - 1) * width + 10]).isEqualTo(AREA);
  }

  @Test
  void valuesThatAreNotFiniteLeaveAGap() {
    double[] epochs = {0, 1, 2, 3, 4};
    double[] values = {1, 0.5, Double.NaN, Double.NaN, Double.NaN};
    int[] pixels = TimelinePainter.paint(epochs, values, 4, 100, 40, LINE, AREA);
    assertThat(top(pixels, 100, 40, 10)).isGreaterThanOrEqualTo(0);
    assertThat(top(pixels, 100, 40, 80)).isEqualTo(-1);
    assertThat(TimelinePainter.paint(epochs, new double[5], 4, 100, 40, LINE, AREA))
        .containsOnly(0);
  }

  @Test
  void ticksAreAtOneTwoFiveStepsAndNeverTooMany() {
    assertThat(Ticks.upTo(5, 6)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(Ticks.upTo(137, 6)).containsExactly(0, 50, 100);
    assertThat(Ticks.upTo(1000, 6)).containsExactly(0, 200, 400, 600, 800, 1000);
    IntStream.of(1, 9, 99, 12_345, Integer.MAX_VALUE)
        .forEach(last -> assertThat(Ticks.upTo(last, 6)).hasSizeBetween(2, 6));
  }

  private static int top(int[] pixels, int width, int height, int x) {
    return IntStream.range(0, height)
        .filter(y -> pixels[y * width + x] == LINE)
        .findFirst()
        .orElse(-1);
  }
}
