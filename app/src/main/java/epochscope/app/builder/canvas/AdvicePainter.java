package epochscope.app.builder.canvas;

import epochscope.app.text.Messages;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Collection;
import java.util.List;

/** A bubble beside what is wrong: the sentence, and what would mend it. */
record AdvicePainter(Pen pen, Messages messages) {
  private static final double WIDTH = 270;
  private static final double PADDING = 10;

  /**
   * @param about what is wrong, on the canvas
   * @param cards that are better not hidden
   * @return where the remedy can be pressed; null: nowhere
   */
  Box paint(Advice advice, Box about, Collection<Box> cards) {
    double magnification = pen.theme().magnification();
    double padding = PADDING * magnification;
    double width = Math.min(WIDTH * magnification, pen.surface().width() - 2 * BubblePlace.GAP);
    TextStyle text = TextStyle.value(pen.theme());
    TextStyle button = new TextStyle(Typeface.MEDIUM, pen.theme().textSize(), text.colour());
    List<String> sentence =
        text.wrap(advice.problem().sentence().in(messages), width - 2 * padding);
    List<String> remedy =
        advice.remedy() == null ? List.of() : button.wrap(remedy(advice), width - 4 * padding);
    double buttonHeight = remedy.isEmpty() ? 0 : remedy.size() * button.lineHeight() + padding;
    double gap = remedy.isEmpty() ? 0 : padding;
    double height = 2 * padding + sentence.size() * text.lineHeight() + gap + buttonHeight;
    Box bubble = new BubblePlace(pen.surface().box(), about, cards).of(width, height);
    lead(about, bubble);
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(bubble.x(), bubble.y(), width, height, 12, 12);
    pen.fill(shape, pen.palette().surface());
    pen.draw(shape, 1.8, pen.wrong());
    double y = bubble.y() + padding;
    for (String line : sentence) {
      pen.surface().text(line, bubble.x() + padding, y + text.size(), 0, text);
      y += text.lineHeight();
    }
    if (remedy.isEmpty()) {
      return null;
    }
    Box press = new Box(bubble.x() + padding, y + gap, width - 2 * padding, buttonHeight);
    paintRemedy(remedy, press, button, advice.pressable());
    return advice.pressable() ? press : null;
  }

  /** To a bubble that found no room beside what it is about. */
  private void lead(Box about, Box bubble) {
    double x = Math.clamp(about.centreX(), bubble.x(), bubble.right());
    double y = Math.clamp(about.centreY(), bubble.y(), bubble.bottom());
    double fromX = Math.clamp(x, about.x(), about.right());
    double fromY = Math.clamp(y, about.y(), about.bottom());
    pen.draw(new Line2D.Double(fromX, fromY, x, y), 1.8, pen.wrong());
  }

  private String remedy(Advice advice) {
    String sentence = advice.remedy().sentence().in(messages);
    return advice.pressable()
        ? messages.get("builder.mend", sentence)
        : messages.get("builder.would-mend", sentence);
  }

  private void paintRemedy(List<String> lines, Box box, TextStyle style, boolean pressable) {
    if (pressable) {
      RoundRectangle2D shape =
          new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 8, 8);
      pen.fill(shape, pen.palette().neutral());
      pen.draw(shape, 1.2, pen.right());
    }
    double y = box.y() + (box.height() - lines.size() * style.lineHeight()) / 2;
    for (String line : lines) {
      double x = pressable ? box.centreX() : box.x();
      pen.surface().text(line, x, y + style.size(), pressable ? 0.5 : 0, style);
      y += style.lineHeight();
    }
  }
}
