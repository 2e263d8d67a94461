package epochscope.app.builder.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes inputs and nodes out of a sketch, and joins what was before and after. */
final class Removal {
  private Removal() {}

  static Sketch of(Sketch sketch, Set<String> names) {
    Sketch rest = sketch;
    for (String name : names) {
      rest = of(rest, name);
    }
    return rest;
  }

  /** What took the node takes what the node took, if that is one thing; else it loses that. */
  private static Sketch of(Sketch sketch, String name) {
    List<String> before = sketch.node(name).map(SketchNode::sources).orElse(List.of());
    String heir = before.size() == 1 && !before.getFirst().equals(name) ? before.getFirst() : null;
    List<SketchNode> nodes = new ArrayList<>();
    for (SketchNode node : sketch.nodes()) {
      if (!node.name().equals(name)) {
        nodes.add(node.taking(inherited(node, name, heir)));
      }
    }
    return new Sketch(
        sketch.inputs().stream().filter(input -> !input.name().equals(name)).toList(),
        nodes,
        sketch.outputs().stream().filter(output -> !output.equals(name)).toList());
  }

  private static List<String> inherited(SketchNode node, String gone, String heir) {
    List<String> sources = new ArrayList<>();
    for (String source : node.sources()) {
      String now = source.equals(gone) ? heir : source;
      boolean again = source.equals(gone) && heir != null && node.sources().contains(heir);
      if (now != null && !again && !now.equals(node.name())) {
        sources.add(now);
      }
    }
    return sources;
  }
}
