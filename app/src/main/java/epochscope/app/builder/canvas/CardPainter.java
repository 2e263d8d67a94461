package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.SketchNode;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inputs and nodes as cards: a strip in the kind's colour, the name, what it does, its cost. */
final class CardPainter {
  private static final double STRIP = 6;
  private static final double MARGIN = 7;
  private static final double NAME = 13;
  private static final double NOTE = 11;
  private static final double PORT = 5;
  private static final double MARK = 8;

  private final Pen pen;
  private final Drawing drawing;
  private final Messages messages;

  CardPainter(Pen pen, Drawing drawing, Messages messages) {
    this.pen = pen;
    this.drawing = drawing;
    this.messages = messages;
  }

  void paint() {
    for (String name : drawing.figure().sketch().names()) {
      Box box = pen.viewport().toCanvas(drawing.figure().cards().get(name));
      if (box.intersects(pen.surface().box().inset(-2 * PORT - MARK))) {
        paint(name, box);
      }
    }
  }

  private void paint(String name, Box box) {
    RoundRectangle2D shape = pen.rounded(box);
    Optional<SketchNode> node = drawing.figure().sketch().node(name);
    int colour =
        node.map(n -> KindColour.of(n.spec(), pen.palette()))
            .orElse(KindColour.ofInput(pen.palette()));
    pen.fill(shape, pen.palette().neutral());
    double width = pen.length(STRIP);
    strip(shape, Math.max(3, width), colour);
    outline(name, shape);
    write(name, node, box.inset(Math.max(3, width) + pen.length(MARGIN), 0, pen.length(MARGIN), 0));
    ports(name);
    problem(name, box);
  }

  /** The left end of a card. */
  private void strip(RoundRectangle2D card, double width, int colour) {
    Graphics2D graphics = pen.surface().graphics();
    Shape before = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(card.getX(), card.getY(), width, card.getHeight()));
    pen.fill(card, colour);
    graphics.setClip(before);
  }

  private void outline(String name, RoundRectangle2D shape) {
    boolean hovered = drawing.hovered() instanceof Hit.Card(String over) && over.equals(name);
    if (drawing.chosen().has(name)) {
      pen.draw(shape, pen.thickness(2.6), pen.palette().text());
    } else if (hasProblem(name)) {
      pen.draw(shape, pen.thickness(1.8), pen.wrong());
    } else {
      int colour = hovered ? pen.palette().text() : pen.palette().axis();
      pen.draw(shape, pen.thickness(hovered ? 1.6 : 1), colour);
    }
  }

  /** As many lines as there is room for. */
  private void write(String name, Optional<SketchNode> node, Box room) {
    TextStyle heading = pen.type(Typeface.MEDIUM, NAME, pen.palette().text());
    TextStyle note = pen.type(Typeface.REGULAR, NOTE, pen.palette().muted());
    List<String> notes = new ArrayList<>();
    notes.add(node.map(n -> new NodeLine(messages).of(n.spec())).orElseGet(() -> sample(name)));
    parameters(name).ifPresent(notes::add);
    while (!notes.isEmpty() && height(heading, note, notes.size()) > room.height()) {
      notes.removeLast();
    }
    double y = room.centreY() - height(heading, note, notes.size()) / 2 + 0.95 * heading.size();
    pen.surface().text(heading.fit(name, room.width()), room.x(), y, 0, heading);
    for (String line : notes) {
      y += note.lineHeight();
      pen.surface().text(note.fit(line, room.width()), room.x(), y, 0, note);
    }
  }

  private static double height(TextStyle heading, TextStyle note, int notes) {
    return 1.2 * heading.size() + notes * note.lineHeight();
  }

  private String sample(String name) {
    var shape = drawing.report().shapes().get(name);
    return shape == null ? "" : messages.get("builder.input", NodeLine.shape(shape));
  }

  private Optional<String> parameters(String name) {
    Integer count = drawing.report().parameters().get(name);
    return count == null || count == 0
        ? Optional.empty()
        : Optional.of(messages.get("builder.parameters", Numerals.whole(count)));
  }

  private void ports(String name) {
    double radius = Math.max(3, pen.length(PORT));
    for (SketchFigure.Slot slot : drawing.figure().slots(name)) {
      boolean hovered = drawing.hovered() instanceof Hit.InPort(var over) && over.equals(slot);
      var dot = pen.dot(slot.at(), hovered ? 1.5 * radius : radius);
      pen.fill(dot, pen.palette().surface());
      int colour = hasProblemAt(slot) ? pen.wrong() : pen.palette().muted();
      pen.draw(dot, pen.thickness(1.6), colour);
    }
    boolean hovered = drawing.hovered() instanceof Hit.OutPort(String over) && over.equals(name);
    pen.fill(
        pen.dot(drawing.figure().outPort(name), hovered ? 1.5 * radius : radius),
        hovered ? pen.palette().text() : pen.palette().muted());
  }

  /** A sign at the corner. */
  private void problem(String name, Box box) {
    List<SketchProblem> problems = drawing.report().problems(name);
    if (problems.isEmpty()) {
      return;
    }
    double radius = Math.max(MARK * pen.theme().magnification(), pen.length(MARK));
    double x = box.right() - radius / 2;
    double y = box.y() + radius / 3;
    int colour =
        problems.stream().anyMatch(SketchProblem::hinders)
            ? pen.wrong()
            : Colours.mix(pen.palette().axis(), pen.wrong(), 0.3);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    TextStyle sign = new TextStyle(Typeface.MEDIUM, 1.5 * radius, 0xFFFFFFFF);
    pen.surface().text("!", x, sign.baselineAround(y), 0.5, sign);
  }

  private boolean hasProblem(String name) {
    return drawing.report().problems(name).stream().anyMatch(SketchProblem::hinders);
  }

  private boolean hasProblemAt(SketchFigure.Slot slot) {
    return drawing.report().problems(slot.node()).stream()
        .filter(SketchProblem::hinders)
        .anyMatch(problem -> problem.edge() == null || problem.edge().slot() == slot.index());
  }
}
