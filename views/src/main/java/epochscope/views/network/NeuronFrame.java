package epochscope.views.network;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The rounded frame round a unit's picture. */
final class NeuronFrame {
  private NeuronFrame() {}

  static void paint(Surface surface, Box box, boolean selected) {
    double x = surface.snap(box.x());
    double y = surface.snap(box.y());
    Box snapped = new Box(x, y, surface.snap(box.right()) - x, surface.snap(box.bottom()) - y);
    double corner = Math.min(8, 0.3 * snapped.width());
    RoundRectangle2D frame = rounded(snapped.inset(0.5), corner);
    var pen = surface.graphics();
    Path2D outside = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    outside.append(new Rectangle2D.Double(x, y, snapped.width(), snapped.height()), false);
    outside.append(frame, false);
    pen.setColor(new Color(surface.palette().surface(), true));
    pen.fill(outside);
    pen.setColor(new Color(surface.palette().axis(), true));
    pen.setStroke(new BasicStroke(1));
    pen.draw(frame);
    if (selected) {
      double thickness = 1.4 * surface.theme().strongLine();
      pen.setColor(new Color(surface.palette().text(), true));
      pen.setStroke(new BasicStroke((float) thickness));
      pen.draw(rounded(snapped.inset(-0.5 * thickness - 1), corner + 2));
    }
  }

  private static RoundRectangle2D rounded(Box box, double corner) {
    return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), corner, corner);
  }
}
