package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final long MS = 1_000_000;
  private final Throughput throughput = new Throughput();

  @Test
  void isTheRateSinceItStarted() {
    throughput.startFrom(1000, 0);
    throughput.update(3000, 100 * MS);
    assertThat(throughput.perSecond()).isCloseTo(20_000, within(1e-6));
  }

  @Test
  void forgetsWhatIsLongerAgoThanASecondOrSo() {
    throughput.startFrom(0, 0);
    long samples = 0;
    for (int ms = 10; ms <= 5000; ms += 10) {
      samples += ms <= 3000 ? 1000 : 10;
      throughput.update(samples, ms * MS);
    }
    assertThat(throughput.perSecond()).isCloseTo(1000, within(1e-6));
  }

  @Test
  void startsAgainFromNothing() {
    throughput.startFrom(0, 0);
    throughput.update(5000, 100 * MS);
    throughput.startFrom(5000, 9000 * MS);
    assertThat(throughput.perSecond()).isZero();
  }
}
