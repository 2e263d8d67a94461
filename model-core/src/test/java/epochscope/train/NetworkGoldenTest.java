package epochscope.train;

import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.kernels.KernelsUnderTest;
import epochscope.nn.LossGradient;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.SpecJson;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Loss and gradients, at parameters and inputs, of whole networks as PyTorch computes them. */
class NetworkGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("mlp_3541_parameter_gradients.json");

  @ParameterizedTest
  @CsvSource({
    "mse_sigmoid_binary, LOGISTIC, mean-squared-error, targets_binary, 0, 0, false",
    "mse_sigmoid_real, LOGISTIC, mean-squared-error, targets_real, 0, 0, false",
    "mse_linear_real, LINEAR, mean-squared-error, targets_real, 0, 0, false",
    "mae_linear_real, LINEAR, mean-absolute-error, targets_real, 0, 0, false",
    "huber1_linear_real, LINEAR, huber, targets_real, 0, 0, false",
    "bce_sigmoid_binary, LOGISTIC, binary-cross-entropy, targets_binary, 0, 0, false",
    "bce_sigmoid_binary_l2_0.01, LOGISTIC, binary-cross-entropy, targets_binary, 0, 0.01, false",
    "bce_sigmoid_binary_l1_0.01, LOGISTIC, binary-cross-entropy, targets_binary, 0.01, 0, false",
    "bce_weighted, LOGISTIC, binary-cross-entropy, targets_binary, 0, 0, true"
  })
  void oneOutput(
      String name,
      Activation output,
      String type,
      String targets,
      double l1,
      double l2,
      boolean weighted) {
    Topology topology = Networks.chain(Activation.TANH, output, 3, 5, 4, 1);
    LossSpec loss = SpecJson.read("{\"type\":\"" + type + "\"}", LossSpec.class, type);
    double[] weights = weighted ? GoldenFile.flat(GOLDEN.get("sample_weights")) : null;
    double[] t = GoldenFile.flat(GOLDEN.get(targets));
    for (KernelsUnderTest tested : KernelsUnderTest.values()) {
      LossGradient batch = new LossGradient(topology, loss, tested.kernels, x(), t, weights);
      check(tested, batch, l1, l2, parameters(GOLDEN, "W", "b"), GOLDEN.get("cases").get(name));
    }
  }

  @ParameterizedTest
  @EnumSource
  void softmax(KernelsUnderTest tested) {
    JsonNode variant = GOLDEN.get("softmax_variant");
    double[] t = new double[3 * variant.get("classes").size()];
    for (int i = 0; i < variant.get("classes").size(); i++) {
      t[3 * i + variant.get("classes").get(i).intValue()] = 1;
    }
    Topology topology = Networks.chain(Activation.TANH, Activation.SOFTMAX, 3, 5, 4, 3);
    double[] p = parameters(variant, "W", "b");
    LossSpec smoothed = new LossSpec.CategoricalCrossEntropy(0.1);
    JsonNode expectedSmoothed = variant.get("label_smoothing_0.1");
    check(
        tested,
        new LossGradient(topology, smoothed, tested.kernels, x(), t, null),
        0,
        0,
        p,
        expectedSmoothed);
    LossSpec loss = new LossSpec.CategoricalCrossEntropy();
    LossGradient batch = new LossGradient(topology, loss, tested.kernels, x(), t, null);
    check(tested, batch, 0, 0, p, variant);
    double[] expected = GoldenFile.flat(variant.get("probs"));
    assertClose("response", batch.response(), expected, tested.tolerance);
  }

  private static void check(
      KernelsUnderTest tested,
      LossGradient batch,
      double l1,
      double l2,
      double[] p,
      JsonNode expected) {
    double loss = batch.loss(p);
    batch.gradient(p);
    WeightPenalty penalty = new WeightPenalty(l1, l2, batch.network());
    penalty.addGradient();
    double expectedLoss = expected.get("loss").doubleValue();
    assertClose("loss", loss + penalty.value(), expectedLoss, tested.tolerance);
    double[] gradient = batch.network().gradient().toDoubles();
    assertClose("gradient", gradient, parameters(expected, "dW", "db"), tested.tolerance);
    double[] atInputs = GoldenFile.flat(expected.get("dX"));
    assertClose("gradient at inputs", batch.inputGradient(p), atInputs, tested.tolerance);
  }

  private static double[] x() {
    return GoldenFile.flat(GOLDEN.get("X"));
  }

  /** As the flat parameter vector orders them: weight and bias of each layer in turn. */
  private static double[] parameters(JsonNode node, String weight, String bias) {
    DoubleStream all = DoubleStream.empty();
    for (int layer = 0; layer < node.get(weight).size(); layer++) {
      all = DoubleStream.concat(all, DoubleStream.of(GoldenFile.flat(node.get(weight).get(layer))));
      all = DoubleStream.concat(all, DoubleStream.of(GoldenFile.flat(node.get(bias).get(layer))));
    }
    return all.toArray();
  }
}
