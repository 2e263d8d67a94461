package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import epochscope.spec.Activation;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every activation: exact numbers, kernels in double and kernels in float. */
class ActivationGoldenTest {
  private static final double[] X = GoldenActivations.x();

  @ParameterizedTest
  @EnumSource(
      mode = EXCLUDE,
      names = {"SOFTMAX", "HARD_SIGMOID", "SINE", "STEP"})
  void agreeWithTheReference(Activation activation) {
    double[] values = GoldenActivations.of(activation, 0);
    double[] first = GoldenActivations.of(activation, 1);
    double[] second = GoldenActivations.of(activation, 2);
    ActivationFunction function = ActivationFunction.of(activation);
    for (int i = 0; i < X.length; i++) {
      String at = activation + " at " + X[i];
      assertClose(at, function.value(X[i]), values[i], 1e-14);
      assertClose(at, function.first(X[i]), first[i], 1e-14);
      assertClose(at, function.second(X[i]), second[i], 1e-14);
    }
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      check(tested, activation, values, first);
    }
  }

  private static void check(
      KernelsUnderTest tested, Activation activation, double[] values, double[] first) {
    Values y = tested.kernels.allocate(X.length);
    double[] slope = slopes(tested, activation, X, y);
    for (int i = 0; i < X.length; i++) {
      if (tested == KernelsUnderTest.DOUBLE || isForFloat(X[i])) {
        String at = activation + " in " + tested + " at " + X[i];
        assertClose(at, y.get(i), values[i], tested.tolerance);
        assertClose(at, slope[i], first[i], tested.tolerance);
      }
    }
  }

  /** The far tails, and what underflows in float, are for double only. */
  private static boolean isForFloat(double x) {
    return Math.abs(x) < 50 && (x == 0 || Math.abs(x) >= Float.MIN_NORMAL);
  }

  /** The derivatives, by the backward pass of 1; the values are put into {@code y}. */
  private static double[] slopes(
      KernelsUnderTest tested, Activation activation, double[] x, Values y) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    Values z = tested.values(x);
    Values slope = tested.values(ones);
    tested.kernels.activate(activation, z, y, 1, x.length);
    Values inputs = activation.derivativeFromOutput() ? null : z;
    tested.kernels.activationBackward(activation, inputs, y, slope, 1, x.length);
    return slope.toDoubles();
  }

  @ParameterizedTest
  @CsvSource({
    "HARD_SIGMOID, -3, 0, 0, 0",
    "HARD_SIGMOID, -2.5, 0, 0, 0",
    "HARD_SIGMOID, -1, 0.3, 0.2, 0",
    "HARD_SIGMOID, 0, 0.5, 0.2, 0",
    "HARD_SIGMOID, 2, 0.9, 0.2, 0",
    "HARD_SIGMOID, 2.5, 1, 0, 0",
    "HARD_SIGMOID, 700, 1, 0, 0",
    "STEP, -1e-30, 0, 0, 0",
    "STEP, 0, 0, 0, 0",
    "STEP, 1e-30, 1, 0, 0",
    "STEP, 5, 1, 0, 0",
    "SINE, 0, 0, 1, 0",
    "SINE, 1, 0.8414709848078965, 0.5403023058681398, -0.8414709848078965",
    "SINE, -2, -0.9092974268256817, -0.4161468365471424, 0.9092974268256817",
    "SINE, 100, -0.5063656411097588, 0.8623188722876839, 0.5063656411097588"
  })
  void thoseWithoutReference(
      Activation activation, double x, double value, double first, double second) {
    ActivationFunction function = ActivationFunction.of(activation);
    assertThat(function.value(x)).isCloseTo(value, within(1e-15));
    assertThat(function.first(x)).isCloseTo(first, within(1e-15));
    assertThat(function.second(x)).isCloseTo(second, within(1e-15));
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      Values y = tested.kernels.allocate(1);
      assertClose("slope", slopes(tested, activation, new double[] {x}, y)[0], first, 1e-6);
      assertClose("value", y.get(0), value, 1e-6);
    }
  }

  /** An overflow must be seen, not turned into a number. */
  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "SOFTMAX")
  void notANumberStaysOne(Activation activation) {
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      Values y = tested.kernels.allocate(1);
      slopes(tested, activation, new double[] {Double.NaN}, y);
      assertThat(y.get(0)).isNaN();
    }
  }

  /** Beyond what float can resolve, the loops still follow the functions. */
  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "SOFTMAX")
  void theFloatTailsStayBounded(Activation activation) {
    double[] far = {-1e4, -1000, -300, -60, 60, 300, 1000, 1e4};
    ActivationFunction function = ActivationFunction.of(activation);
    Values y = KernelsUnderTest.FLOAT.kernels.allocate(far.length);
    double[] slope = slopes(KernelsUnderTest.FLOAT, activation, far, y);
    for (int i = 0; i < far.length; i++) {
      assertClose(activation + " at " + far[i], y.get(i), function.value(far[i]), 1e-5);
      assertClose(activation + "' at " + far[i], slope[i], function.first(far[i]), 1e-5);
    }
  }
}
