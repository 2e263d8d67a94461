package epochscope.export.lwtnn;

import com.fasterxml.jackson.databind.JsonNode;
import epochscope.data.Preprocessing;
import epochscope.export.Model;
import epochscope.export.foreign.ImportedModel;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** An lwtnn graph of dense layers as a network of this program. */
final class LwtnnImport {
  private static final double NEARLY = 1e-3;

  private final LwtnnGraph graph;
  private final long bytes;
  private final ImportedNetwork network;
  private final List<Preprocessing.Column> columns = new ArrayList<>();
  private final List<String> features = new ArrayList<>();

  /** By input, and by node: names here, and how many values each gives. */
  private final List<Value> inputs = new ArrayList<>();

  private final List<Value> values = new ArrayList<>();

  /**
   * @param elu whether it is a branch of SELU that still lacks its factor
   */
  private record Value(String node, int size, boolean elu) {
    Value(String node, int size) {
      this(node, size, false);
    }
  }

  private LwtnnImport(JsonNode document, long bytes) {
    this.graph = new LwtnnGraph(document);
    this.bytes = bytes;
    this.network = new ImportedNetwork(bytes);
  }

  /**
   * @param name of the experiment
   */
  static Model of(JsonNode document, String name, long bytes) {
    return new LwtnnImport(document, bytes).model(name);
  }

  private Model model(String name) {
    graph.inputs().forEach(this::input);
    for (JsonNode node : graph.nodes()) {
      values.add(node(node, "node " + values.size()));
    }
    JsonNode output = graph.output();
    Value end = values.get(LwtnnGraph.index(output, "node_index", values.size(), "the output"));
    LwtnnRun run = new LwtnnRun(graph.document());
    return new ImportedModel(
            name,
            "lwtnn",
            columns,
            features,
            LwtnnGraph.texts(output.path("labels")),
            Precision.DOUBLE)
        .of(network, List.of(plain(end).node), bytes, run::respond);
  }

  private void input(JsonNode input) {
    String name = Check.present("name of an input", input.path("name").textValue());
    JsonNode variables = input.path("variables");
    for (JsonNode variable : variables) {
      String feature = Check.present("name of a variable", variable.path("name").textValue());
      double scale = LwtnnGraph.number(variable, "scale", "variable " + feature);
      double offset = LwtnnGraph.number(variable, "offset", "variable " + feature);
      features.add(feature);
      columns.add(ImportedModel.column(feature, 0 - offset, 1 / scale));
    }
    int size = variables.size();
    if (size < 1) {
      throw Check.found("variables of input " + name, "none", "one or more");
    }
    inputs.add(new Value(network.input(name, Shape.of(size)), size));
  }

  private Value node(JsonNode node, String who) {
    String type = node.path("type").asText();
    JsonNode sources = node.path("sources");
    boolean isInput = type.equals("input");
    List<Value> x = new ArrayList<>();
    for (JsonNode source : sources) {
      List<Value> from = isInput ? inputs : values;
      x.add(from.get(LwtnnGraph.place(source, "sources of " + who, from.size())));
    }
    if (x.isEmpty() || (isInput || type.equals("feed_forward")) && x.size() != 1) {
      throw Check.found("sources of " + who, x.size() + " entries", "one, or several of a sum");
    }
    return switch (type) {
      case "input" -> x.getFirst();
      case "feed_forward" -> layer(graph.layer(node, who), x.getFirst(), who);
      case "add" -> joined(who, x, true);
      case "concatenate" -> joined(who, x, false);
      default -> throw unknown(who, "type " + type);
    };
  }

  private static InvalidInputException unknown(String who, String what) {
    return new InvalidInputException(who + " has the " + what + ", which is not known here");
  }

  private Value joined(String who, List<Value> x, boolean sum) {
    if (x.size() == 1) {
      return x.getFirst();
    }
    List<String> names = x.stream().map(value -> plain(value).node).toList();
    String name = network.name(who);
    Shape shape =
        network.add(sum ? new NodeSpec.Add(name, names) : new NodeSpec.Concatenate(name, names));
    return new Value(name, shape.size());
  }

  /** A value that stands for itself. */
  private static Value plain(Value value) {
    if (value.elu) {
      throw unknown("layer " + value.node, "activation elu with an alpha of other than 1");
    }
    return value;
  }

  private Value layer(JsonNode layer, Value x, String who) {
    String kind = layer.path("architecture").asText();
    double[] weights = LwtnnGraph.numbers(layer, "weights", who);
    double[] bias = LwtnnGraph.numbers(layer, "bias", who);
    return switch (kind) {
      case "dense" -> dense(layer, plain(x), weights, bias, who);
      case "normalization" -> normalised(x, weights, bias, who);
      default -> throw unknown(who, "architecture " + kind);
    };
  }

  private Value dense(JsonNode layer, Value x, double[] weights, double[] bias, String who) {
    int units = bias.length;
    if (units < 1 || weights.length != (long) units * x.size) {
      throw Check.found(
          "weights of " + who,
          weights.length + " numbers",
          units + " × " + x.size + " as it has " + units + " biases");
    }
    String name = network.name("dense " + who.replaceFirst("node ", ""));
    network.add(
        new NodeSpec.Dense(name, List.of(x.node), units, null, null),
        Map.of("weight", weights, "bias", bias));
    return activated(layer, new Value(name, units), who);
  }

  private Value activated(JsonNode layer, Value z, String who) {
    JsonNode field = layer.path("activation");
    String word = field.isObject() ? field.path("function").asText() : field.asText();
    double alpha = field.isObject() ? LwtnnGraph.number(field, "alpha", who) : 1;
    Activation activation =
        switch (word) {
          case "linear" -> Activation.LINEAR;
          case "sigmoid" -> Activation.LOGISTIC;
          case "rectified" -> Activation.RELU;
          case "tanh" -> Activation.TANH;
          case "softmax" -> Activation.SOFTMAX;
          case "hard_sigmoid" -> Activation.HARD_SIGMOID;
          case "elu" -> Activation.ELU;
          case "leakyrelu" -> Activation.LEAKY_RELU;
          case "swish" -> Activation.SWISH;
          default -> throw unknown(who, "activation " + word);
        };
    if (activation == Activation.ELU && Math.abs(alpha - LwtnnLayers.SELU_ALPHA) < NEARLY) {
      return new Value(z.node, z.size, true);
    }
    double known = activation == Activation.LEAKY_RELU ? 0.01 : 1;
    if (field.isObject() && alpha != known) {
      throw unknown(who, "activation " + word + " with an alpha of other than " + known);
    }
    return bent(z, activation);
  }

  private Value bent(Value z, Activation activation) {
    if (activation == Activation.LINEAR) {
      return z;
    }
    String name = network.name(z.node + " " + activation.word());
    network.add(new NodeSpec.Activate(name, List.of(z.node), activation));
    return new Value(name, z.size);
  }

  /** (x + bias) · weights; what SELU still lacks. */
  private Value normalised(Value x, double[] weights, double[] bias, String who) {
    if (weights.length != x.size || bias.length != x.size) {
      throw Check.found(
          "weights and bias of " + who,
          weights.length + " and " + bias.length + " numbers",
          x.size + " each");
    }
    if (x.elu) {
      boolean selu =
          Arrays.stream(bias).allMatch(b -> b == 0)
              && Arrays.stream(weights)
                  .allMatch(w -> Math.abs(w - LwtnnLayers.SELU_GAMMA) < NEARLY);
      return selu ? bent(new Value(x.node, x.size), Activation.SELU) : plain(x);
    }
    String name = network.name(who);
    List<Double> offset = DoubleStream.of(bias).map(b -> 0 - b).boxed().toList();
    List<Double> scale = DoubleStream.of(weights).map(w -> 1 / w).boxed().toList();
    network.add(new NodeSpec.Standardise(name, List.of(x.node), offset, scale));
    return new Value(name, x.size);
  }
}
