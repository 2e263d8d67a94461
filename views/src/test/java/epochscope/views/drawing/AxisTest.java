package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
  private final Axis symmetric = Axis.symmetric("v", 100, 0.01);

  @Test
  void aSymmetricAxisIsLogarithmicToEitherSideOfZero() {
    assertThat(symmetric.fraction(0)).isCloseTo(0.5, within(1e-12));
    assertThat(symmetric.fraction(100)).isCloseTo(1, within(1e-12));
    assertThat(symmetric.fraction(-100)).isCloseTo(0, within(1e-12));
    double decade = symmetric.fraction(100) - symmetric.fraction(10);
    assertThat(symmetric.fraction(10) - symmetric.fraction(1)).isCloseTo(decade, within(1e-4));
    assertThat(symmetric.fraction(-1) - symmetric.fraction(-10)).isCloseTo(decade, within(1e-4));
  }

  @Test
  void nearZeroItIsLinear() {
    double step = symmetric.fraction(0.001) - symmetric.fraction(0);
    assertThat(symmetric.fraction(0.002) - symmetric.fraction(0.001))
        .isCloseTo(step, within(0.03 * step));
  }

  @Test
  void valueIsTheInverseOfFraction() {
    for (double value : new double[] {-70, -0.003, 0, 1e-5, 0.4, 99}) {
      assertThat(symmetric.value(symmetric.fraction(value)))
          .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }
  }

  @Test
  void itsTicksAreZeroAndPowersOfTenOfEitherSign() {
    Ticks ticks = symmetric.ticks(6);
    assertThat(ticks.values()).containsExactly(-100, -1, 0, 1, 100);
    assertThat(ticks.labels()).containsExactly("−100", "−1", "0", "1", "100");
  }
}
