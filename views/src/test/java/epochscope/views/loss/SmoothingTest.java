package epochscope.views.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.history.HistoryView.Series;
import org.junit.jupiter.api.Test;

class SmoothingTest {
  /** With β = ½: 4; (½·4 + 1·1)/1.5; (¼·4 + ½·1 + 1·7)/1.75. */
  @Test
  void isTheWeightedMeanOfThePast() {
    double[] smoothed = smooth(0.5, 4, 1, 7);
    assertThat(smoothed[0]).isEqualTo(4);
    assertThat(smoothed[1]).isCloseTo(3 / 1.5, within(1e-12));
    assertThat(smoothed[2]).isCloseTo(8.5 / 1.75, within(1e-12));
  }

  @Test
  void aConstantStaysWhatItIs() {
    assertThat(smooth(0.97, 3, 3, 3, 3)).containsOnly(new double[] {3}, within(1e-12));
  }

  @Test
  void beginsAnewAfterAGap() {
    assertThat(smooth(0.9, 1, Double.NaN, 5, 5))
        .containsExactly(new double[] {1, Double.NaN, 5, 5}, within(1e-12));
  }

  private static double[] smooth(double beta, double... values) {
    return Smoothing.of(new Series(new double[values.length], values), beta).values();
  }
}
