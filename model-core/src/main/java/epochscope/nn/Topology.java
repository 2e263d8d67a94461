package epochscope.nn;

import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network with every shape known: the specification joined to the shape of the samples it takes.
 *
 * @param entries the inputs: a sample's features in order, each input its share
 * @param nodes in order of computation
 * @param outputNodes indices of the nodes whose values side by side are the response
 */
public record Topology(
    List<Input> entries, List<Node> nodes, List<Integer> outputNodes, ParameterLayout parameters) {
  public static final int MAX_PARAMETERS = LayoutBuilder.MAX_PARAMETERS;

  public Topology {
    entries = List.copyOf(entries);
    nodes = List.copyOf(nodes);
    outputNodes = List.copyOf(outputNodes);
  }

  /**
   * @param offset of its first feature among the sample's
   */
  public record Input(String name, Shape shape, int offset) {}

  /**
   * @param sources indices of the nodes it takes; −1 − i: input i
   * @param inputs their shapes
   */
  public record Node(NodeSpec spec, List<Integer> sources, List<Shape> inputs, Shape output) {
    public Node {
      sources = List.copyOf(sources);
      inputs = List.copyOf(inputs);
    }

    /**
     * A node by itself, not yet part of a network.
     *
     * @param names of what it takes
     * @param inputs their shapes
     * @throws InvalidInputException if it cannot take them: the sentence names both ends
     */
    public static Node alone(NodeSpec spec, List<String> names, List<Shape> inputs) {
      return new Node(spec, List.of(), inputs, new ShapeInference(spec, names, inputs).output());
    }

    public String name() {
      return spec.name();
    }

    /** The first of its sources. */
    public int source() {
      return sources.getFirst();
    }

    /** The shape of its first source. */
    public Shape input() {
      return inputs.getFirst();
    }

    /** Values it takes from its first source. */
    public int in() {
      return input().size();
    }

    /** Values it gives. */
    public int out() {
      return output.size();
    }
  }

  /** Features of a sample. */
  public int inputs() {
    int size = 0;
    for (Input entry : entries) {
      size += entry.shape().size();
    }
    return size;
  }

  /** Whether samples have channels, as pictures have. */
  public boolean takesImages() {
    return entries.getFirst().shape().rank() > 1;
  }

  /** Values of the response. */
  public int outputs() {
    int size = 0;
    for (int node : outputNodes) {
      size += nodes.get(node).out();
    }
    return size;
  }

  /** The first output node. */
  public Node output() {
    return nodes.get(outputNodes.getFirst());
  }

  /** The activation of the output nodes; linear where they have none. */
  public Activation outputActivation() {
    return output().spec().activation();
  }

  public boolean isOutput(int node) {
    return outputNodes.contains(node);
  }

  /** Of the forward pass of one sample: each trained parameter as often as it is used. */
  public long multiplyAdds() {
    return nodes.stream().mapToLong(this::multiplyAdds).sum();
  }

  /** Of one node in the forward pass of one sample. */
  public long multiplyAdds(Node node) {
    return (long) parameters.count(node.name()) * Windows.positions(node);
  }

  /** Index of the node of that name; −1 − i for input i. */
  public int indexOf(String name) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).name().equals(name)) {
        return i;
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(name)) {
        return -1 - i;
      }
    }
    return -1;
  }

  /** For a sample that is a list of {@code inputs} features. */
  public static Topology of(NetworkSpec spec, int inputs) {
    Check.range("number of features", inputs, 1, Shape.MAX_SIZE);
    return of(spec, Shape.of(inputs));
  }

  /**
   * Resolves the shapes of {@code spec} for samples of that shape; every dense node must have its
   * units.
   */
  public static Topology of(NetworkSpec spec, Shape sample) {
    List<Input> entries = entries(spec.inputs(), sample);
    Map<String, Integer> indexByName = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      indexByName.put(entries.get(i).name(), -1 - i);
    }
    List<Node> nodes = new ArrayList<>();
    for (NodeSpec node : spec.nodes()) {
      List<Integer> sources =
          node.inputs().isEmpty()
              ? List.of(nodes.size() - 1)
              : node.inputs().stream().map(indexByName::get).toList();
      nodes.add(node(node, sources, entries, nodes));
      indexByName.put(node.name(), nodes.size() - 1);
    }
    List<Integer> outputs =
        spec.outputs().isEmpty()
            ? List.of(nodes.size() - 1)
            : spec.outputs().stream().map(indexByName::get).toList();
    checkActivations(nodes, outputs);
    return new Topology(entries, nodes, outputs, LayoutBuilder.of(nodes));
  }

  /**
   * What a node gives for a sample.
   *
   * @param sources names of what it takes
   * @param inputs their shapes
   */
  public static Shape output(NodeSpec spec, List<String> sources, List<Shape> inputs) {
    return new ShapeInference(spec, sources, inputs).output();
  }

  /**
   * Each input's share of a sample of that shape.
   *
   * @param inputs none: one takes it all
   * @throws InvalidInputException if they take another number of values in all
   */
  public static List<Input> entries(List<InputSpec> inputs, Shape sample) {
    if (inputs.isEmpty()) {
      return List.of(new Input(NetworkSpec.INPUT, sample, 0));
    }
    List<Input> entries = new ArrayList<>();
    int size = 0;
    for (InputSpec input : inputs) {
      Shape shape = input.shape() == null ? sample : input.shape();
      entries.add(new Input(input.name(), shape, size));
      size = Math.addExact(size, shape.size());
    }
    if (size != sample.size()) {
      throw Check.found(
              "what the network's inputs take in all",
              size + " values",
              sample.size() + ", as a sample has the shape " + sample)
          .because("misfit-inputs", size, sample.size(), sample);
    }
    return entries;
  }

  private static Node node(
      NodeSpec spec, List<Integer> sources, List<Input> entries, List<Node> nodes) {
    List<Shape> shapes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int source : sources) {
      shapes.add(source < 0 ? entries.get(-1 - source).shape() : nodes.get(source).output());
      names.add(source < 0 ? entries.get(-1 - source).name() : nodes.get(source).name());
    }
    return new Node(spec, sources, shapes, new ShapeInference(spec, names, shapes).output());
  }

  private static void checkActivations(List<Node> nodes, List<Integer> outputs) {
    Node first = nodes.get(outputs.getFirst());
    for (int output : outputs) {
      Node other = nodes.get(output);
      if (other.spec().activation() != first.spec().activation()) {
        throw new InvalidInputException(
                "the outputs "
                    + first.name()
                    + " and "
                    + other.name()
                    + " end in different activations, expected the same")
            .because("misfit-activations", first.name(), other.name());
      }
      if (outputs.size() > 1 && other.spec().activation() == Activation.SOFTMAX) {
        throw Check.found(
                "activation of node " + other.name(),
                "softmax",
                "another, as there are several outputs")
            .because("misfit-softmax", other.name());
      }
    }
  }
}
