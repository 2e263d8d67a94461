package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("activations.json");

  @ParameterizedTest
  @EnumSource
  void valuesAndDerivatives(KernelsUnderTest tested) {
    check(tested, Activation.TANH, "tanh");
    check(tested, Activation.LOGISTIC, "sigmoid");
    check(tested, Activation.RELU, "relu");
    check(tested, Activation.LINEAR, "identity");
  }

  private static void check(KernelsUnderTest tested, Activation activation, String name) {
    double[] x = GoldenFile.flat(GOLDEN.get("x"));
    JsonNode golden = GOLDEN.get("activations").get(name);
    Values z = tested.values(x);
    Values y = tested.kernels.allocate(x.length);
    Values slope = tested.values(x.clone());
    for (int i = 0; i < x.length; i++) {
      x[i] = 1;
    }
    slope.set(x);
    tested.kernels.activate(activation, z, y, 1, x.length);
    tested.kernels.activationBackward(activation, z, y, slope, 1, x.length);
    for (int i = 0; i < x.length; i++) {
      if (tested == KernelsUnderTest.FLOAT && !isForFloat(GOLDEN.get("x").get(i).doubleValue())) {
        continue;
      }
      String at = name + " at " + z.get(i);
      assertClose(at, y.get(i), golden.get("v").get(i).doubleValue(), tested.tolerance);
      assertClose(at, slope.get(i), golden.get("d1").get(i).doubleValue(), tested.tolerance);
    }
  }

  /** The far tails, and what underflows in float, are for double only. */
  private static boolean isForFloat(double x) {
    return Math.abs(x) < 50 && (x == 0 || Math.abs(x) >= Float.MIN_NORMAL);
  }
}
