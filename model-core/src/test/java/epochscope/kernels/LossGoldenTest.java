package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses and their gradients with respect to the logits, as far out as ±800. */
class LossGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("losses.json");

  @ParameterizedTest
  @EnumSource
  void squaredError(KernelsUnderTest tested) {
    for (JsonNode point : GOLDEN.get("losses").get("mse").get("points")) {
      Values y = tested.values(point.get("p").doubleValue());
      Values t = tested.values(point.get("t").doubleValue());
      Values d = tested.kernels.allocate(1);
      tested.kernels.residual(2, y, t, null, d, 1, 1);
      check(tested, point, tested.kernels.squaredError(y, t, null, 1, 1), d.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void binaryCrossEntropy(KernelsUnderTest tested) {
    for (JsonNode point : GOLDEN.get("losses").get("bce_with_logits").get("points")) {
      Values z = tested.values(point.get("p").doubleValue());
      Values t = tested.values(point.get("t").doubleValue());
      Values y = tested.kernels.allocate(1);
      Values d = tested.kernels.allocate(1);
      tested.kernels.activate(Activation.LOGISTIC, z, y, 1, 1);
      tested.kernels.residual(1, y, t, null, d, 1, 1);
      check(tested, point, tested.kernels.logisticLoss(z, t, null, 1, 1), d.get(0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void softmaxCrossEntropy(KernelsUnderTest tested) {
    for (JsonNode point : GOLDEN.get("softmax_cross_entropy")) {
      double[] logits = GoldenFile.flat(point.get("z"));
      double[] oneHot = new double[logits.length];
      oneHot[point.get("c").intValue()] = 1;
      Values z = tested.values(logits);
      Values t = tested.values(oneHot);
      Values y = tested.kernels.allocate(logits.length);
      Values d = tested.kernels.allocate(logits.length);
      tested.kernels.activate(Activation.SOFTMAX, z, y, logits.length, 1);
      tested.kernels.residual(1, y, t, null, d, logits.length, 1);
      double loss = tested.kernels.softmaxLoss(z, t, null, logits.length, 1);
      assertClose("loss of " + point, loss, point.get("v").doubleValue(), tested.tolerance);
      assertClose(
          "softmax of " + point,
          y.toDoubles(),
          GoldenFile.flat(point.get("softmax")),
          tested.tolerance);
      assertClose(
          "gradient of " + point, d.toDoubles(), GoldenFile.flat(point.get("d")), tested.tolerance);
    }
  }

  private static void check(KernelsUnderTest tested, JsonNode point, double loss, double slope) {
    assertClose("loss at " + point, loss, point.get("v").doubleValue(), tested.tolerance);
    assertClose("gradient at " + point, slope, point.get("d").doubleValue(), tested.tolerance);
  }
}
