package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fragment on its way into a sketch.
 *
 * @param part of names that the sketch does not have
 */
record Addition(Sketch sketch, Fragment part, Position at) {
  static Addition of(Sketch sketch, Fragment fragment, Position at) {
    return new Addition(sketch, fragment.renamed(sketch.names()), at);
  }

  Optional<String> exit() {
    return part.exit();
  }

  /** The sketch with the fragment in it, and no edge between them. */
  Sketch apart() {
    return connected(null);
  }

  /**
   * Where nothing of it takes {@link Fragment#ENTRY}, the nodes that take nothing do.
   *
   * @param source what it takes; null: nothing
   */
  Sketch connected(String source) {
    boolean open = part.nodes().stream().noneMatch(n -> n.sources().contains(Fragment.ENTRY));
    List<SketchInput> inputs = new ArrayList<>(sketch.inputs());
    part.inputs().forEach(in -> inputs.add(in.at(at.plus(in.at().x(), in.at().y()))));
    List<SketchNode> nodes = new ArrayList<>(sketch.nodes());
    for (SketchNode node : part.nodes()) {
      List<String> sources = new ArrayList<>();
      for (String name : node.sources()) {
        if (!name.equals(Fragment.ENTRY)) {
          sources.add(name);
        } else if (source != null) {
          sources.add(source);
        }
      }
      if (open && node.sources().isEmpty() && source != null) {
        sources.add(source);
      }
      nodes.add(node.taking(sources).at(at.plus(node.at().x(), node.at().y())));
    }
    boolean first = sketch.outputs().isEmpty();
    return new Sketch(inputs, nodes, first ? part.outputs() : sketch.outputs());
  }

  /** Between the two ends of {@code edge}. */
  Sketch inserted(Edge edge) {
    Sketch with = connected(edge.from());
    String exit = exit().orElse(null);
    SketchNode to = with.node(edge.to()).orElse(null);
    if (exit == null || to == null || !sketch.has(edge)) {
      return apart();
    }
    List<String> sources = new ArrayList<>(to.sources());
    sources.set(edge.slot(), exit);
    return with.with(to.taking(sources));
  }
}
