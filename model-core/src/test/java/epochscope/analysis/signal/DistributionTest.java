package epochscope.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void binsSpanTheValues() {
    float[] values = new float[129];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 2f;
    }
    Distribution found = Distribution.of(values);
    assertThat(found.from()).isZero();
    assertThat(found.to()).isEqualTo(64);
    assertThat(found.mean()).isEqualTo(32);
    assertThat(found.variance()).isCloseTo((129 * 129 - 1) / 48.0, within(1e-9));
    assertThat(Arrays.copyOf(found.counts(), 63)).containsOnly(2);
    assertThat(found.counts()[63]).isEqualTo(3);
  }

  @Test
  void farValuesAreCountedAtTheEdge() {
    float[] values = new float[10_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2;
    }
    values[0] = 1000;
    Distribution found = Distribution.of(values);
    assertThat(found.max()).isEqualTo(1000);
    assertThat(found.to()).isLessThan(60);
    assertThat(found.counts()[63]).isEqualTo(1);
    assertThat(Arrays.stream(found.counts()).sum()).isEqualTo(10_000);
  }

  @Test
  void whatIsNotANumberIsCountedApart() {
    Distribution found = Distribution.of(new float[] {1, Float.NaN, 3, Float.POSITIVE_INFINITY});
    assertThat(found.count()).isEqualTo(4);
    assertThat(found.finite()).isEqualTo(2);
    assertThat(found.mean()).isEqualTo(2);
    assertThat(found.variance()).isEqualTo(1);
    assertThat(Arrays.stream(found.counts()).sum()).isEqualTo(2);
  }

  @Test
  void constantsHaveAPlaceToo() {
    Distribution found = Distribution.of(new float[] {7, 7});
    assertThat(found.from()).isEqualTo(6.5);
    assertThat(found.counts()[32]).isEqualTo(2);
    Distribution none = Distribution.of(new float[] {Float.NaN});
    assertThat(none.mean()).isNaN();
    assertThat(none.counts()).containsOnly(0);
  }
}
