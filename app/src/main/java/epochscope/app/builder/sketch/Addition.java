package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

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

  /**
   * Between the two ends of {@code edge}. Where there is no room, all that is further on moves
   * along.
   */
  Sketch inserted(Edge edge) {
    String exit = exit().orElse(null);
    if (exit == null) {
      return apart();
    }
    Position from = sketch.positions().get(edge.from());
    Position to = sketch.positions().get(edge.to());
    double first = edgeOf(true);
    double last = edgeOf(false);
    double missing = 2 * Grid.COLUMN + last - first - (to.x() - from.x());
    boolean narrow = missing > 0 && to.x() > from.x();
    Position place = narrow ? Places.at(from.x() + Grid.COLUMN - first, at.y()) : at;
    Sketch roomy = narrow ? moved(to.x(), missing) : sketch;
    Sketch with = new Addition(roomy, part, place).connected(edge.from());
    SketchNode taker = with.node(edge.to()).orElseThrow();
    List<String> sources = new ArrayList<>(taker.sources());
    sources.set(edge.slot(), exit);
    return with.with(taker.taking(sources));
  }

  /** The leftmost, or the rightmost, centre of the fragment. */
  private double edgeOf(boolean left) {
    DoubleStream xs = part.nodes().stream().mapToDouble(node -> node.at().x());
    return (left ? xs.min() : xs.max()).orElse(0);
  }

  private Sketch moved(double fromX, double by) {
    Map<String, Position> places = sketch.positions();
    places.replaceAll((name, place) -> place.x() < fromX ? place : place.plus(by, 0));
    return sketch.placed(places);
  }
}
