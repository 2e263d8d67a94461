package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class SessionKeeperTest {
  /** Saving takes a twentieth of the time at most, but a sleep in between is no slow disk. */
  @Test
  void savesEveryMinuteUnlessThatTakesLong() {
    assertThat(SessionKeeper.intervalAfter(40)).isEqualTo(Duration.minutes(1));
    assertThat(SessionKeeper.intervalAfter(6_000)).isEqualTo(Duration.minutes(2));
    assertThat(SessionKeeper.intervalAfter(600_000)).isEqualTo(Duration.minutes(5));
  }
}
