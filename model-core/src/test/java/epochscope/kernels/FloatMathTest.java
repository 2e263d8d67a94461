package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The float functions against the platform's in double. */
class FloatMathTest {
  /** Visits about a million floats, evenly over all exponents. */
  private static final int STRIDE = 1021;

  private static final int FROM = Float.floatToIntBits(1e-30f);
  private static final int TO = Float.floatToIntBits(20f);

  @Test
  void tanhIsWithinFiveUlpAndNeverBeyondOne() {
    double worst = 0;
    for (int bits = FROM; bits < TO; bits += STRIDE) {
      float x = Float.intBitsToFloat(bits);
      float y = FloatMath.tanh(x);
      double expected = Math.tanh(x);
      worst = Math.max(worst, Math.abs(y - expected) / Math.ulp((float) expected));
      assertThat(y <= 1).isTrue();
      assertThat(FloatMath.tanh(-x) == -y).isTrue();
    }
    assertThat(worst).isLessThan(5);
  }

  @Test
  void logisticIsWithinItsStatedError() {
    double worst = 0;
    for (int bits = FROM; bits < TO; bits += STRIDE) {
      for (int sign = -1; sign <= 1; sign += 2) {
        float x = sign * Float.intBitsToFloat(bits);
        double expected = 1 / (1 + Math.exp(-x));
        worst = Math.max(worst, Math.abs(FloatMath.logistic(x) - expected));
      }
    }
    assertThat(worst).isLessThan(0x1p-22);
  }

  @Test
  void limits() {
    for (float x : new float[] {Float.POSITIVE_INFINITY, Float.MAX_VALUE, 800, 50}) {
      assertThat(FloatMath.tanh(x)).isBetween(1 - 0x1p-22f, 1f);
      assertThat(FloatMath.logistic(-x)).isBetween(0f, 0x1p-22f);
    }
    assertThat(FloatMath.tanh(Float.NaN)).isNaN();
    assertThat(FloatMath.tanh(0)).isZero();
  }
}
