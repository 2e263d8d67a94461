package epochscope.export.foreign;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the nodes that another program's network becomes. How many values pass through it is
 * bounded by the size of its file, so that a small file cannot ask for much memory.
 */
public final class ImportedNetwork {
  private static final long LEAST_VALUES = 1 << 21;
  private static final long VALUES_PER_BYTE = 4;
  private static final long LEAST_FEATURES = 160_000;
  private static final int MAX_NAME = 80;
  private static final int MAX_SENTENCE = 500;

  private final long maxValues;
  private final long maxFeatures;
  private final List<InputSpec> inputs = new ArrayList<>();
  private final List<NodeSpec> nodes = new ArrayList<>();
  private final Map<String, Map<String, double[]>> parameters = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private long values;

  /**
   * @param bytes of the file that is read
   */
  public ImportedNetwork(long bytes) {
    maxValues = Math.max(LEAST_VALUES, VALUES_PER_BYTE * bytes);
    maxFeatures = Math.max(LEAST_FEATURES, bytes);
  }

  /**
   * The refusal of a file in one line, whatever stands in the file's names.
   *
   * @param where what it begins with
   */
  public static InvalidInputException refusal(String where, InvalidInputException cause) {
    String line = cause.getMessage().replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    String shown = line.length() > MAX_SENTENCE ? line.substring(0, MAX_SENTENCE) + "…" : line;
    return new InvalidInputException(where + ": " + shown, cause);
  }

  /** A name that nothing else has, like that one. */
  public String name(String wish) {
    String plain = wish.replaceAll("\\p{Cntrl}", " ").strip();
    plain = plain.isEmpty() ? "node" : plain;
    plain = plain.length() > MAX_NAME ? plain.substring(plain.length() - MAX_NAME) : plain;
    String name = plain;
    for (int count = 2; !names.add(name); count++) {
      name = plain + " " + count;
    }
    return name;
  }

  /** Refuses inputs of so many values in all, before memory is taken for them. */
  public void requireFeatures(long count) {
    if (count > maxFeatures) {
      throw Check.found("number of features", count, "at most " + maxFeatures + " for such a file");
    }
  }

  /**
   * @return its name
   */
  public String input(String wish, Shape shape) {
    requireFeatures(shape.size());
    String name = name(wish);
    inputs.add(new InputSpec(name, shape));
    count(name, shape);
    return name;
  }

  /**
   * @param node whose name and inputs are known here
   * @param weights its parameters by name, as the node's description orders them
   * @return what it gives
   */
  public Shape add(NodeSpec node, Map<String, double[]> weights) {
    Check.range("number of nodes", nodes.size() + 1, 1, NetworkSpec.MAX_NODES);
    Shape shape =
        Topology.output(node, node.inputs(), node.inputs().stream().map(shapes::get).toList());
    count(node.name(), shape);
    nodes.add(node);
    parameters.put(node.name(), weights);
    return shape;
  }

  /** A node without parameters. */
  public Shape add(NodeSpec node) {
    return add(node, Map.of());
  }

  /** What a node ends in; linear of an input. */
  public Activation activation(String node) {
    return nodes.stream()
        .filter(spec -> spec.name().equals(node))
        .map(NodeSpec::activation)
        .findFirst()
        .orElse(Activation.LINEAR);
  }

  private void count(String name, Shape shape) {
    shapes.put(name, shape);
    values += shape.size();
    if (values > maxValues) {
      throw Check.found(
          "number of values up to " + name, values, "at most " + maxValues + " for such a file");
    }
  }

  /** The same values in shape {@code shape}, in the order of here. */
  public ImportedValue shaped(ImportedValue value, Shape shape) {
    if (value.shape().equals(shape)) {
      return value;
    }
    boolean flat = shape.rank() == 1;
    String name = name(value.node() + (flat ? " flat" : " shaped"));
    add(
        flat
            ? new NodeSpec.Flatten(name, List.of(value.node()))
            : new NodeSpec.Reshape(name, List.of(value.node()), shape));
    return new ImportedValue(name, shape, value.dims(), value.order());
  }

  /** Side by side along the first axis; flat ones in whatever order they are. */
  public ImportedValue concatenated(String wish, List<ImportedValue> parts, ImportedOrder order) {
    ImportedValue first = parts.getFirst();
    String name = name(wish);
    Shape shape =
        add(new NodeSpec.Concatenate(name, parts.stream().map(ImportedValue::node).toList()));
    if (!first.isFlat()) {
      return order.of(name, shape);
    }
    List<Integer> places = new ArrayList<>();
    int from = 0;
    boolean plain = true;
    for (ImportedValue part : parts) {
      for (int i = 0; i < part.size(); i++) {
        places.add(from + part.place(i));
      }
      from += part.size();
      plain &= part.order() == null;
    }
    int[] all = plain ? null : places.stream().mapToInt(Integer::intValue).toArray();
    return new ImportedValue(name, shape, new int[] {shape.size()}, all);
  }

  List<InputSpec> inputs() {
    return inputs;
  }

  /**
   * @param outputs names of the nodes whose values side by side are the response
   */
  FoldedNetwork folded(List<String> outputs) {
    for (String output : outputs) {
      if (inputs.stream().anyMatch(input -> input.name().equals(output))) {
        throw new InvalidInputException("the output " + output + " is an input, expected a layer");
      }
    }
    return FoldedNetwork.of(nodes, parameters, outputs);
  }
}
