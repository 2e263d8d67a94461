package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.spec.Activation;
import epochscope.spec.SigmaFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses and their gradients with respect to the logits, as far out as ±800. */
class LossGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("losses.json");

  @ParameterizedTest
  @CsvSource({
    "mse, SQUARED",
    "mae, ABSOLUTE",
    "huber_delta1, HUBER",
    "log_cosh, LOG_COSH",
    "hinge, HINGE",
    "squared_hinge, SQUARED_HINGE",
    "poisson_nll_log_rate, POISSON"
  })
  void ofOnePrediction(String name, LossFunction loss) {
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      LossKernels losses = tested.kernels.losses();
      for (JsonNode point : points(name)) {
        Values p = tested.values(point.get("p").doubleValue());
        Values t = tested.values(point.get("t").doubleValue());
        Values d = tested.kernels.allocate(1);
        losses.gradient(loss, 1, 1, p, t, null, d, 1, 1);
        check(tested, point, losses.sum(loss, 1, p, t, null, 1, 1), d.get(0));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void binaryCrossEntropy(KernelsUnderTest tested) {
    LossKernels losses = tested.kernels.losses();
    for (JsonNode point : points("bce_with_logits")) {
      Values z = tested.values(point.get("p").doubleValue());
      Values t = tested.values(point.get("t").doubleValue());
      Values y = tested.kernels.allocate(1);
      Values d = tested.kernels.allocate(1);
      tested.kernels.activate(Activation.LOGISTIC, z, y, 1, 1);
      losses.residual(1, 0, y, t, null, d, 1, 1);
      check(tested, point, losses.sum(LossFunction.LOGISTIC, 0, z, t, null, 1, 1), d.get(0));
    }
  }

  /**
   * Of a probability p, by its logit z: the loss is the same, and dL/dp = dL/dz / p(1 − p). In
   * single precision a response cannot tell the outermost probabilities apart, nor in double the
   * one next to 1.
   */
  @ParameterizedTest
  @EnumSource
  void binaryCrossEntropyOfProbability(KernelsUnderTest tested) {
    LossKernels losses = tested.kernels.losses();
    for (JsonNode point : points("bce_prob")) {
      double p = point.get("p").doubleValue();
      double nearest = tested.tolerance > 1e-8 ? 1e-3 : 1e-15;
      if (1 - p < nearest || tested.tolerance > 1e-8 && p < nearest) {
        continue;
      }
      Values z = tested.values(Math.log(p) - Math.log1p(-p));
      Values t = tested.values(point.get("t").doubleValue());
      Values y = tested.kernels.allocate(1);
      Values d = tested.kernels.allocate(1);
      tested.kernels.activate(Activation.LOGISTIC, z, y, 1, 1);
      losses.residual(1, 0, y, t, null, d, 1, 1);
      double loss = losses.sum(LossFunction.LOGISTIC, 0, z, t, null, 1, 1);
      check(tested, point, loss, d.get(0) / (p * (1 - p)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void gaussianOfUnitSigma(KernelsUnderTest tested) {
    LossKernels losses = tested.kernels.losses();
    for (JsonNode point : points("gaussian_nll_unit_sigma")) {
      Values z = tested.values(point.get("p").doubleValue(), 7);
      Values t = tested.values(point.get("t").doubleValue());
      Values d = tested.kernels.allocate(2);
      losses.normalGradient(SigmaFunction.ONE, 1, z, t, null, d, 1, 1);
      double loss = losses.normalSum(SigmaFunction.ONE, z, t, null, 1, 1);
      check(tested, point, loss, d.get(0));
      assertClose("gradient at s", d.get(1), 0, 0);
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
      tested.kernels.losses().residual(1, 0, y, t, null, d, logits.length, 1);
      double loss = tested.kernels.losses().softmaxSum(0, z, t, null, logits.length, 1);
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

  /** The divergence of the response q = softmax(ln q) from the targets p. */
  @ParameterizedTest
  @EnumSource
  void kullbackLeibler(KernelsUnderTest tested) {
    LossKernels losses = tested.kernels.losses();
    for (JsonNode point : GOLDEN.get("kl_divergence")) {
      double[] logits = GoldenFile.flat(point.get("q"));
      for (int i = 0; i < logits.length; i++) {
        logits[i] = Math.log(logits[i]);
      }
      Values z = tested.values(logits);
      Values t = tested.values(GoldenFile.flat(point.get("p")));
      double loss =
          losses.softmaxSum(0, z, t, null, logits.length, 1)
              + losses.sum(LossFunction.NEGATIVE_ENTROPY, 0, t, t, null, logits.length, 1);
      assertClose("loss of " + point, loss, point.get("kl").doubleValue(), tested.tolerance);
    }
  }

  private static JsonNode points(String name) {
    return GOLDEN.get("losses").get(name).get("points");
  }

  private static void check(KernelsUnderTest tested, JsonNode point, double loss, double slope) {
    assertClose("loss at " + point, loss, point.get("v").doubleValue(), tested.tolerance);
    assertClose("gradient at " + point, slope, point.get("d").doubleValue(), tested.tolerance);
  }
}
