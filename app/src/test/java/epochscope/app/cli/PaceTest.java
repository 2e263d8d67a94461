package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static Snapshot moment(int epoch, double seconds, long samples) {
    return new Snapshot(
        epoch, epoch, seconds, samples, 0.1, new float[0], new Metrics(Map.of()), null);
  }

  @Test
  void rateIsThatSinceTheMomentBefore() {
    Pace pace = Pace.between(moment(10, 2, 1_000), moment(20, 4, 31_401_000), 100);
    assertThat(pace.samplesPerSecond()).isEqualTo(15_700_000);
    assertThat(pace.rate()).isEqualTo("15.7 M samples/s");
  }

  @Test
  void timeLeftGoesOnAsSinceTheStart() {
    Pace pace = Pace.between(moment(10, 2, 0), moment(20, 4, 0), 1000);
    assertThat(pace.secondsLeft()).isEqualTo(196);
    assertThat(pace.left()).isEqualTo("3:16");
  }

  @Test
  void nothingIsKnownAtTheStart() {
    Pace pace = Pace.between(moment(0, 0, 0), moment(0, 0, 0), 1000);
    assertThat(pace.rate()).isEqualTo("– samples/s");
    assertThat(pace.left()).isEqualTo("–");
  }

  @Test
  void numbersNeverHaveMoreThanThreeDigits() {
    assertThat(new Pace(999.4, 0).rate()).isEqualTo("999 samples/s");
    assertThat(new Pace(999.6, 0).rate()).isEqualTo("1.00 k samples/s");
    assertThat(new Pace(9.996, 0).rate()).isEqualTo("10.0 samples/s");
    assertThat(new Pace(1, 3723).left()).isEqualTo("1:02:03");
  }
}
