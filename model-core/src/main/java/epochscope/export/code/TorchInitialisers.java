package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the weights of a network start, in PyTorch; those that start alike stand together. */
record TorchInitialisers(Topology topology, NodeNames names) {

  /** Empty where no layer has weights. */
  String lines() {
    Map<String, List<String>> layers = new LinkedHashMap<>();
    List<String> biased = new ArrayList<>();
    for (Topology.Node node : topology.nodes()) {
      String call = call(node);
      String layer = "self." + names.layers().get(node.name());
      if (call != null) {
        layers.computeIfAbsent(call, key -> new ArrayList<>()).add(layer);
        if (topology.parameters().find(node.name(), "bias").isPresent()) {
          biased.add(layer);
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    layers.forEach(
        (call, some) ->
            lines.append(each(some, call.formatted("layer.weight"), biased.equals(some))));
    if (layers.size() > 1 || !layers.containsValue(biased)) {
      lines.append(each(biased, "", true));
    }
    lines.append(given());
    return lines.toString().stripTrailing();
  }

  /** Biases that are given. */
  private String given() {
    PythonBlock block = new PythonBlock();
    for (Topology.Node node : topology.nodes()) {
      if (node.spec().initialiser() instanceof InitialiserSpec.Given given
          && topology.parameters().find(node.name(), "bias").isPresent()) {
        String bias = "self." + names.layers().get(node.name()) + ".bias";
        block.add("        " + copied(given.biases()).formatted(bias));
      }
    }
    String text = block.text();
    return text.isEmpty() ? "" : text + "\n";
  }

  /** With %1$s for the parameter. */
  private static String copied(List<Double> numbers) {
    return numbers.size() == 1
        ? "nn.init.constant_(%1$s, " + Python.number(numbers.getFirst()) + ")"
        : "%1$s.data.copy_(torch.tensor(" + Python.numbers(numbers) + ").view_as(%1$s))";
  }

  /**
   * @param call empty: none
   * @param biases whether biases are set to zero, too
   */
  private static String each(List<String> layers, String call, boolean biases) {
    if (layers.isEmpty()) {
      return "";
    }
    String in = layers.size() == 1 ? layers.getFirst() + ",)" : String.join(", ", layers) + ")";
    PythonBlock block = new PythonBlock();
    if (layers.size() == 1) {
      block.addIf(!call.isEmpty(), "        " + call.replace("layer", layers.getFirst()));
      block.addIf(biases, "        nn.init.zeros_(" + layers.getFirst() + ".bias)");
    } else {
      block.add("        for layer in (" + wrapped(in) + ":");
      block.addIf(!call.isEmpty(), "            " + call);
      block.addIf(biases, "            nn.init.zeros_(layer.bias)");
    }
    return block.text() + "\n";
  }

  /** A long list of layers takes several lines. */
  private static String wrapped(String layers) {
    StringBuilder lines = new StringBuilder();
    int column = 24;
    for (String layer : layers.split("(?<=, )")) {
      if (column + layer.length() > 98) {
        lines.append("\n            ");
        column = 12;
      }
      lines.append(layer);
      column += layer.length();
    }
    return lines.toString().replaceAll(" +\n", "\n");
  }

  /** With %s for the weight; null where a node has none. */
  private String call(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> call(dense.initialiser(), node, true);
      case NodeSpec.Convolution convolution ->
          call(convolution.initialiser(), node, convolution.groups() == 1);
      case NodeSpec.TransposedConvolution transposed -> call(transposed.initialiser(), node, false);
      default -> null;
    };
  }

  /**
   * @param counted whether PyTorch counts a weight's inputs and outputs as we do
   */
  private String call(InitialiserSpec spec, Topology.Node node, boolean counted) {
    return switch (spec) {
      case InitialiserSpec.Zero zero -> "nn.init.zeros_(%s)";
      case InitialiserSpec.Constant constant ->
          "nn.init.constant_(%s, " + Python.number(constant.value()) + ")";
      case InitialiserSpec.Uniform uniform ->
          "nn.init.uniform_(%s, "
              + Python.number(uniform.min())
              + ", "
              + Python.number(uniform.max())
              + ")";
      case InitialiserSpec.Normal normal ->
          "nn.init.normal_(%s, std=" + Python.number(normal.sigma()) + ")";
      case InitialiserSpec.Orthogonal orthogonal ->
          "nn.init.orthogonal_(%s"
              + (orthogonal.gain() == 1 ? ")" : ", gain=" + Python.number(orthogonal.gain()) + ")");
      case InitialiserSpec.Given given -> copied(given.weights());
      case InitialiserSpec.GlorotUniform glorot ->
          counted ? "nn.init.xavier_uniform_(%s)" : uniform("6", sum(node));
      case InitialiserSpec.GlorotNormal glorot ->
          counted ? "nn.init.xavier_normal_(%s)" : normal("2", sum(node));
      case InitialiserSpec.HeUniform he ->
          counted ? "nn.init.kaiming_uniform_(%s, nonlinearity=\"relu\")" : uniform("6", in(node));
      case InitialiserSpec.HeNormal he ->
          counted ? "nn.init.kaiming_normal_(%s, nonlinearity=\"relu\")" : normal("2", in(node));
      case InitialiserSpec.LecunUniform lecun ->
          counted
              ? "nn.init.kaiming_uniform_(%s, nonlinearity=\"linear\")"
              : uniform("3", in(node));
      case InitialiserSpec.LecunNormal lecun ->
          counted ? "nn.init.kaiming_normal_(%s, nonlinearity=\"linear\")" : normal("1", in(node));
    };
  }

  private static String uniform(String numerator, int fan) {
    String limit = "(" + numerator + " / " + fan + ") ** 0.5";
    return "nn.init.uniform_(%s, -(" + limit + "), " + limit + ")";
  }

  private static String normal(String numerator, int fan) {
    return "nn.init.normal_(%s, std=(" + numerator + " / " + fan + ") ** 0.5)";
  }

  private int sum(Topology.Node node) {
    WeightFans fans = WeightFans.of(topology, node);
    return fans.in() + fans.out();
  }

  private int in(Topology.Node node) {
    return WeightFans.of(topology, node).in();
  }
}
