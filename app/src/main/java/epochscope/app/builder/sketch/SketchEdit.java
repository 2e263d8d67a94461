package epochscope.app.builder.sketch;

import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that is done to a sketch. A pure function; what it names and the sketch does not have
 * is of no account.
 */
public sealed interface SketchEdit {
  Sketch apply(Sketch sketch);

  /**
   * Edits one after the other of an equal kind that is not null are undone at once, such as the
   * steps of a move.
   */
  default Object kind() {
    return null;
  }

  /**
   * What the fragment is connected to: nothing.
   *
   * @param at where its centre goes
   */
  record Add(Fragment fragment, Position at) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return Addition.of(sketch, fragment, at).apart();
    }
  }

  /** The fragment takes {@code source}. */
  record Append(Fragment fragment, String source, Position at) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return Addition.of(sketch, fragment, at).connected(sketch.has(source) ? source : null);
    }
  }

  /** The fragment takes what the edge came from, and what took that takes the fragment. */
  record Insert(Fragment fragment, Edge edge, Position at) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      Addition addition = Addition.of(sketch, fragment, at);
      return sketch.has(edge) ? addition.inserted(edge) : addition.apart();
    }
  }

  /** {@code to} takes {@code from}, too; if it can take but one, in place of what it took. */
  record Connect(String from, String to) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      SketchNode node = sketch.node(to).orElse(null);
      if (node == null || !sketch.has(from) || node.sources().contains(from)) {
        return sketch;
      }
      List<String> sources =
          node.takesSeveral() ? new ArrayList<>(node.sources()) : new ArrayList<>();
      sources.add(from);
      return sketch.with(node.taking(sources));
    }
  }

  /** The end of an edge goes elsewhere: {@code edge.to()} takes {@code from} there. */
  record Reconnect(Edge edge, String from) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      if (!sketch.has(edge) || !sketch.has(from)) {
        return sketch;
      }
      SketchNode node = sketch.node(edge.to()).orElseThrow();
      List<String> sources = new ArrayList<>(node.sources());
      sources.set(edge.slot(), from);
      return sketch.with(node.taking(sources));
    }
  }

  record Disconnect(Edge edge) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      if (!sketch.has(edge)) {
        return sketch;
      }
      SketchNode node = sketch.node(edge.to()).orElseThrow();
      List<String> sources = new ArrayList<>(node.sources());
      sources.remove(edge.slot());
      return sketch.with(node.taking(sources));
    }
  }

  /** {@code to} takes those, in that order, and nothing else. */
  record Retake(String to, List<String> sources) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return sketch
          .node(to)
          .filter(node -> sources.stream().allMatch(sketch::has))
          .map(node -> sketch.with(node.taking(sources)))
          .orElse(sketch);
    }
  }

  /** What was before and after is joined where that is unambiguous. */
  record Delete(Set<String> names) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return Removal.of(sketch, names);
    }
  }

  /** By so many grid units. */
  record Move(Set<String> names, double dx, double dy) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      Map<String, Position> places = sketch.positions();
      places.keySet().retainAll(names);
      places.replaceAll((name, at) -> at.plus(dx, dy));
      return sketch.placed(places);
    }

    @Override
    public Object kind() {
      return List.of("move", names);
    }
  }

  /** To those places. */
  record Place(Map<String, Position> positions) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return sketch.placed(positions);
    }
  }

  /** To the nearest points of the grid. */
  record Snap(Set<String> names) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      Map<String, Position> places = sketch.positions();
      places.keySet().retainAll(names);
      places.replaceAll((name, at) -> Grid.snapped(at));
      return sketch.placed(places);
    }

    @Override
    public Object kind() {
      return List.of("move", names);
    }
  }

  /** In one column, or in one row: that of their middle. */
  record Align(Set<String> names, boolean inColumn) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      Map<String, Position> places = sketch.positions();
      places.keySet().retainAll(names);
      Position centre = Grid.snapped(Grid.centre(places.values()));
      places.replaceAll(
          (name, at) ->
              inColumn ? new Position(centre.x(), at.y()) : new Position(at.x(), centre.y()));
      return sketch.placed(places);
    }
  }

  /** Everything is laid out anew. */
  record Arrange() implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return sketch.placed(SketchLayout.of(sketch));
    }
  }

  /** What takes it takes it under its new name. */
  record Rename(String from, String to) implements SketchEdit {
    /**
     * @throws epochscope.spec.InvalidInputException if something else has that name
     */
    @Override
    public Sketch apply(Sketch sketch) {
      Check.name("name", to);
      if (!sketch.has(from) || from.equals(to)) {
        return sketch;
      }
      if (sketch.has(to)) {
        throw Check.found("name", '"' + to + '"', "a name that nothing else has");
      }
      return new Sketch(
          sketch.inputs().stream()
              .map(input -> input.name().equals(from) ? input.renamed(to) : input)
              .toList(),
          sketch.nodes().stream()
              .map(node -> node.name().equals(from) ? node.renamed(to) : node)
              .map(node -> node.taking(renamed(node.sources())))
              .toList(),
          renamed(sketch.outputs()));
    }

    private List<String> renamed(List<String> names) {
      return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }
  }

  /**
   * Other parameters, or another kind, for the node of that name.
   *
   * @param property which one; edits of one property, one after the other, are undone at once
   */
  record Change(NodeSpec node, String property) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return sketch.with(node);
    }

    @Override
    public Object kind() {
      return List.of("change", node.name(), Objects.toString(property));
    }
  }

  /**
   * @param shape null: as the sample is laid out
   */
  record ChangeInput(String name, Shape shape) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return sketch
          .input(name)
          .map(input -> sketch.with(new SketchInput(name, shape, input.at())))
          .orElse(sketch);
    }

    @Override
    public Object kind() {
      return List.of("input", name);
    }
  }

  /** Copies of them, with the edges between them, below them where there is room. */
  record Duplicate(Set<String> names) implements SketchEdit {
    private static final double OFF = 2;
    private static final int MOST_ROWS = 50;

    @Override
    public Sketch apply(Sketch sketch) {
      Map<String, Position> places = sketch.positions();
      places.keySet().retainAll(names);
      if (places.isEmpty()) {
        return sketch;
      }
      Position centre = Grid.snapped(Grid.centre(places.values()));
      double off = Grid.CARD_HEIGHT + OFF;
      for (int row = 0; row < MOST_ROWS && !isFree(sketch, places.values(), off); row++) {
        off += Grid.ROW;
      }
      Fragment copies = Fragment.of(sketch, names);
      return Addition.of(sketch, copies, centre.plus(OFF, off)).apart();
    }

    private static boolean isFree(Sketch sketch, Collection<Position> places, double off) {
      Collection<Position> taken = sketch.positions().values();
      return places.stream()
          .map(place -> place.plus(OFF, off))
          .noneMatch(copy -> taken.stream().anyMatch(other -> Grid.overlap(copy, other)));
    }
  }

  /** Whether the node's values are, or belong to, the response. */
  record MarkOutput(String name, boolean output) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      if (sketch.node(name).isEmpty() || sketch.isOutput(name) == output) {
        return sketch;
      }
      List<String> outputs = new ArrayList<>(sketch.outputs());
      if (output) {
        outputs.add(name);
      } else {
        outputs.remove(name);
      }
      return sketch.withOutputs(outputs);
    }
  }

  /** Another sketch, such as a template. */
  record Replace(Sketch by) implements SketchEdit {
    @Override
    public Sketch apply(Sketch sketch) {
      return by;
    }
  }

  /** Several, undone at once. */
  record All(List<SketchEdit> edits) implements SketchEdit {
    public All {
      edits = List.copyOf(edits);
    }

    @Override
    public Sketch apply(Sketch sketch) {
      Sketch now = sketch;
      for (SketchEdit edit : edits) {
        now = edit.apply(now);
      }
      return now;
    }
  }
}
