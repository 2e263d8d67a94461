package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.SketchNode;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.text.Messages;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
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

  /** Of the name, and of a line below it, in units of their type's size. */
  private static final double HEADING = 1.2;

  private static final double LINE = 1.25;

  private final Pen pen;
  private final Drawing drawing;
  private final Messages messages;

  CardPainter(Pen pen, Drawing drawing, Messages messages) {
    this.pen = pen;
    this.drawing = drawing;
    this.messages = messages;
  }

  void paint() {
    Box seen = pen.surface().box().inset(-2 * PORT - MARK);
    for (String name : drawing.figure().sketch().names()) {
      Box box = pen.viewport().toCanvas(drawing.figure().cards().get(name));
      if (box.intersects(seen)) {
        paint(name, pen.sharp(box));
      }
    }
  }

  private void paint(String name, Box box) {
    Optional<SketchNode> node = drawing.figure().node(name);
    int colour =
        node.map(n -> KindColour.of(n.spec(), pen.palette()))
            .orElse(KindColour.ofInput(pen.palette()));
    double strip = Math.max(3, Math.rint(pen.length(STRIP)));
    paint(new Face(box.width(), box.height(), strip, colour, outline(name)), box);
    double margin = pen.length(MARGIN);
    write(name, node, box.inset(strip + margin, 0, margin, 0));
    ports(name);
    problem(name, box);
  }

  /** A card before anything is written on it. */
  private record Face(double width, double height, double strip, int colour, Outline outline) {}

  private record Outline(double thickness, int colour) {}

  private void paint(Face face, Box box) {
    double margin = Math.ceil(face.outline().thickness());
    Surface stamp =
        pen.stamps()
            .of(
                face,
                pen.surface(),
                face.width() + 2 * margin,
                face.height() + 2 * margin,
                part ->
                    draw(
                        face,
                        new Pen(part, pen.viewport(), pen.stamps()),
                        new Box(margin, margin, face.width(), face.height())));
    pen.surface().paste(stamp, box.x() - margin, box.y() - margin);
  }

  private static void draw(Face face, Pen pen, Box box) {
    RoundRectangle2D shape = pen.rounded(box);
    pen.fill(shape, pen.palette().neutral());
    Graphics2D graphics = pen.surface().graphics();
    Shape before = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(box.x(), box.y(), face.strip(), box.height()));
    pen.fill(shape, face.colour());
    graphics.setClip(before);
    pen.draw(shape, face.outline().thickness(), face.outline().colour());
  }

  private Outline outline(String name) {
    if (drawing.chosen().has(name)) {
      return new Outline(pen.thickness(2.6), pen.palette().text());
    }
    if (hasProblem(name)) {
      return new Outline(pen.thickness(1.8), pen.wrong());
    }
    boolean hovered = drawing.hovered() instanceof Hit.Card(String over) && over.equals(name);
    return hovered
        ? new Outline(pen.thickness(1.6), pen.palette().text())
        : new Outline(pen.thickness(1), pen.palette().axis());
  }

  private void write(String name, Optional<SketchNode> node, Box room) {
    TextStyle heading = pen.type(Typeface.MEDIUM, NAME, pen.palette().text());
    TextStyle note = pen.type(Typeface.REGULAR, NOTE, pen.palette().muted());
    double line = LINE * note.size();
    int most = (int) ((room.height() - HEADING * heading.size()) / line);
    List<String> notes =
        CardNotes.of(
            node.map(n -> new NodeLine(messages).wordings(n.spec(), shape(name)))
                .orElseGet(() -> sample(shape(name))),
            parameters(name),
            most,
            note,
            room.width());
    double height = HEADING * heading.size() + notes.size() * line;
    double y = room.centreY() - height / 2 + 0.95 * heading.size();
    pen.surface().text(heading.fit(name, room.width()), room.x(), y, 0, heading);
    for (String words : notes) {
      y += line;
      pen.surface().text(words, room.x(), y, 0, note);
    }
  }

  private epochscope.spec.Shape shape(String name) {
    return drawing.report().shapes().get(name);
  }

  private List<String> sample(epochscope.spec.Shape shape) {
    return shape == null
        ? List.of("")
        : List.of(messages.get("builder.input", NodeLine.shape(shape)), NodeLine.shape(shape));
  }

  /** How many parameters it has, in words and short; none: it has none. */
  private List<String> parameters(String name) {
    Integer count = drawing.report().parameters().get(name);
    if (count == null || count == 0) {
      return List.of();
    }
    String number = Numerals.whole(count);
    return List.of(
        messages.get("builder.parameters", number),
        messages.get("builder.parameters.short", number));
  }

  private void ports(String name) {
    double radius = Math.max(3, pen.length(PORT));
    double rim = pen.thickness(1.6);
    for (SketchFigure.Slot slot : drawing.figure().slots(name)) {
      boolean hovered = drawing.hovered() instanceof Hit.InPort(var over) && over.equals(slot);
      int colour = hasProblemAt(slot) ? pen.wrong() : pen.palette().muted();
      double size = hovered ? 1.5 * radius : radius;
      pen.port(slot.at(), size, rim, pen.palette().surface(), colour);
    }
    boolean hovered = drawing.hovered() instanceof Hit.OutPort(String over) && over.equals(name);
    int colour = hovered ? pen.palette().text() : pen.palette().muted();
    EdgePath.Point at = drawing.figure().outPort(name);
    pen.port(at, hovered ? 1.5 * radius : radius, 0, colour, colour);
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
