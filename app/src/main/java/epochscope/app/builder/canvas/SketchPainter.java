package epochscope.app.builder.canvas;

import epochscope.app.text.Messages;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Surface;
import java.util.List;

/** Paints the canvas of the network builder. Needs no toolkit. */
final class SketchPainter {
  private final Messages messages;
  private final Stamps stamps = new Stamps();

  SketchPainter(Messages messages) {
    this.messages = messages;
  }

  /**
   * @return where the remedy of the advice can be pressed; null: nowhere
   */
  Box paint(Drawing drawing, Surface surface) {
    Pen pen = new Pen(surface, drawing.viewport(), stamps);
    new SheetPainter(pen).paint();
    if (drawing.figure().sketch().nodes().isEmpty()) {
      Notice.paint(
          surface,
          new Box(0, 0.62 * surface.height(), surface.width(), 0.2 * surface.height()),
          messages.get("builder.empty"),
          messages.get("builder.empty.remedy"));
    }
    LinePainter lines = new LinePainter(pen, drawing, messages);
    lines.paint();
    new CardPainter(pen, drawing, messages).paint();
    lines.paintShapes();
    new GesturePainter(pen, drawing, messages).paint();
    return drawing.advice() == null ? null : paint(drawing.advice(), drawing, pen);
  }

  private Box paint(Advice advice, Drawing drawing, Pen pen) {
    Box card = drawing.figure().cards().get(advice.problem().name());
    Box about =
        card == null
            ? pen.surface().box().inset(0, 0, 0, 0.9 * pen.surface().height())
            : pen.viewport().toCanvas(card);
    List<Box> cards =
        drawing.figure().cards().values().stream().map(pen.viewport()::toCanvas).toList();
    return new AdvicePainter(pen, messages).paint(advice, about, cards);
  }
}
