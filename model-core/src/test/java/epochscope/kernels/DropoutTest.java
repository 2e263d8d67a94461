package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
  private static final int UNITS = 400;
  private static final int SAMPLES = 250;
  private static final int COUNT = UNITS * SAMPLES;

  private final Kernels kernels = new JavaFloatKernels();

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2, 0.5, 0.9})
  void dropsAtItsRateAndKeepsTheMean(double rate) {
    float[] y = masks(rate, 12345);
    int dropped = 0;
    for (float value : y) {
      dropped += value == 0 ? 1 : 0;
      assertThat(value == 0 || Math.abs(value * (1 - rate) - 1) < 1e-6).isTrue();
    }
    double sigma = Math.sqrt(rate * (1 - rate) / COUNT);
    assertThat((double) dropped / COUNT).isCloseTo(rate, within(5 * sigma));
  }

  /** Of two passes, and of neighbours in one, a quarter is dropped together at rate one half. */
  @ParameterizedTest
  @ValueSource(ints = {1, SAMPLES})
  void choicesAreIndependent(int distance) {
    float[] first = masks(0.5, 1);
    float[] second = masks(0.5, 2);
    int inBothPasses = 0;
    int neighbours = 0;
    for (int i = 0; i < COUNT; i++) {
      inBothPasses += first[i] == 0 && second[i] == 0 ? 1 : 0;
      neighbours += first[i] == 0 && first[(i + distance) % COUNT] == 0 ? 1 : 0;
    }
    double sigma = Math.sqrt(0.25 * 0.75 / COUNT);
    assertThat((double) inBothPasses / COUNT).isCloseTo(0.25, within(5 * sigma));
    assertThat((double) neighbours / COUNT).isCloseTo(0.25, within(5 * sigma));
  }

  /** What dropout makes of ones. */
  private float[] masks(double rate, long pass) {
    Values x = kernels.allocate(COUNT);
    float[] ones = new float[COUNT];
    Arrays.fill(ones, 1);
    x.set(ones);
    Values y = kernels.allocate(COUNT);
    kernels.dropout(rate, SplitMix64.mix(pass), x, y, UNITS, SAMPLES);
    return y.toFloats();
  }
}
