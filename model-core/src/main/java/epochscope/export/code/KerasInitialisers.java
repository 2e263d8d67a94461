package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import java.util.List;

/** How weights start, in Keras; its own normal initialisers cut tails off, ours do not. */
record KerasInitialisers(Topology topology) {

  /** The value of {@code kernel_initializer}. */
  String of(InitialiserSpec spec, Topology.Node node) {
    return switch (spec) {
      case InitialiserSpec.Zero zero -> "\"zeros\"";
      case InitialiserSpec.Constant constant ->
          "keras.initializers.Constant(" + Python.number(constant.value()) + ")";
      case InitialiserSpec.Uniform uniform -> uniform(uniform.min(), uniform.max());
      case InitialiserSpec.Normal normal -> normal(normal.sigma());
      case InitialiserSpec.Orthogonal orthogonal ->
          "keras.initializers.Orthogonal(" + Python.number(orthogonal.gain()) + ")";
      case InitialiserSpec.Given given -> given(given.weights(), node);
      case InitialiserSpec.GlorotUniform glorot ->
          isCounted(node) ? "\"glorot_uniform\"" : uniform(6.0 / sum(node));
      case InitialiserSpec.GlorotNormal glorot -> normal(Math.sqrt(2.0 / sum(node)));
      case InitialiserSpec.HeUniform he ->
          isCounted(node) ? "\"he_uniform\"" : uniform(6.0 / in(node));
      case InitialiserSpec.HeNormal he -> normal(Math.sqrt(2.0 / in(node)));
      case InitialiserSpec.LecunUniform lecun ->
          isCounted(node) ? "\"lecun_uniform\"" : uniform(3.0 / in(node));
      case InitialiserSpec.LecunNormal lecun -> normal(Math.sqrt(1.0 / in(node)));
    };
  }

  /** The value of {@code bias_initializer}; empty: zeros, as Keras has them. */
  String ofBias(InitialiserSpec spec) {
    if (!(spec instanceof InitialiserSpec.Given given)) {
      return "";
    }
    return given.biases().size() == 1
        ? "keras.initializers.Constant(" + Python.number(given.biases().getFirst()) + ")"
        : "lambda shape, dtype=None: np.array(" + Python.numbers(given.biases()) + ", np.float32)";
  }

  /** Keras has the axes of a weight in another order. */
  private String given(List<Double> values, Topology.Node node) {
    if (values.size() == 1) {
      return "keras.initializers.Constant(" + Python.number(values.getFirst()) + ")";
    }
    List<Integer> shape = topology.parameters().find(node.name(), "weight").orElseThrow().shape();
    List<Integer> axes =
        switch (shape.size()) {
          case 2 -> List.of(1, 0);
          case 3 -> List.of(2, 1, 0);
          default -> List.of(2, 3, 1, 0);
        };
    return "lambda shape, dtype=None: np.array("
        + Python.numbers(values)
        + ", np.float32).reshape"
        + Python.tuple(shape)
        + ".transpose"
        + Python.tuple(axes);
  }

  /** Whether Keras counts a weight's inputs and outputs as we do. */
  private static boolean isCounted(Topology.Node node) {
    return node.spec() instanceof NodeSpec.Dense
        || node.spec() instanceof NodeSpec.Convolution convolution && convolution.groups() == 1;
  }

  private int in(Topology.Node node) {
    return WeightFans.of(topology, node).in();
  }

  private int sum(Topology.Node node) {
    WeightFans fans = WeightFans.of(topology, node);
    return fans.in() + fans.out();
  }

  private static String uniform(double squaredLimit) {
    double limit = Math.sqrt(squaredLimit);
    return uniform(-limit, limit);
  }

  private static String uniform(double min, double max) {
    return "keras.initializers.RandomUniform(" + rounded(min) + ", " + rounded(max) + ")";
  }

  private static String normal(double sigma) {
    return "keras.initializers.RandomNormal(stddev=" + rounded(sigma) + ")";
  }

  private static String rounded(double value) {
    return Python.number(
        (float) value == value ? value : Double.parseDouble("%.6g".formatted(value)));
  }
}
