package epochscope.views.landscape;

import epochscope.views.drawing.Colours;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import java.awt.geom.Path2D;
import java.util.function.IntToDoubleFunction;
import java.util.function.ObjDoubleConsumer;

/** The paths in the plane, or over a cut; fainter the farther a moment is off the plane. */
final class FlatPaths {
  private static final int DEGREES = 6;

  /** Points are set apart on a path of fewer. */
  private static final int FEW = 60;

  private final LandscapeModel model;
  private final Surface surface;
  private final PlotArea plot;
  private final PathSpots spots;

  FlatPaths(LandscapeModel model, Surface surface, PlotArea plot, PathSpots spots) {
    this.model = model;
    this.surface = surface;
    this.plot = plot;
    this.spots = spots;
  }

  /** Each moment at its foot. */
  void paintOnPlane() {
    for (LandscapeModel.Ghost ghost : model.ghosts()) {
      ShownPath path = ghost.path();
      paintLine(
          path,
          all(path),
          path::y,
          (line, opacity) -> PathColours.dash(surface, line, ghost.run().number(), opacity));
    }
    if (model.hasPath()) {
      ShownPath path = model.path();
      paintPath(path, all(path), path::y);
    }
  }

  /** Each moment that was measured at the loss it really has, with stems to the cut. */
  void paintOverCut() {
    if (!model.hasPath()) {
      return;
    }
    ShownPath path = model.path();
    int[] measured = path.measured();
    for (int point : path.stems()) {
      double x = plot.x(path.x(point));
      int colour = Colours.withAlpha(surface.palette().muted(), path.opacity(point));
      surface.line(
          x,
          plot.y(path.loss(point)),
          x,
          plot.y(path.footLoss(point)),
          surface.theme().fineLine(),
          colour);
    }
    if (measured.length > 0) {
      paintPath(path, measured, path::loss);
    }
  }

  private static int[] all(ShownPath path) {
    int[] points = new int[path.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = i;
    }
    return points;
  }

  private void paintPath(ShownPath path, int[] points, IntToDoubleFunction height) {
    int colour = PathColours.path(surface.palette());
    double thickness = surface.theme().strongLine();
    paintLine(
        path,
        points,
        height,
        (line, opacity) -> PathColours.stroke(surface, line, thickness, colour, opacity));
    int last = points[points.length - 1];
    for (int point : points) {
      double x = plot.x(path.x(point));
      double y = plot.y(height.applyAsDouble(point));
      spots.add(point, x, y);
      if (points.length <= FEW && point != last) {
        double radius = 2 * surface.theme().magnification();
        PointSprite.filled(surface, radius, colour, path.opacity(point)).stamp(surface, x, y);
      }
    }
    if (points.length > 1) {
      PathColours.paintStart(
          surface, plot.x(path.x(points[0])), plot.y(height.applyAsDouble(points[0])));
    }
    PathColours.paintBall(
        surface,
        plot.x(path.x(last)),
        plot.y(height.applyAsDouble(last)),
        Math.max(0.5, path.opacity(last)));
  }

  private void paintLine(
      ShownPath path, int[] points, IntToDoubleFunction height, ObjDoubleConsumer<Path2D> stroke) {
    Path2D[] lines = new Path2D[DEGREES];
    int before = -1;
    for (int i = 1; i < points.length; i++) {
      int degree = (int) Math.ceil(path.opacity(points[i]) * DEGREES) - 1;
      if (lines[degree] == null) {
        lines[degree] = new Path2D.Double();
      }
      if (degree != before) {
        lines[degree].moveTo(
            plot.x(path.x(points[i - 1])), plot.y(height.applyAsDouble(points[i - 1])));
      }
      before = degree;
      lines[degree].lineTo(plot.x(path.x(points[i])), plot.y(height.applyAsDouble(points[i])));
    }
    for (int degree = 0; degree < DEGREES; degree++) {
      if (lines[degree] != null) {
        stroke.accept(lines[degree], (degree + 1.0) / DEGREES);
      }
    }
  }
}
