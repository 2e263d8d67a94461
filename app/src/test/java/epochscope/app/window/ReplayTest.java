package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayTest {
  /** About twenty seconds for a whole run, at a rate one can say. */
  @Test
  void theUsualRateIsOneTwoOrFiveTimesAPowerOfTen() {
    assertThat(Replay.usualRate(12)).isEqualTo(0.5);
    assertThat(Replay.usualRate(20)).isEqualTo(1);
    assertThat(Replay.usualRate(100)).isEqualTo(5);
    assertThat(Replay.usualRate(400)).isEqualTo(20);
    assertThat(Replay.usualRate(10_000)).isEqualTo(500);
    assertThat(Replay.usualRate(0)).isEqualTo(0.05);
  }

  @Test
  void doesNotRunOnWhileTheComputerSleeps() {
    assertThat(Replay.secondsBetween(3_000_000_000L, 3_033_000_000L)).isEqualTo(0.033);
    assertThat(Replay.secondsBetween(3_000_000_000L, 603_000_000_000L)).isEqualTo(0.5);
  }
}
