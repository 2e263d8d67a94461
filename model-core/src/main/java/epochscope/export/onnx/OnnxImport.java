package epochscope.export.onnx;

import epochscope.export.Model;
import epochscope.export.foreign.ImportedModel;
import epochscope.export.foreign.ImportedNetwork;
import epochscope.export.foreign.ImportedValue;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A graph as a network of this program; operations that it cannot be are refused. */
final class OnnxImport {
  private static final int MAX_AXES = 3;
  private static final int MAX_OPERATIONS = 4_000;

  private final OnnxGraph graph;
  private final long bytes;
  private final ImportedNetwork network;
  private final Map<String, OnnxValue> values = new HashMap<>();
  private final Set<OnnxNode> done = new HashSet<>();

  /** Operations with the padding that another does for them. */
  private final Map<OnnxNode, OnnxNode> padded = new HashMap<>();

  private final OnnxNodes nodes;

  private OnnxImport(OnnxGraph graph, long bytes) {
    this.graph = graph;
    this.bytes = bytes;
    this.network = new ImportedNetwork(bytes);
    this.nodes = new OnnxNodes(network);
  }

  /**
   * @param name of the experiment
   * @param bytes of the file
   */
  static Model of(OnnxGraph graph, String name, long bytes) {
    return new OnnxImport(graph, bytes).model(name);
  }

  private Model model(String name) {
    Check.range("number of operations", graph.nodes().size(), 1, MAX_OPERATIONS);
    int[] dims = dims();
    network.requireFeatures(Array.sizeOf(dims));
    Map<String, Array> known = known();
    OnnxInputs inputs = new OnnxInputs(graph, known, dims);
    done.addAll(inputs.done());
    enter(inputs.value(), dims);
    for (OnnxNode node : graph.nodes()) {
      if (!done.contains(node)) {
        run(padded.getOrDefault(node, node));
      }
    }
    if (!(values.get(graph.output()) instanceof OnnxValue.OfSamples output)) {
      throw Check.found("what gives the output " + graph.output(), "nothing", "an operation");
    }
    ImportedValue end = nodes.resolved(output, graph.output());
    if (end.order() != null) {
      throw new InvalidInputException(
          "the output " + graph.output() + " has an order that cannot be said here");
    }
    OnnxRun run = new OnnxRun(graph);
    return new ImportedModel(
            name, "ONNX", inputs.columns(), texts("features"), texts("outputs"), Precision.FLOAT)
        .of(network, List.of(end.node()), bytes, run::respond);
  }

  /** As this program's own files name them. */
  private List<String> texts(String key) {
    return List.of(graph.metadata().getOrDefault(key, "").split(", "));
  }

  private int[] dims() {
    List<Long> shape = graph.inputShape();
    boolean usable =
        !shape.isEmpty()
            && shape.size() <= MAX_AXES
            && shape.stream().allMatch(length -> length >= 1 && length <= Shape.MAX_SIZE);
    if (!usable) {
      throw Check.found(
          "shape of the input " + graph.input(),
          shape.size() > MAX_AXES ? shape.size() + " axes and the samples'" : shape,
          "[samples, features], [samples, channels, length] or [samples, channels, rows, columns]"
              + " with known lengths");
    }
    int[] dims = shape.stream().mapToInt(Long::intValue).toArray();
    // Refuses a product that is too large.
    new Shape(Arrays.stream(dims).boxed().toList());
    return dims;
  }

  /** Constants, and what can be computed from constants alone. */
  private Map<String, Array> known() {
    Map<String, Array> known = new HashMap<>();
    graph.constants().forEach(tensor -> known.put(tensor.name(), Array.of(tensor)));
    for (OnnxNode node : graph.nodes()) {
      if (OnnxConstants.isKnown(node, known::containsKey)) {
        List<Array> x = new ArrayList<>();
        node.inputs().forEach(input -> x.add(known.get(input)));
        known.put(node.outputs().getFirst(), OnnxConstants.of(node, x));
        done.add(node);
      }
    }
    known.forEach((name, array) -> values.put(name, new OnnxValue.Known(array)));
    return known;
  }

  /** The network's inputs: the graph's own, or the parts that it is cut into first. */
  private void enter(String value, int[] dims) {
    String whole = value;
    OnnxNode flatten = only(whole);
    if (flatten != null
        && flatten.operation().equals("Flatten")
        && onlySlices(flatten.outputs().getFirst())) {
      done.add(flatten);
      whole = flatten.outputs().getFirst();
    } else if (dims.length > 1 || !onlySlices(whole)) {
      Shape shape = new Shape(Arrays.stream(dims).boxed().toList());
      String name = network.input(graph.input(), shape);
      put(whole, ImportedValue.of(name, shape));
      return;
    }
    cut(whole, Array.sizeOf(dims));
  }

  private void cut(String whole, int size) {
    List<OnnxNode> slices =
        graph.nodes().stream().filter(node -> node.inputs().contains(whole)).toList();
    Function<OnnxNode, OnnxShapes.Cut> cut =
        node -> OnnxShapes.Cut.of(node, arrays(node), new int[] {1, size});
    List<OnnxNode> inOrder =
        slices.stream().sorted(Comparator.comparingInt(node -> cut.apply(node).from())).toList();
    int at = 0;
    for (OnnxNode slice : inOrder) {
      OnnxShapes.Cut part = cut.apply(slice);
      if (part.axis() != 1 || part.from() != at || part.to() <= at) {
        throw slice.unknown(" that overlaps, or leaves a gap");
      }
      Shape shape = Shape.of(part.to() - part.from());
      String wish = slice.title().replaceFirst("/slice\\d*$", "");
      put(slice.outputs().getFirst(), ImportedValue.of(network.input(wish, shape), shape));
      at = part.to();
      done.add(slice);
    }
    if (at != size) {
      throw Check.found("what the input is cut into", at + " values", size + " values");
    }
  }

  private boolean onlySlices(String name) {
    List<OnnxNode> takers =
        graph.nodes().stream().filter(node -> node.inputs().contains(name)).toList();
    return takers.size() > 1 && takers.stream().allMatch(n -> n.operation().equals("Slice"));
  }

  /** The one operation that takes it; null: there are others. */
  private OnnxNode only(String name) {
    List<OnnxNode> takers =
        graph.nodes().stream().filter(node -> node.inputs().contains(name)).toList();
    return takers.size() == 1 && !graph.output().equals(name) ? takers.getFirst() : null;
  }

  private void put(String name, ImportedValue value) {
    values.put(name, OnnxValue.OfSamples.of(value));
  }

  /** Constants among what a node takes; null in the place of others. */
  private List<Array> arrays(OnnxNode node) {
    List<Array> arrays = new ArrayList<>();
    for (String input : node.inputs()) {
      arrays.add(values.get(input) instanceof OnnxValue.Known known ? known.array() : null);
    }
    return arrays;
  }

  private void run(OnnxNode node) {
    if (node.outputs().isEmpty() || node.inputs().isEmpty()) {
      throw node.unknown(" of nothing");
    }
    if (OnnxConstants.isKnown(node, name -> values.get(name) instanceof OnnxValue.Known)) {
      Array array = OnnxConstants.of(node, arrays(node));
      values.put(node.outputs().getFirst(), new OnnxValue.Known(array));
      return;
    }
    List<OnnxValue> x = new ArrayList<>();
    for (String input : node.inputs()) {
      OnnxValue value = values.get(input);
      if (value == null && !input.isEmpty()) {
        throw Check.found(
            "what node " + node.title() + " takes",
            '"' + input + '"',
            "what a node before it gives");
      }
      x.add(value);
    }
    String result = node.outputs().getFirst();
    OnnxNode next = only(result);
    if (node.operation().equals("Pad")) {
      values.put(result, padded(node, new OnnxArguments(node, x).samples(0), next));
      return;
    }
    Array bias = node.operation().equals("MatMul") ? bias(next, result) : null;
    if (bias != null) {
      done.add(next);
      result = next.outputs().getFirst();
    }
    values.put(result, nodes.of(node, new OnnxArguments(node, x), bias));
  }

  /** What is padded, as it was, with {@code next} to do it. */
  private OnnxValue padded(OnnxNode node, OnnxValue.OfSamples x, OnnxNode next) {
    ImportedValue value = nodes.resolved(x, node.title());
    int[] pads = OnnxPads.of(node, arrays(node), value.dims().length + 1);
    if (!OnnxPads.areNone(pads)) {
      padded.put(next, OnnxPads.joined(node, pads, next));
    }
    return OnnxValue.OfSamples.of(value);
  }

  /** The constant that {@code next} adds to a product; null: it does something else. */
  private Array bias(OnnxNode next, String product) {
    if (next == null || !next.operation().equals("Add") || next.inputs().size() != 2) {
      return null;
    }
    String other = next.inputs().get(next.inputs().getFirst().equals(product) ? 1 : 0);
    return values.get(other) instanceof OnnxValue.Known known ? known.array() : null;
  }
}
