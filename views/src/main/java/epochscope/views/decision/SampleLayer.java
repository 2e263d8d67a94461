package epochscope.views.decision;

import epochscope.views.drawing.Colours;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleToIntFunction;

/**
 * What of the picture depends on the sample alone: its points (training filled, validation hollow)
 * and a light hatching beyond the training sample, where the network extrapolates.
 */
final class SampleLayer {
  private static final double HATCH_DISTANCE = 9;

  /** Area of the picture per point, in square pixels, below which points are left out. */
  private static final double ROOM_PER_POINT = 45;

  /** Radius of a point as a share of the mean distance between points. */
  private static final double RADIUS = 0.3;

  private final Surface surface;
  private final PlotArea plot;

  SampleLayer(Surface surface, PlotArea plot) {
    this.surface = surface;
    this.plot = plot;
  }

  /**
   * @param colourOf colour 0xAARRGGBB of a point, by its target
   */
  void paintPoints(SamplePoints all, DoubleToIntFunction colourOf) {
    double room = plot.inner().width() * plot.inner().height();
    SamplePoints points = all.thinned((int) (room / ROOM_PER_POINT));
    int drawn = points.count();
    double radius =
        Math.clamp(RADIUS * Math.sqrt(room / Math.max(1, drawn)), 2.1, 3.4)
            * surface.theme().magnification();
    double alpha = drawn <= 400 ? 0.95 : 0.8;
    Map<Integer, PointSprite> filled = new HashMap<>();
    Map<Integer, PointSprite> hollow = new HashMap<>();
    plot.clipped(
        () -> {
          for (int i = 0; i < drawn; i++) {
            int colour = colourOf.applyAsInt(points.target()[i]);
            PointSprite sprite =
                i < points.training()
                    ? filled.computeIfAbsent(
                        colour, c -> PointSprite.filled(surface, radius, c, alpha))
                    : hollow.computeIfAbsent(
                        colour, c -> PointSprite.hollow(surface, radius, c, alpha));
            sprite.stamp(surface, plot.x(points.x()[i]), plot.y(points.y()[i]));
          }
        });
  }

  /** Hatches what lies outside the training sample in this plane. */
  void paintExtrapolation(TrainingRegion region) {
    if (!region.isArea()) {
      return;
    }
    double[][] hull = region.hull();
    Path2D inside = new Path2D.Double();
    for (int i = 0; i < hull.length; i++) {
      double x = plot.x(hull[i][0]);
      double y = plot.y(hull[i][1]);
      if (i == 0) {
        inside.moveTo(x, y);
      } else {
        inside.lineTo(x, y);
      }
    }
    inside.closePath();
    Area outside = new Area(frame());
    outside.subtract(new Area(inside));
    hatch(outside);
  }

  /** Hatches left of {@code from} and right of {@code to}, on the x axis. */
  void paintExtrapolation(double from, double to) {
    Area outside = new Area(frame());
    double left = plot.x(from);
    outside.subtract(
        new Area(
            new Rectangle2D.Double(
                left, plot.inner().y(), plot.x(to) - left, plot.inner().height())));
    hatch(outside);
  }

  private Rectangle2D frame() {
    var inner = plot.inner();
    return new Rectangle2D.Double(inner.x(), inner.y(), inner.width(), inner.height());
  }

  private void hatch(Area area) {
    var pen = surface.graphics();
    Shape before = pen.getClip();
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.14), true));
    pen.fill(area);
    pen.clip(area);
    pen.setColor(new Color(Colours.withAlpha(surface.palette().text(), 0.13), true));
    pen.setStroke(new BasicStroke(1));
    var inner = plot.inner();
    double distance = HATCH_DISTANCE * surface.theme().magnification();
    for (double x = inner.x() - inner.height(); x < inner.right(); x += distance) {
      surface.graphics().draw(line(x, inner.bottom(), x + inner.height(), inner.y()));
    }
    pen.setClip(before);
  }

  private static Shape line(double x0, double y0, double x1, double y1) {
    return new Line2D.Double(x0, y0, x1, y1);
  }
}
