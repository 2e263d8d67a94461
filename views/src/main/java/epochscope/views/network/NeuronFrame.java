package epochscope.views.network;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The rounded frame round a unit's picture. */
final class NeuronFrame {
  private NeuronFrame() {}

  static void paint(Surface surface, Box box, boolean selected) {
    double x = surface.snap(box.x());
    double y = surface.snap(box.y());
    double width = surface.snap(box.right()) - x;
    double height = surface.snap(box.bottom()) - y;
    double corner = Math.min(8, 0.3 * width);
    var frame =
        new RoundRectangle2D.Double(x + 0.5, y + 0.5, width - 1, height - 1, corner, corner);
    Area outside = new Area(new Rectangle2D.Double(x, y, width, height));
    outside.subtract(new Area(frame));
    var pen = surface.graphics();
    pen.setColor(new Color(surface.palette().surface(), true));
    pen.fill(outside);
    pen.setColor(new Color(surface.palette().axis(), true));
    pen.setStroke(new BasicStroke(1));
    pen.draw(frame);
    if (selected) {
      double thickness = 1.4 * surface.theme().strongLine();
      double off = 0.5 * thickness + 1;
      pen.setColor(new Color(surface.palette().text(), true));
      pen.setStroke(new BasicStroke((float) thickness));
      pen.draw(
          new RoundRectangle2D.Double(
              x - off, y - off, width + 2 * off, height + 2 * off, corner + 2, corner + 2));
    }
  }
}
