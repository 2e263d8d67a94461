package epochscope.views.network;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Ribbon;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The chosen weight, or bias, marked and with its value. */
final class ChosenParameter {
  private static final double LEAST_WIDTH = 3;

  private final Surface surface;

  ChosenParameter(Surface surface) {
    this.surface = surface;
  }

  /**
   * @param thickness of the line otherwise; where it is chosen it is thick enough to show its sign
   */
  void paint(WeightEdge edge, double thickness) {
    double width = Math.max(thickness, LEAST_WIDTH);
    Ribbon ribbon = new Ribbon(surface);
    Box from = edge.from();
    Box to = edge.to();
    int dark = surface.palette().text();
    ribbon.paint(from.right(), from.centreY(), to.x(), to.centreY(), width + 4, dark);
    int colour = surface.palette().sign(edge.weight());
    ribbon.paint(from.right(), from.centreY(), to.x(), to.centreY(), width, colour);
  }

  /** After the neurons, so that nothing hides it. */
  void paintValue(WeightEdge edge) {
    double x = (edge.from().right() + edge.to().x()) / 2;
    paintValue("w " + Numerals.significant(edge.weight(), 3), x, edge.yAt(x));
  }

  void paint(BiasMarks.Mark mark) {
    double thickness = surface.theme().strongLine();
    Box box = mark.box().inset(-thickness / 2);
    var pen = surface.graphics();
    pen.setColor(new Color(surface.palette().text(), true));
    pen.setStroke(new BasicStroke((float) thickness));
    pen.draw(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    String text = "b " + Numerals.significant(mark.bias(), 3);
    double width = TextStyle.value(surface.theme()).width(text);
    paintValue(text, Math.max(box.x() - width / 2 - 6, width / 2 + 6), box.centreY());
  }

  private void paintValue(String text, double x, double y) {
    TextStyle style = TextStyle.value(surface.theme());
    double width = style.width(text) + style.size();
    double height = 1.5 * style.size();
    var pen = surface.graphics();
    RoundRectangle2D pill =
        new RoundRectangle2D.Double(x - width / 2, y - height / 2, width, height, height, height);
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.9), true));
    pen.fill(pill);
    pen.setColor(new Color(surface.palette().text(), true));
    pen.setStroke(new BasicStroke(1));
    pen.draw(pill);
    surface.text(text, x, style.baselineAround(y), 0.5, style);
  }
}
