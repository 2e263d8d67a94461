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
}
