package epochscope.views.landscape;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.solid.DepthPen;
import epochscope.views.drawing.solid.SolidPlot;
import java.awt.geom.Path2D;
import java.util.function.ObjDoubleConsumer;

/**
 * The paths on a surface: each point at its foot, fainter the farther the moment is off the plane,
 * with stems from the surface to the loss that the moment really has.
 */
final class SolidPaths {
  /** Degrees of opacity: a line each, so that a path is drawn in a few strokes. */
  private static final int DEGREES = 6;

  /** Of what is behind the surface. */
  private static final double HIDDEN = 0.3;

  /** Shorter stems, in pixels, are not drawn. */
  private static final double SHORTEST = 2;

  private final LandscapeModel model;
  private final Surface surface;
  private final SolidPlot plot;
  private final PathSpots spots;

  SolidPaths(LandscapeModel model, Surface surface, SolidPlot plot, PathSpots spots) {
    this.model = model;
    this.surface = surface;
    this.plot = plot;
    this.spots = spots;
  }

  void paint() {
    for (LandscapeModel.Ghost ghost : model.ghosts()) {
      paintLine(
          ghost.path(),
          (line, opacity) -> PathColours.dash(surface, line, ghost.run().number(), opacity));
    }
    if (!model.hasPath()) {
      return;
    }
    ShownPath path = model.path();
    int colour = PathColours.path(surface.palette());
    double thickness = surface.theme().strongLine();
    paintLine(
        path, (line, opacity) -> PathColours.stroke(surface, line, thickness, colour, opacity));
    paintStart(path);
    for (int point : path.stems()) {
      if (point != path.last()) {
        paintStem(path, point);
      }
    }
    paintBall(path);
    for (int point = 0; point < path.count(); point++) {
      SolidPlot.Spot spot = foot(path, point);
      if (spot.visible()) {
        spots.add(point, spot.x(), spot.y());
      }
    }
  }

  private void paintLine(ShownPath path, ObjDoubleConsumer<Path2D> stroke) {
    DepthPen[] pens = new DepthPen[DEGREES];
    for (int point = 1; point < path.count(); point++) {
      int degree = (int) Math.ceil(path.opacity(point) * DEGREES) - 1;
      if (pens[degree] == null) {
        pens[degree] = plot.pen();
      }
      pens[degree].drape(
          new double[] {path.x(point - 1), path.y(point - 1)},
          new double[] {path.x(point), path.y(point)});
    }
    for (int degree = 0; degree < DEGREES; degree++) {
      if (pens[degree] != null) {
        stroke.accept(pens[degree].visible(), (degree + 1.0) / DEGREES);
      }
    }
  }

  private void paintStart(ShownPath path) {
    SolidPlot.Spot spot = foot(path, 0);
    if (path.count() > 1 && spot.visible()) {
      PathColours.paintStart(surface, spot.x(), spot.y());
    }
  }

  /** From the surface to the loss at the moment itself; paler where the surface is before it. */
  private void paintStem(ShownPath path, int point) {
    if (!onPlane(path, point)) {
      return;
    }
    double x = path.x(point);
    double y = path.y(point);
    double height = inside(path.loss(point));
    SolidPlot.Spot foot = foot(path, point);
    SolidPlot.Spot top = plot.spot(x, y, height);
    if (!(Math.hypot(top.x() - foot.x(), top.y() - foot.y()) > SHORTEST)) {
      return;
    }
    DepthPen pen = plot.pen();
    pen.moveTo(x, y, plot.onField(x, y));
    pen.lineTo(x, y, height);
    double opacity = 0.9 * path.opacity(point);
    int colour = PathColours.path(surface.palette());
    double line = surface.theme().fineLine();
    Curve.stroke(surface, pen.hidden(), line, Colours.withAlpha(colour, HIDDEN * opacity));
    Curve.stroke(surface, pen.visible(), line, Colours.withAlpha(colour, opacity));
    double shown = top.visible() ? opacity : HIDDEN * opacity;
    PointSprite.filled(surface, 1.8 * surface.theme().magnification(), colour, shown)
        .stamp(surface, top.x(), top.y());
  }

  private void paintBall(ShownPath path) {
    int last = path.last();
    if (!onPlane(path, last)) {
      return;
    }
    double loss = path.loss(last);
    double height = Double.isFinite(loss) ? loss : plot.onField(path.x(last), path.y(last));
    if (Double.isFinite(loss)) {
      paintStem(path, last);
    }
    SolidPlot.Spot spot = plot.spot(path.x(last), path.y(last), inside(height));
    double opacity = Math.max(0.5, path.opacity(last));
    PathColours.paintBall(surface, spot.x(), spot.y(), spot.visible() ? opacity : HIDDEN);
    spots.add(last, spot.x(), spot.y());
  }

  private boolean onPlane(ShownPath path, int point) {
    return Double.isFinite(plot.onField(path.x(point), path.y(point)));
  }

  private SolidPlot.Spot foot(ShownPath path, int point) {
    return plot.spot(path.x(point), path.y(point), plot.onField(path.x(point), path.y(point)));
  }

  private double inside(double loss) {
    Axis z = plot.zAxis();
    return Math.clamp(loss, z.min(), z.max());
  }
}
