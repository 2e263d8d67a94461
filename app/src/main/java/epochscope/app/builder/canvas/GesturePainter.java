package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.SketchNode;
import epochscope.app.text.Messages;
import epochscope.spec.NodeSpec;
import epochscope.spec.SpecTypes;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What is going on: a connection that looks for its end, a frame that is drawn, a ghost. */
record GesturePainter(Pen pen, Drawing drawing, Messages messages) {
  private static final double NAME = 13;
  private static final double NOTE = 11;

  void paint() {
    switch (drawing.gesture()) {
      case Gesture.Resting() -> {}
      case Gesture.Panning() -> {}
      case Gesture.Moving moving -> new SheetPainter(pen).paint(moving.guides());
      case Gesture.Choosing(EdgePath.Point from, EdgePath.Point to) -> frame(from, to);
      case Gesture.Connecting connecting -> connecting(connecting);
      case Gesture.Dropping dropping -> dropping(dropping);
    }
  }

  private void frame(EdgePath.Point from, EdgePath.Point to) {
    EdgePath.Point a = pen.onCanvas(from);
    EdgePath.Point b = pen.onCanvas(to);
    Rectangle2D frame =
        new Rectangle2D.Double(
            Math.min(a.x(), b.x()),
            Math.min(a.y(), b.y()),
            Math.abs(a.x() - b.x()),
            Math.abs(a.y() - b.y()));
    pen.fill(frame, Colours.withAlpha(pen.palette().axis(), 0.15));
    pen.dashed(frame, 1.2, pen.palette().text());
  }

  private void connecting(Gesture.Connecting connecting) {
    for (String name : connecting.fitting()) {
      Box card = pen.viewport().toCanvas(drawing.figure().cards().get(name));
      boolean target = name.equals(connecting.target());
      pen.draw(pen.rounded(card.inset(-3)), pen.thickness(target ? 4 : 2), pen.right());
    }
    boolean wrong = connecting.target() != null && !connecting.fits();
    if (wrong) {
      Box card = pen.viewport().toCanvas(drawing.figure().cards().get(connecting.target()));
      pen.draw(pen.rounded(card.inset(-3)), pen.thickness(4), pen.wrong());
    }
    int colour = connecting.fits() ? pen.right() : wrong ? pen.wrong() : pen.palette().text();
    EdgePath.Point fast = fastEnd(connecting);
    EdgePath.Point free = freeEnd(connecting);
    EdgePath path =
        connecting.backwards() ? EdgePath.direct(free, fast) : EdgePath.direct(fast, free);
    pen.draw(pen.onCanvas(path.path()), pen.thickness(2.6), colour);
    pen.fill(pen.dot(free, 5), colour);
  }

  /** Where it fits it is seen where it would end. */
  private EdgePath.Point freeEnd(Gesture.Connecting connecting) {
    String target = connecting.target();
    if (!connecting.fits()) {
      return connecting.free();
    }
    return connecting.backwards()
        ? drawing.figure().outPort(target)
        : drawing.figure().slots(target).getLast().at();
  }

  private EdgePath.Point fastEnd(Gesture.Connecting connecting) {
    return connecting.backwards()
        ? drawing.figure().slots(connecting.end()).getLast().at()
        : drawing.figure().outPort(connecting.end());
  }

  private void dropping(Gesture.Dropping dropping) {
    SketchFigure ghost = SketchFigure.of(dropping.ghost());
    int colour = dropping.into() == null ? pen.palette().text() : pen.right();
    for (SketchFigure.Line line : ghost.lines()) {
      pen.dashed(pen.onCanvas(line.path().path()), pen.thickness(1.4), colour);
    }
    ghost
        .cards()
        .forEach((name, card) -> ghost(ghost, name, pen.viewport().toCanvas(card), colour));
  }

  /** What it is, and how it begins. */
  private void ghost(SketchFigure ghost, String name, Box box, int colour) {
    pen.fill(pen.rounded(box), Colours.withAlpha(pen.palette().neutral(), 0.85));
    pen.dashed(pen.rounded(box), pen.thickness(1.6), colour);
    TextStyle heading = pen.type(Typeface.MEDIUM, NAME, pen.palette().text());
    TextStyle note = pen.type(Typeface.REGULAR, NOTE, pen.palette().muted());
    double width = box.width() - heading.size();
    int most = (int) ((box.height() - 1.5 * heading.size()) / note.lineHeight());
    String line = ghost.node(name).map(node -> new NodeLine(messages).of(node.spec())).orElse("");
    List<String> notes = CardNotes.of(List.of(line), List.of(), most, note, width);
    double height = heading.lineHeight() + notes.size() * note.lineHeight();
    double y = box.centreY() - height / 2 + heading.size();
    String kind = ghost.node(name).map(this::kind).orElse(messages.get("palette.input"));
    pen.surface().text(heading.fit(kind, width), box.centreX(), y, 0.5, heading);
    for (String words : notes) {
      y += note.lineHeight();
      pen.surface().text(words, box.centreX(), y, 0.5, note);
    }
  }

  private String kind(SketchNode node) {
    String kind = SpecTypes.nameOf(node.spec(), NodeSpec.class);
    return messages.getOr("palette." + kind, kind);
  }
}
