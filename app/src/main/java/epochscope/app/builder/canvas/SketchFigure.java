package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Grid;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchNode;
import epochscope.spec.Position;
import epochscope.views.drawing.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where everything of a sketch is drawn, in pixels of the sheet: data flow to the right, from the
 * port at the right of one card to the ports at the left of others.
 *
 * @param cards by the name of input or node, in the order of the sketch
 * @param nodes by name
 */
record SketchFigure(
    Sketch sketch, Map<String, Box> cards, Map<String, SketchNode> nodes, List<Line> lines) {
  /** Pixels of the sheet to a grid unit. */
  static final double UNIT = 16;

  static final double CARD_WIDTH = Grid.CARD_WIDTH * UNIT;
  static final double CARD_HEIGHT = Grid.CARD_HEIGHT * UNIT;

  /** What is looked at where nothing is. */
  private static final Box NOTHING =
      new Box(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT);

  private static final double LANE_GAP = 8;

  private static final double OUTPUT_WIDTH = 110;

  /** In pixels of the canvas. */
  private static final double LEAST_OUTPUT_WIDTH = 85;

  /** A connection and how it runs. */
  record Line(Edge edge, EdgePath path) {}

  /** Where a node can take something. */
  record Slot(String node, int index, EdgePath.Point at) {}

  static SketchFigure of(Sketch sketch) {
    return of(sketch, (figure, edge) -> Optional.empty());
  }

  /**
   * The same sketch with some cards elsewhere, as it is seen while they are dragged: lines that are
   * not theirs stay as they are unless a card lies on them now.
   */
  SketchFigure moved(Sketch sketchNow, Set<String> names) {
    Map<Edge, EdgePath> before = new HashMap<>();
    for (Line line : lines) {
      if (!names.contains(line.edge().from()) && !names.contains(line.edge().to())) {
        before.put(line.edge(), line.path());
      }
    }
    return of(
        sketchNow,
        (figure, edge) ->
            Optional.ofNullable(before.get(edge))
                .filter(
                    path ->
                        names.stream()
                            .map(figure.cards()::get)
                            .filter(Objects::nonNull)
                            .noneMatch(card -> path.touches(card.inset(1)))));
  }

  /**
   * @param known the path of an edge; empty: it is to be found
   */
  private static SketchFigure of(
      Sketch sketch, BiFunction<SketchFigure, Edge, Optional<EdgePath>> known) {
    Map<String, Box> cards = new LinkedHashMap<>();
    sketch.positions().forEach((name, at) -> cards.put(name, card(at)));
    List<Line> lines = new ArrayList<>();
    Map<String, SketchNode> nodes = new HashMap<>();
    sketch.nodes().forEach(node -> nodes.put(node.name(), node));
    SketchFigure figure = new SketchFigure(sketch, cards, nodes, lines);
    for (Edge edge : sketch.edges()) {
      EdgePath path = known.apply(figure, edge).orElseGet(() -> figure.path(edge));
      lines.add(new Line(edge, path));
    }
    return figure;
  }

  static Box card(Position at) {
    return new Box(
        at.x() * UNIT - CARD_WIDTH / 2, at.y() * UNIT - CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT);
  }

  /** Grid units of a point of the sheet. */
  static Position position(double x, double y) {
    return Position.ORIGIN.plus(x / UNIT, y / UNIT);
  }

  /** Empty: it is an input. */
  Optional<SketchNode> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  /**
   * Around all cards and lines.
   *
   * @param scale at which it is seen: type does not shrink with all else
   * @param magnification of type
   */
  Box bounds(double scale, double magnification) {
    double behind = Math.max(OUTPUT_WIDTH, LEAST_OUTPUT_WIDTH * magnification / scale);
    Stream<Box> curves = lines.stream().map(line -> line.path().bounds());
    Stream<Box> ends = sketch.outputs().stream().map(output -> behind(output, behind));
    return Stream.of(cards.values().stream(), curves, ends)
        .flatMap(boxes -> boxes)
        .reduce(SketchFigure::union)
        .orElse(NOTHING);
  }

  /** Room for what is written behind an output. */
  private Box behind(String output, double width) {
    Box card = cards.get(output);
    return new Box(card.right(), card.y(), width, card.height());
  }

  /** The card on top at a point. */
  Optional<String> nodeAt(double x, double y) {
    return fromTop().filter(name -> cards.get(name).contains(x, y)).findFirst();
  }

  /** The input or node whose right port is within {@code reach}. */
  Optional<String> outPortAt(double x, double y, double reach) {
    return fromTop().filter(name -> outPort(name).distance(x, y) <= reach).findFirst();
  }

  /** The left port within {@code reach}. */
  Optional<Slot> slotAt(double x, double y, double reach) {
    return fromTop()
        .flatMap(name -> slots(name).stream())
        .filter(slot -> slot.at().distance(x, y) <= reach)
        .findFirst();
  }

  /** The connection nearest to a point, within {@code reach}. */
  Optional<Edge> edgeAt(double x, double y, double reach) {
    Edge nearest = null;
    double least = reach;
    for (Line line : lines) {
      double distance = line.path().distance(x, y);
      if (distance <= least) {
        least = distance;
        nearest = line.edge();
      }
    }
    return Optional.ofNullable(nearest);
  }

  EdgePath.Point outPort(String name) {
    Box card = cards.get(name);
    return new EdgePath.Point(card.right(), card.centreY());
  }

  /** All that a node has: one, or, where it takes several, one more than it takes. */
  List<Slot> slots(String name) {
    Optional<SketchNode> node = node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    int taken = node.get().sources().size();
    int count = node.get().takesSeveral() ? Math.max(2, taken + 1) : Math.max(1, taken);
    List<Slot> slots = new ArrayList<>();
    Box card = cards.get(name);
    for (int i = 0; i < count; i++) {
      double y = card.y() + card.height() * (i + 1) / (count + 1);
      slots.add(new Slot(name, i, new EdgePath.Point(card.x(), y)));
    }
    return slots;
  }

  private Stream<String> fromTop() {
    return List.copyOf(cards.keySet()).reversed().stream();
  }

  private EdgePath path(Edge edge) {
    EdgePath.Point from = outPort(edge.from());
    EdgePath.Point to = slots(edge.to()).get(edge.slot()).at();
    // A line that leads back passes its own two cards as well.
    boolean back = to.x() <= from.x();
    List<Box> obstacles = new ArrayList<>(cards.size());
    cards.forEach(
        (name, card) -> {
          if (back || !name.equals(edge.from()) && !name.equals(edge.to())) {
            obstacles.add(card.inset(1));
          }
        });
    return EdgePath.of(from, to, obstacles, path -> !runsAlongAnother(path));
  }

  /** Two lines that pass the same cards keep a distance. */
  private boolean runsAlongAnother(EdgePath path) {
    return lines.stream()
        .map(Line::path)
        .filter(EdgePath::passesCards)
        .anyMatch(
            other ->
                Math.abs(other.laneY() - path.laneY()) < LANE_GAP
                    && other.bounds().x() < path.bounds().right()
                    && path.bounds().x() < other.bounds().right());
  }

  private static Box union(Box a, Box b) {
    double x = Math.min(a.x(), b.x());
    double y = Math.min(a.y(), b.y());
    return new Box(x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
  }
}
