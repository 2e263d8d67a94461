package epochscope.nn;

import static epochscope.golden.GoldenFile.assertClose;
import static epochscope.golden.GoldenFile.flat;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.kernels.KernelsUnderTest;
import epochscope.spec.LossSpec;
import epochscope.spec.Shape;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A small convolutional network as PyTorch computes it: each value on the way and each gradient.
 */
class CnnGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("cnn_small.json");
  private static final int CLASSES = 3;
  private static final double[] X = flat(GOLDEN.get("X"));

  private static final Topology SEPARATE =
      network(
          "{'type': 'convolution', 'name': 'conv1', 'filters': 4, 'kernel': 3, 'padding': 1},"
              + "{'type': 'activation', 'name': 'relu1', 'activation': 'relu'},",
          "{'type': 'convolution', 'name': 'conv2', 'filters': 3, 'kernel': 3},"
              + "{'type': 'activation', 'name': 'relu2', 'activation': 'relu'},");

  private static final Topology FUSED =
      network(
          "{'type': 'convolution', 'name': 'relu1', 'filters': 4, 'kernel': 3, 'padding': 1,"
              + " 'activation': 'relu'},",
          "{'type': 'convolution', 'name': 'relu2', 'filters': 3, 'kernel': 3,"
              + " 'activation': 'relu'},");

  private static Topology network(String first, String second) {
    return Networks.ofJson(
        Shape.of(1, 8, 8),
        "{'nodes': ["
            + first
            + "{'type': 'pooling', 'name': 'maxpool', 'size': 2},"
            + second
            + "{'type': 'pooling', 'name': 'avgpool', 'kind': 'average', 'size': 2},"
            + "{'type': 'flatten', 'name': 'flat'},"
            + "{'type': 'dense', 'name': 'probs', 'units': 3, 'activation': 'softmax'}]}");
  }

  @ParameterizedTest
  @EnumSource
  void valuesAndInputGradient(KernelsUnderTest tested) {
    JsonNode activations = GOLDEN.get("activations");
    for (Topology topology : List.of(SEPARATE, FUSED)) {
      NetworkPass pass = new NetworkPass(topology, tested.kernels, X);
      pass.parameters(parameters(GOLDEN.get("params"))).forward(Mode.INFERENCE);
      for (Topology.Node node : topology.nodes()) {
        double[] expected = flat(activations.get(node.name()));
        assertClose(node.name(), pass.output(node.name()), expected, tested.tolerance);
      }
      assertClose("logits", pass.logits(), flat(activations.get("logits")), tested.tolerance);
      pass.backward(logitGradient());
      assertClose("dX", pass.inputGradient(), flat(GOLDEN.get("dX")), tested.tolerance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lossAndParameterGradients(KernelsUnderTest tested) {
    double[] parameters = parameters(GOLDEN.get("params"));
    double[] expected = parameters(GOLDEN.get("grads"));
    for (Topology topology : List.of(SEPARATE, FUSED)) {
      LossSpec loss = new LossSpec.CategoricalCrossEntropy();
      LossGradient batch = new LossGradient(topology, loss, tested.kernels, X, targets(), null);
      double expectedLoss = GOLDEN.get("loss").doubleValue();
      assertClose("loss", batch.loss(parameters), expectedLoss, tested.tolerance);
      assertClose("gradient", batch.gradient(parameters), expected, tested.tolerance);
    }
  }

  private static double[] targets() {
    double[] t = new double[GOLDEN.get("labels").size() * CLASSES];
    for (int i = 0; i < GOLDEN.get("labels").size(); i++) {
      t[i * CLASSES + GOLDEN.get("labels").get(i).intValue()] = 1;
    }
    return t;
  }

  /** (p − t)/n, of the mean cross-entropy. */
  private static double[] logitGradient() {
    double[] gradient = flat(GOLDEN.get("activations").get("probs"));
    double[] t = targets();
    for (int i = 0; i < t.length; i++) {
      gradient[i] = (gradient[i] - t[i]) / GOLDEN.get("labels").size();
    }
    return gradient;
  }

  private static double[] parameters(JsonNode node) {
    return Stream.of("conv1_W", "conv1_b", "conv2_W", "conv2_b", "dense_W", "dense_b")
        .flatMapToDouble(name -> DoubleStream.of(flat(node.get(name))))
        .toArray();
  }
}
