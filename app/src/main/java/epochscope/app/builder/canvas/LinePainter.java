package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.text.Messages;
import epochscope.spec.Shape;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Connections, and on each the shape of what flows. */
final class LinePainter {
  private static final double NOTE = 11;

  /** How far the line goes on behind an output. */
  private static final double STUB = 22;

  /** Where on a line its shape is written, the best place first. */
  private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};

  private final Pen pen;
  private final Drawing drawing;
  private final Messages messages;

  /** What no shape may hide. */
  private final List<Box> occupied = new ArrayList<>();

  /** Whose shape is written below them, as their lines are too short. */
  private final Set<String> besideCards = new HashSet<>();

  /** Most lines of a network carry one of few shapes. */
  private final Map<Shape, String> words = new HashMap<>();

  LinePainter(Pen pen, Drawing drawing, Messages messages) {
    this.pen = pen;
    this.drawing = drawing;
    this.messages = messages;
    drawing.figure().cards().values().forEach(card -> occupied.add(pen.viewport().toCanvas(card)));
  }

  void paint() {
    drawing.figure().lines().forEach(this::paintLine);
    drawing.figure().sketch().outputs().forEach(this::paintOutput);
  }

  /** After the cards, which are not to be hidden. What is pointed at comes first. */
  void paintShapes() {
    List<SketchFigure.Line> lines = drawing.figure().lines();
    lines.stream().filter(this::isLookedAt).forEach(this::label);
    lines.stream().filter(line -> !isLookedAt(line)).forEach(this::label);
  }

  private boolean isLookedAt(SketchFigure.Line line) {
    return isChosen(line) || isHovered(line);
  }

  private boolean isChosen(SketchFigure.Line line) {
    return line.edge().equals(drawing.chosen().edge());
  }

  private boolean isHovered(SketchFigure.Line line) {
    return drawing.hovered() instanceof Hit.Line(Edge over) && over.equals(line.edge());
  }

  private void paintLine(SketchFigure.Line line) {
    boolean chosen = isChosen(line);
    boolean hovered = isHovered(line);
    boolean takesNew = line.edge().equals(into());
    boolean moved =
        drawing.gesture() instanceof Gesture.Connecting connecting
            && line.edge().equals(connecting.moved());
    int colour = pen.palette().muted();
    if (takesNew) {
      colour = pen.right();
    } else if (isWrong(line.edge())) {
      colour = pen.wrong();
    } else if (chosen || hovered) {
      colour = pen.palette().text();
    }
    double strength = takesNew ? 4 : chosen ? 3 : hovered ? 2.4 : 1.8;
    if (moved) {
      pen.dashed(pen.onCanvas(line.path().path()), pen.thickness(1.2), pen.palette().axis());
    } else {
      pen.draw(pen.onCanvas(line.path().path()), pen.thickness(strength), colour);
    }
  }

  /** The connection in which something would be inserted now; null: none. */
  private Edge into() {
    return switch (drawing.gesture()) {
      case Gesture.Dropping dropping -> dropping.into();
      case Gesture.Moving moving -> moving.into();
      default -> null;
    };
  }

  private boolean isWrong(Edge edge) {
    return drawing.report().problem(edge).filter(SketchProblem::hinders).isPresent();
  }

  /** A line that leads out of the network, and what comes out. */
  private void paintOutput(String name) {
    EdgePath.Point from = pen.onCanvas(drawing.figure().outPort(name));
    double end = from.x() + Math.max(14, pen.length(STUB));
    pen.draw(
        new Line2D.Double(from.x(), from.y(), end, from.y()),
        pen.thickness(1.8),
        pen.palette().text());
    TextStyle style = pen.type(Typeface.MEDIUM, NOTE, pen.palette().text());
    double head = 0.4 * style.size();
    pen.draw(
        new Line2D.Double(end - head, from.y() - head, end, from.y()),
        pen.thickness(1.8),
        pen.palette().text());
    pen.draw(
        new Line2D.Double(end - head, from.y() + head, end, from.y()),
        pen.thickness(1.8),
        pen.palette().text());
    Shape shape = drawing.report().shapes().get(name);
    String text = messages.get("builder.output", shape == null ? "?" : NodeLine.shape(shape));
    double left = end + 0.4 * style.size();
    pen.surface().text(text, left, style.baselineAround(from.y()), 0, style);
    occupied.add(
        new Box(
            from.x(),
            from.y() - style.size(),
            left + style.width(text) - from.x(),
            2 * style.size()));
  }

  private void label(SketchFigure.Line line) {
    Shape shape = drawing.report().shapes().get(line.edge().from());
    if (shape == null) {
      return;
    }
    int colour = isWrong(line.edge()) ? pen.wrong() : pen.palette().text();
    TextStyle style = pen.type(Typeface.REGULAR, NOTE, colour);
    String text = words.computeIfAbsent(shape, NodeLine::shape);
    for (double share : SHARES) {
      if (write(text, pen.onCanvas(line.path().at(share)), style)) {
        return;
      }
    }
    boolean known =
        isUnchanged(line.edge().from(), shape) && !isLookedAt(line) && !isWrong(line.edge());
    if (!known && besideCards.add(line.edge().from())) {
      writeBeside(line.edge().from(), text, style);
    }
  }

  /** Below the card, or above it where another line passes below. */
  private void writeBeside(String name, String text, TextStyle style) {
    Box card = pen.viewport().toCanvas(drawing.figure().cards().get(name));
    double x = card.right() - style.width(text) / 2;
    EdgePath.Point below = new EdgePath.Point(x, card.bottom() + 0.8 * style.size());
    EdgePath.Point above = new EdgePath.Point(x, card.y() - 0.8 * style.size());
    boolean clear = isClear(box(text, below, style)) || !isClear(box(text, above, style));
    if (!write(text, clear ? below : above, style)) {
      write(text, clear ? above : below, style);
    }
  }

  /** Whether no line runs there. */
  private boolean isClear(Box onCanvas) {
    Viewport viewport = pen.viewport();
    Box onSheet =
        new Box(
            viewport.toSheetX(onCanvas.x()),
            viewport.toSheetY(onCanvas.y()),
            onCanvas.width() / viewport.scale(),
            onCanvas.height() / viewport.scale());
    return drawing.figure().lines().stream().noneMatch(line -> line.path().touches(onSheet));
  }

  private static Box box(String text, EdgePath.Point at, TextStyle style) {
    double width = style.width(text) + 0.3 * style.size();
    double height = 1.35 * style.size();
    return new Box(at.x() - width / 2, at.y() - height / 2, width, height);
  }

  /** Where there is little room, what flows on as it came is not written again. */
  private boolean isUnchanged(String name, Shape shape) {
    return drawing
        .figure()
        .node(name)
        .filter(node -> !node.sources().isEmpty())
        .map(node -> drawing.report().shapes().get(node.sources().getFirst()))
        .filter(shape::equals)
        .isPresent();
  }

  /**
   * @return false: something is there already
   */
  private boolean write(String text, EdgePath.Point at, TextStyle style) {
    Box box = box(text, at, style);
    for (Box other : occupied) {
      if (box.intersects(other)) {
        return false;
      }
    }
    occupied.add(box);
    if (box.intersects(pen.surface().box())) {
      pen.surface().fill(box, Colours.withAlpha(pen.palette().surface(), 0.92));
      pen.surface().text(text, at.x(), style.baselineAround(at.y()), 0.5, style);
    }
    return true;
  }
}
