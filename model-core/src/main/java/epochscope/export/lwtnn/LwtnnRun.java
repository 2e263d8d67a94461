package epochscope.export.lwtnn;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What an lwtnn graph computes, after the library's description of its files alone. */
record LwtnnRun(JsonNode document) {
  /**
   * @param row values of all inputs' variables in their order
   */
  double[] respond(double[] row) {
    List<double[]> values = new ArrayList<>();
    for (JsonNode node : document.get("nodes")) {
      List<double[]> sources = new ArrayList<>();
      boolean isInput = node.get("type").asText().equals("input");
      for (JsonNode source : node.get("sources")) {
        sources.add(isInput ? input(source.intValue(), row) : values.get(source.intValue()));
      }
      values.add(node(node, sources));
    }
    return values.get(document.get("outputs").iterator().next().get("node_index").intValue());
  }

  private double[] input(int index, double[] row) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from += document.get("inputs").get(i).get("variables").size();
    }
    JsonNode variables = document.get("inputs").get(index).get("variables");
    double[] values = new double[variables.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode variable = variables.get(i);
      values[i] =
          (row[from + i] + variable.get("offset").doubleValue())
              * variable.get("scale").doubleValue();
    }
    return values;
  }

  private double[] node(JsonNode node, List<double[]> sources) {
    return switch (node.get("type").asText()) {
      case "input" -> sources.getFirst();
      case "feed_forward" ->
          layer(document.get("layers").get(node.get("layer_index").intValue()), sources.getFirst());
      case "concatenate" -> sources.stream().flatMapToDouble(Arrays::stream).toArray();
      case "add" -> sum(sources);
      default -> throw new InvalidInputException("node type " + node.get("type") + " is not known");
    };
  }

  private static double[] sum(List<double[]> sources) {
    double[] sum = sources.getFirst().clone();
    for (double[] next : sources.subList(1, sources.size())) {
      Arrays.setAll(sum, i -> sum[i] + next[i]);
    }
    return sum;
  }

  private static double[] layer(JsonNode layer, double[] x) {
    JsonNode weights = layer.get("weights");
    JsonNode bias = layer.get("bias");
    double[] z = new double[bias.size()];
    if (layer.get("architecture").asText().equals("normalization")) {
      Arrays.setAll(z, i -> (x[i] + bias.get(i).doubleValue()) * weights.get(i).doubleValue());
      return z;
    }
    for (int o = 0; o < z.length; o++) {
      z[o] = bias.get(o).doubleValue();
      for (int i = 0; i < x.length; i++) {
        z[o] += weights.get(o * x.length + i).doubleValue() * x[i];
      }
    }
    return activated(layer.get("activation"), z);
  }

  private static double[] activated(JsonNode activation, double[] z) {
    String function =
        activation.isTextual() ? activation.asText() : activation.get("function").asText();
    double alpha = activation.isTextual() ? 0 : activation.get("alpha").doubleValue();
    if (function.equals("softmax")) {
      double most = Arrays.stream(z).max().orElseThrow();
      double sum = Arrays.stream(z).map(v -> Math.exp(v - most)).sum();
      return Arrays.stream(z).map(v -> Math.exp(v - most) / sum).toArray();
    }
    return DoubleStream.of(z).map(v -> activated(function, alpha, v)).toArray();
  }

  private static double activated(String function, double alpha, double z) {
    return switch (function) {
      case "linear" -> z;
      case "sigmoid" -> 1 / (1 + Math.exp(-z));
      case "rectified" -> Math.max(0, z);
      case "tanh" -> Math.tanh(z);
      case "hard_sigmoid" -> Math.clamp(0.2 * z + 0.5, 0.0, 1.0);
      case "elu" -> z < 0 ? alpha * Math.expm1(z) : z;
      case "leakyrelu" -> z < 0 ? alpha * z : z;
      case "swish" -> z / (1 + Math.exp(-alpha * z));
      default -> throw new InvalidInputException("activation " + function + " is not known");
    };
  }
}
