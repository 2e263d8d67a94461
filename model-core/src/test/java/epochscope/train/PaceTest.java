package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MS = 1_000_000;
  private final Pace pace = new Pace();

  @Test
  void waitsForTheTimeOfWhatIsDone() {
    pace.set(10);
    pace.startFrom(3, 500 * MS);
    assertThat(pace.nanosToWait(4, 520 * MS)).isEqualTo(80 * MS);
    assertThat(pace.nanosToWait(4, 600 * MS)).isZero();
  }

  @Test
  void leavesShortWaitsToTheNext() {
    pace.set(2000);
    pace.startFrom(0, 0);
    assertThat(pace.nanosToWait(1, 0)).isZero();
    assertThat(pace.nanosToWait(4, 0)).isEqualTo(2 * MS);
  }

  @Test
  void doesNotHurryAfterAHalt() {
    pace.set(10);
    pace.startFrom(0, 0);
    assertThat(pace.nanosToWait(1, 5000 * MS)).isZero();
    assertThat(pace.nanosToWait(2, 5000 * MS)).isEqualTo(100 * MS);
  }

  @Test
  void withoutALimitNobodyWaits() {
    assertThat(pace.isLimited()).isFalse();
    pace.startFrom(0, 0);
    assertThat(pace.nanosToWait(1e6, 0)).isZero();
  }
}
