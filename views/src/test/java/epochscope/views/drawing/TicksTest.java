package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void linearTicksStandAtStepsOfOneTwoOrFive() {
    assertThat(Ticks.linear(0, 1, 6).labels())
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(Ticks.linear(-4.3, 4.9, 6).labels()).containsExactly("−4", "−2", "0", "2", "4");
    assertThat(Ticks.linear(0, 137, 6).labels()).containsExactly("0", "50", "100");
    assertThat(Ticks.linear(0, 0.00042, 3).labels()).containsExactly("0", "2e−4", "4e−4");
    assertThat(Ticks.linear(0, 3e6, 4).labels()).containsExactly("0", "1e6", "2e6", "3e6");
  }

  @Test
  void thereAreNeverMoreThanAllowedAndTheyLieInside() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double min = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      double max = min + Math.pow(10, random.nextDouble() * 8 - 4) * Math.max(1e-3, Math.abs(min));
      Ticks ticks = Ticks.linear(min, max, 6);
      assertThat(ticks.values().length).isBetween(1, 6);
      double slack = (max - min) * 1e-6;
      for (double value : ticks.values()) {
        assertThat(value).isBetween(min - slack, max + slack);
      }
    }
  }

  @Test
  void logarithmicTicksStandAtPowersOfTenOrBetweenThem() {
    assertThat(Ticks.logarithmic(0.003, 2000, 6).labels())
        .containsExactly("0.01", "0.1", "1", "10", "100", "1000");
    assertThat(Ticks.logarithmic(0.015, 0.6, 6).labels())
        .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5");
    assertThat(Ticks.logarithmic(0.0129, 0.85, 4).labels()).containsExactly("0.03", "0.1", "0.3");
    assertThat(Ticks.logarithmic(1e-9, 1, 4).labels()).hasSizeLessThanOrEqualTo(4);
    assertThat(Ticks.logarithmic(0.61, 0.69, 6).values().length).isBetween(2, 6);
  }

  @Test
  void ceilingIsTheNextRoundNumber() {
    assertThat(Ticks.ceiling(5)).isCloseTo(5, within(1e-12));
    assertThat(Ticks.ceiling(61)).isCloseTo(80, within(1e-9));
    assertThat(Ticks.ceiling(1000)).isCloseTo(1000, within(1e-9));
    assertThat(Ticks.ceiling(1201)).isCloseTo(1500, within(1e-9));
    assertThat(Ticks.ceiling(81)).isCloseTo(100, within(1e-9));
  }
}
