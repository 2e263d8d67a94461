package epochscope.app.builder.sketch;

import epochscope.spec.CanvasSpec;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a network to its drawing and back. What a specification may leave out, the network that
 * comes back leaves out: a chain names no inputs.
 */
final class SpecTranslation {
  private SpecTranslation() {}

  static Sketch sketch(NetworkSpec network, CanvasSpec canvas) {
    List<InputSpec> inputs =
        network.inputs().isEmpty()
            ? List.of(new InputSpec(NetworkSpec.INPUT, null))
            : network.inputs();
    List<SketchNode> nodes = new ArrayList<>();
    String before = inputs.getFirst().name();
    for (NodeSpec node : network.nodes()) {
      List<String> sources = node.inputs().isEmpty() ? List.of(before) : node.inputs();
      nodes.add(new SketchNode(node, sources, Position.ORIGIN));
      before = node.name();
    }
    Sketch sketch =
        new Sketch(
            inputs.stream()
                .map(input -> new SketchInput(input.name(), input.shape(), Position.ORIGIN))
                .toList(),
            nodes,
            network.outputs().isEmpty() ? List.of(before) : network.outputs());
    Map<String, Position> places = canvas == null ? Map.of() : canvas.positions();
    return places.keySet().containsAll(sketch.names())
        ? sketch.placed(places)
        : sketch.placed(SketchLayout.of(sketch));
  }

  static Optional<NetworkSpec> network(Sketch sketch) {
    try {
      return Optional.of(finished(sketch));
    } catch (InvalidInputException unfinished) {
      return Optional.empty();
    }
  }

  /**
   * @throws InvalidInputException if the sketch is not finished
   */
  static NetworkSpec finished(Sketch sketch) {
    List<SketchNode> ordered = inOrder(sketch);
    if (ordered.size() < sketch.nodes().size()
        || sketch.inputs().isEmpty()
        || sketch.outputs().isEmpty()
        || !ordered.stream().allMatch(SketchNode::takesEnough)) {
      throw new InvalidInputException("the network is not finished");
    }
    return network(sketch, ordered);
  }

  private static NetworkSpec network(Sketch sketch, List<SketchNode> ordered) {
    List<NodeSpec> nodes = new ArrayList<>();
    String before = sketch.inputs().getFirst().name();
    for (SketchNode node : ordered) {
      boolean follows = node.sources().equals(List.of(before));
      nodes.add(NodeForm.with(node.spec(), node.name(), follows ? List.of() : node.sources()));
      before = node.name();
    }
    List<InputSpec> inputs = sketch.inputs().stream().map(SketchInput::spec).toList();
    boolean usual = inputs.equals(List.of(new InputSpec(NetworkSpec.INPUT, null)));
    boolean last = sketch.outputs().equals(List.of(before));
    return new NetworkSpec(usual ? List.of() : inputs, nodes, last ? List.of() : sketch.outputs());
  }

  /**
   * Each node after what it takes, otherwise in the order of the sketch; without those that are in
   * a cycle or behind one.
   */
  static List<SketchNode> inOrder(Sketch sketch) {
    Set<String> done = new LinkedHashSet<>();
    sketch.inputs().forEach(input -> done.add(input.name()));
    List<SketchNode> ordered = new ArrayList<>();
    List<SketchNode> open = new ArrayList<>(sketch.nodes());
    boolean found = true;
    while (found) {
      found = false;
      for (int i = 0; i < open.size() && !found; i++) {
        if (done.containsAll(open.get(i).sources())) {
          done.add(open.get(i).name());
          ordered.add(open.remove(i));
          found = true;
        }
      }
    }
    return ordered;
  }
}
