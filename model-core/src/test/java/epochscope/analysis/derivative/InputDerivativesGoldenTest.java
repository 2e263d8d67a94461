package epochscope.analysis.derivative;

import static epochscope.golden.GoldenFile.DOUBLE;
import static epochscope.golden.GoldenFile.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.golden.GoldenFile;
import epochscope.nn.Networks;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives of 3-5-4-1 networks as PyTorch's autograd computes them. */
class InputDerivativesGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.read("mlp_3541_input_derivatives.json");

  @ParameterizedTest
  @CsvSource({
    "tanh, TANH",
    "sigmoid, LOGISTIC",
    "softplus, SOFTPLUS",
    "relu, RELU",
    "leakyrelu_0.01, LEAKY_RELU",
    "selu, SELU",
    "elu_1, ELU",
    "gelu_erf, GELU",
    "gelu_tanh, GELU_TANH",
    "swish, SWISH"
  })
  void valueGradientAndHessian(String name, Activation hidden) {
    JsonNode expected = GOLDEN.get("cases").get(name);
    check(expected, hidden, Activation.LOGISTIC, "y", "");
    check(expected, hidden, Activation.LINEAR, "z", "_z");
  }

  private static void check(
      JsonNode expected, Activation hidden, Activation last, String value, String suffix) {
    Topology topology = Networks.chain(hidden, last, 3, 5, 4, 1);
    Derivatives found = Derivatives.of(topology, 0, parameters(), points());
    assertClose("value", found.value(), GoldenFile.flat(expected.get(value)), DOUBLE);
    assertClose(
        "gradient",
        flat(Stream.of(found.gradient())),
        GoldenFile.flat(expected.get("grad" + suffix)),
        DOUBLE);
    assertClose(
        "hessian",
        flat(Stream.of(found.hessian()).flatMap(Stream::of)),
        GoldenFile.flat(expected.get("hess" + suffix)),
        DOUBLE);
  }

  private static double[] flat(Stream<double[]> rows) {
    return rows.flatMapToDouble(DoubleStream::of).toArray();
  }

  static double[] parameters() {
    DoubleStream all = DoubleStream.empty();
    for (int layer = 0; layer < GOLDEN.get("W").size(); layer++) {
      all = DoubleStream.concat(all, DoubleStream.of(GoldenFile.flat(GOLDEN.get("W").get(layer))));
      all = DoubleStream.concat(all, DoubleStream.of(GoldenFile.flat(GOLDEN.get("b").get(layer))));
    }
    return all.toArray();
  }

  static double[][] points() {
    JsonNode x = GOLDEN.get("X");
    return IntStream.range(0, x.size())
        .mapToObj(i -> GoldenFile.flat(x.get(i)))
        .toArray(double[][]::new);
  }
}
