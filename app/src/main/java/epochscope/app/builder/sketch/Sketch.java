package epochscope.app.builder.sketch;

import epochscope.spec.CanvasSpec;
import epochscope.spec.Check;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network as it is drawn. It may be unfinished or wrong, which a {@link NetworkSpec} never is.
 *
 * @param nodes in the order in which they were added
 * @param outputs names of the nodes whose values side by side are the response
 */
public record Sketch(List<SketchInput> inputs, List<SketchNode> nodes, List<String> outputs) {
  /** Nothing but the input. */
  public static final Sketch EMPTY =
      new Sketch(
          List.of(new SketchInput(NetworkSpec.INPUT, null, Position.ORIGIN)), List.of(), List.of());

  public Sketch {
    inputs = Check.list("inputs", inputs, 0);
    nodes = Check.list("nodes", nodes, 0);
    outputs = Check.list("outputs", outputs, 0);
    Set<String> nodeNames = new HashSet<>();
    nodes.forEach(node -> nodeNames.add(node.name()));
    Set<String> known = new HashSet<>(nodeNames);
    inputs.forEach(input -> known.add(input.name()));
    if (known.size() != inputs.size() + nodes.size()) {
      throw Check.found("names", "given twice", "another for every input and node");
    }
    for (SketchNode node : nodes) {
      checkKnown("sources of " + node.name(), node.sources(), known);
    }
    checkKnown("outputs", outputs, nodeNames);
  }

  private static void checkKnown(String field, List<String> names, Set<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw Check.found(field, '"' + name + '"', "names of inputs and nodes that there are");
      }
    }
  }

  /**
   * @param canvas where everything is; null, or where anything is missing: laid out anew
   */
  public static Sketch of(NetworkSpec network, CanvasSpec canvas) {
    return SpecTranslation.sketch(network, canvas);
  }

  /** The network that is drawn; empty as long as it is unfinished. */
  public Optional<NetworkSpec> network() {
    return SpecTranslation.network(this);
  }

  public CanvasSpec canvas() {
    return new CanvasSpec(positions());
  }

  /** By name, inputs first. */
  public Map<String, Position> positions() {
    Map<String, Position> positions = new LinkedHashMap<>();
    inputs.forEach(input -> positions.put(input.name(), input.at()));
    nodes.forEach(node -> positions.put(node.name(), node.at()));
    return positions;
  }

  /** Of inputs and nodes. */
  public Set<String> names() {
    return new LinkedHashSet<>(positions().keySet());
  }

  /** Of inputs and nodes, each behind what it takes, as far as that can be. */
  public List<String> flow() {
    Set<String> flow = new LinkedHashSet<>();
    inputs.forEach(input -> flow.add(input.name()));
    SpecTranslation.inOrder(this).forEach(node -> flow.add(node.name()));
    nodes.forEach(node -> flow.add(node.name()));
    return List.copyOf(flow);
  }

  /** Names of what is here and was not in {@code before}, such as what was just added. */
  public Set<String> namesSince(Sketch before) {
    Set<String> names = names();
    names.removeAll(before.names());
    return names;
  }

  public Optional<SketchNode> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  public Optional<SketchInput> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  public boolean has(String name) {
    return node(name).isPresent() || input(name).isPresent();
  }

  public boolean isOutput(String name) {
    return outputs.contains(name);
  }

  public List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (SketchNode node : nodes) {
      for (int slot = 0; slot < node.sources().size(); slot++) {
        edges.add(new Edge(node.sources().get(slot), node.name(), slot));
      }
    }
    return edges;
  }

  public boolean has(Edge edge) {
    return node(edge.to())
        .filter(to -> edge.slot() >= 0 && edge.slot() < to.sources().size())
        .filter(to -> to.sources().get(edge.slot()).equals(edge.from()))
        .isPresent();
  }

  /** Names of the nodes that take {@code name}. */
  public List<String> takers(String name) {
    return nodes.stream()
        .filter(node -> node.sources().contains(name))
        .map(SketchNode::name)
        .toList();
  }

  Sketch withInputs(List<SketchInput> newInputs) {
    return new Sketch(newInputs, nodes, outputs);
  }

  Sketch withNodes(List<SketchNode> newNodes) {
    return new Sketch(inputs, newNodes, outputs);
  }

  Sketch withOutputs(List<String> newOutputs) {
    return new Sketch(inputs, nodes, newOutputs);
  }

  /** With {@code changed} in place of the node of that name. */
  Sketch with(SketchNode changed) {
    return withNodes(
        nodes.stream().map(node -> node.name().equals(changed.name()) ? changed : node).toList());
  }

  /** With {@code changed} in place of the input of that name. */
  Sketch with(SketchInput changed) {
    return withInputs(
        inputs.stream().map(in -> in.name().equals(changed.name()) ? changed : in).toList());
  }

  Sketch with(NodeSpec changed) {
    return node(changed.name()).map(node -> with(node.with(changed))).orElse(this);
  }

  /**
   * @param positions those of names that are not here are of no account
   */
  Sketch placed(Map<String, Position> positions) {
    return new Sketch(
        inputs.stream().map(in -> in.at(positions.getOrDefault(in.name(), in.at()))).toList(),
        nodes.stream().map(n -> n.at(positions.getOrDefault(n.name(), n.at()))).toList(),
        outputs);
  }
}
