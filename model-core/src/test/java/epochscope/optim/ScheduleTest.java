package epochscope.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.InvalidInputException;
import epochscope.spec.ScheduleSpec;
import java.nio.ByteBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Offset<Double> EXACTLY = within(1e-14);
  private static final ScheduleSpec.OnPlateau PLATEAU =
      new ScheduleSpec.OnPlateau(0.5, 2, 0.1, 0.2);

  @Test
  void constantIsTheBaseAndTheDefault() {
    assertThat(rates(null, 3, 0.5, 7)).containsOnly(0.5);
    assertThat(rates(new ScheduleSpec.Constant(), 3, 0.5, 7)).containsOnly(0.5);
  }

  @Test
  void stepFallsEveryFewEpochs() {
    assertThat(rates(new ScheduleSpec.Step(2, 0.5), 3, 0.8, 15))
        .containsExactly(0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2, 0.2);
  }

  @Test
  void exponentialFallsEachEpoch() {
    assertThat(rates(new ScheduleSpec.Exponential(0.5), 2, 1, 7))
        .containsExactly(1, 1, 0.5, 0.5, 0.25, 0.25, 0.125);
  }

  /** cos of 0, 60°, 90°, 120°, 180°. */
  @Test
  void cosineFallsWithinEpochsAndStays() {
    Schedule schedule = Schedule.of(new ScheduleSpec.Cosine(3.0, 0.1, false, null), 2);
    assertThat(schedule.rate(0.5, 0)).isEqualTo(0.5);
    assertThat(schedule.rate(0.5, 2)).isCloseTo(0.4, EXACTLY);
    assertThat(schedule.rate(0.5, 3)).isCloseTo(0.3, EXACTLY);
    assertThat(schedule.rate(0.5, 4)).isCloseTo(0.2, EXACTLY);
    assertThat(schedule.rate(0.5, 6)).isCloseTo(0.1, EXACTLY);
    assertThat(schedule.rate(0.5, 600)).isCloseTo(0.1, EXACTLY);
    assertThat(schedule.rate(0.05, 600)).as("a base below the minimum").isEqualTo(0.05);
  }

  /** PyTorch 1.13, CosineAnnealingWarmRestarts(T_0=2, T_mult=3, eta_min=0.1), every half epoch. */
  @Test
  void cosineRestartsWithLongerPeriods() {
    ScheduleSpec spec = new ScheduleSpec.Cosine(2.0, 0.1, true, 3.0);
    double[] expected = {
      0.5,
      0.4414213562373095,
      0.30000000000000004,
      0.1585786437626905,
      0.5,
      0.49318516525781364,
      0.47320508075688783,
      0.4414213562373095,
      0.4,
      0.3517638090205042,
      0.30000000000000004,
      0.2482361909794959,
      0.20000000000000007,
      0.1585786437626905,
      0.12679491924311226,
      0.10681483474218637,
      0.5,
      0.4992389396183491,
      0.4969615506024416,
      0.49318516525781364,
      0.48793852415718175
    };
    assertThat(rates(spec, 2, 0.5, 21)).containsExactly(expected, EXACTLY);
  }

  @Test
  void cosineRestartsAtTheVeryUpdate() {
    for (double growth : new double[] {1, 2, 3, 7}) {
      Schedule schedule = Schedule.of(new ScheduleSpec.Cosine(5.0, 0.0, true, growth), 1);
      long restart = 0;
      long period = 5;
      while (restart < 2_500) {
        assertThat(schedule.rate(1, restart)).as("growth " + growth).isEqualTo(1);
        assertThat(schedule.rate(1, restart + period - 1)).isLessThan(0.1);
        restart += period;
        period = (long) (period * growth);
      }
    }
  }

  /** PyTorch 1.13, OneCycleLR(max_lr=0.5, total_steps=12), momentum aside. */
  @Test
  void oneCycleGoesUpAndDown() {
    ScheduleSpec spec = new ScheduleSpec.OneCycle(4, 0.3, 25.0, 1e4);
    double[] expected = {
      0.020000000000000018,
      0.17489482710979154,
      0.43964257956106434,
      0.49720771772545586,
      0.46650648492070584,
      0.4058728269748815,
      0.32368949884755166,
      0.23131855133348753,
      0.14153049910434962,
      0.0667387650944153,
      0.01728349371269761,
      2e-06,
      2e-06,
      2e-06
    };
    assertThat(rates(spec, 3, 0.5, 14)).containsExactly(expected, EXACTLY);
  }

  @Test
  void oneCycleMayRiseOrFallOnly() {
    double[] rising = rates(new ScheduleSpec.OneCycle(5, 1.0, 10.0, 10.0), 1, 1, 6);
    assertThat(rising)
        .containsExactly(
            new double[] {0.1, 0.2318019484660536, 0.55, 0.8681980515339464, 1, 0.01}, EXACTLY);
    double[] falling = rates(new ScheduleSpec.OneCycle(5, 0.2, 10.0, 10.0), 1, 1, 5);
    assertThat(falling[0]).isEqualTo(1);
    assertThat(falling[4]).isCloseTo(0.01, EXACTLY);
  }

  @Test
  void onPlateauWaitsAndFalls() {
    Schedule schedule = Schedule.of(PLATEAU, 10);
    double[] losses = {1, 0.95, 0.85, 0.8, 0.76, Double.NaN, 0.9, 0.3, 0.3, 0.3, 0.3, 0.3};
    double[] expected = {1, 1, 1, 1, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2};
    for (int epoch = 0; epoch < losses.length; epoch++) {
      schedule.endEpoch(10 * epoch + 10, losses[epoch]);
      assertThat(schedule.rate(1, 10 * epoch + 10)).as("epoch " + epoch).isEqualTo(expected[epoch]);
    }
    assertThat(schedule.rate(0.1, 0)).as("a base below the minimum").isEqualTo(0.1);
    schedule.baseSet();
    assertThat(schedule.rate(0.7, 0)).isEqualTo(0.7);
  }

  @Test
  void theStateOfAPlateauMoves() {
    Schedule schedule = Schedule.of(new ScheduleSpec.WarmUp(3, null, PLATEAU), 1);
    for (int epoch = 1; epoch <= 6; epoch++) {
      schedule.endEpoch(epoch, 2);
    }
    ByteBuffer state = ByteBuffer.allocate(schedule.bytes());
    schedule.save(state);
    Schedule fresh = Schedule.of(new ScheduleSpec.WarmUp(3, null, PLATEAU), 1);
    fresh.load(state.flip());
    assertThat(fresh.rate(1, 6)).isEqualTo(schedule.rate(1, 6)).isEqualTo(0.5);
    fresh.endEpoch(7, 1.95);
    assertThat(fresh.rate(1, 7)).as("the epoch waited before the move counts").isEqualTo(0.25);
  }

  @Test
  void warmUpRisesInALineThenTheOtherBegins() {
    ScheduleSpec halving = new ScheduleSpec.Exponential(0.5);
    assertThat(rates(new ScheduleSpec.WarmUp(4, null, halving), 2, 1, 9))
        .containsExactly(0.25, 0.5, 0.75, 1, 1, 1, 0.5, 0.5, 0.25);
    assertThat(rates(new ScheduleSpec.WarmUp(null, 1.5, null), 2, 3, 5))
        .containsExactly(1, 2, 3, 3, 3);
  }

  @Test
  void aWarmUpHasOneLengthAndIsNotFollowedByAnother() {
    assertThatThrownBy(() -> new ScheduleSpec.WarmUp(3, 2.0, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("steps is 3 beside epochs 2.0, expected one of the two");
    ScheduleSpec warmUp = new ScheduleSpec.WarmUp(3, null, null);
    assertThatThrownBy(() -> new ScheduleSpec.WarmUp(3, null, warmUp))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("then is another warm-up, expected another schedule");
  }

  private static double[] rates(ScheduleSpec spec, int updatesPerEpoch, double base, int updates) {
    Schedule schedule = Schedule.of(spec, updatesPerEpoch);
    double[] rates = new double[updates];
    for (int update = 0; update < updates; update++) {
      rates[update] = schedule.rate(base, update);
    }
    return rates;
  }
}
