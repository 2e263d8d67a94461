package epochscope.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"-105, 0", "-20, -1", "-1, 0"})
  void exponentialIsWithinItsStatedError(float from, float to) {
    assertThat(worst(FloatMath::exp, Math::exp, from, to)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::expm1, Math::expm1, from, to)).isLessThan(0x1p-22);
  }

  @Test
  void exponentialKeepsDigits() {
    double worst = 0;
    for (int bits = Float.floatToIntBits(1e-30f); bits < Float.floatToIntBits(1); bits += STRIDE) {
      for (int sign = -1; sign <= 1; sign += 2) {
        float x = sign * Float.intBitsToFloat(bits);
        double expected = Math.expm1(x);
        double ulp = Math.ulp((float) Math.abs(expected));
        worst = Math.max(worst, Math.abs(FloatMath.expm1(x) - expected) / ulp);
      }
    }
    assertThat(worst).isLessThan(10);
    double above =
        worst(x -> (float) (FloatMath.exp(x) / Math.exp(x) - 1), x -> 0, 1, FloatMath.EXP_MAX);
    assertThat(above).isLessThan(32 * 0x1p-23);
  }

  @Test
  void theOthersAreWithinTheirStatedErrors() {
    assertThat(worst(FloatMath::log1p, Math::log1p, 0, 1)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::sin, Math::sin, -1e5f, 1e5f)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::sin, Math::sin, -7, 7)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::cos, Math::cos, -1e5f, 1e5f)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::cos, Math::cos, -7, 7)).isLessThan(0x1p-22);
    assertThat(worst(FloatMath::upperTail, DoubleMath::upperTail, 0, 15)).isLessThan(3e-7);
  }

  /** 1 − Φ to 40 digits, rounded (mpmath). */
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.1, 0.460172162722971",
    "0.5, 0.3085375387259869",
    "1, 0.15865525393145705",
    "2, 0.02275013194817921",
    "3.5, 0.00023262907903552504",
    "5, 2.866515718791939e-07",
    "8, 6.220960574271784e-16",
    "10, 7.619853024160525e-24",
    "20, 2.7536241186062337e-89",
    "37, 5.725571222524577e-300"
  })
  void upperTailKeepsDigits(double x, double expected) {
    assertThat(DoubleMath.upperTail(x)).isCloseTo(expected, withinPercentage(1e-12));
  }

  @Test
  void sineStaysWithinOne() {
    for (float x = 1e5f; x < Float.MAX_VALUE / 2; x *= 1.7f) {
      assertThat(Math.abs(FloatMath.sin(x)) <= 1 && Math.abs(FloatMath.cos(-x)) <= 1).isTrue();
    }
  }

  private interface FloatFunction {
    float at(float x);
  }

  /** The largest difference at a million places, evenly over the range. */
  private static double worst(
      FloatFunction tested, DoubleUnaryOperator exact, float from, float to) {
    double worst = 0;
    for (int i = 0; i <= 1_000_000; i++) {
      float x = (float) (from + (to - from) * (i / 1e6));
      worst = Math.max(worst, Math.abs(tested.at(x) - exact.applyAsDouble(x)));
    }
    return worst;
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
