package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final long SECOND = 1_000_000_000L;

  private long now = 7 * SECOND;
  private final Stopwatch watch = new Stopwatch(() -> now);

  @Test
  void addsUpWhatPassesWhileItRuns() {
    watch.start();
    now += 2 * SECOND;
    assertThat(watch.seconds()).isEqualTo(2);
    now += SECOND;
    watch.stop();
    now += 40 * SECOND;
    assertThat(watch.seconds()).isEqualTo(3);
    watch.start();
    now += SECOND;
    assertThat(watch.seconds()).isEqualTo(4);
  }

  @Test
  void goesOnFromWhereARunStopped() {
    watch.set(100);
    watch.start();
    now += 5 * SECOND;
    assertThat(watch.seconds()).isEqualTo(105);
  }

  @Test
  void aSleepingComputerComputesNothing() {
    watch.start();
    now += 2 * SECOND;
    watch.seconds();
    now += 600 * SECOND;
    assertThat(watch.seconds()).isEqualTo(2);
    now += SECOND;
    assertThat(watch.seconds()).isEqualTo(3);
  }
}
