package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Surface;
import java.awt.geom.Line2D;

/** What lies under the network: the points of the grid, and lines along which things stand. */
record SheetPainter(Pen pen) {
  /** Grid units between two points. */
  private static final int STEP = 2;

  /** Nearer points, in pixels, would be a haze. */
  private static final double NEAREST = 14;

  void paint() {
    Surface surface = pen.surface();
    surface.clear(pen.palette().surface());
    int colour = Colours.mix(pen.palette().grid(), pen.palette().axis(), 0.4);
    double step = pen.length(STEP * SketchFigure.UNIT);
    while (step < NEAREST) {
      step *= 2;
    }
    double dot = surface.theme().projector() ? 2 : 1;
    for (double y = first(pen.viewport().top(), step); y < surface.height(); y += step) {
      for (double x = first(pen.viewport().left(), step); x < surface.width(); x += step) {
        surface.fill(new Box(surface.snap(x), surface.snap(y), dot, dot), colour);
      }
    }
  }

  private static double first(double origin, double step) {
    return origin - Math.floor(origin / step) * step;
  }

  void paint(Guides guides) {
    Surface surface = pen.surface();
    if (!Double.isNaN(guides.x())) {
      double x = pen.viewport().toCanvasX(guides.x() * SketchFigure.UNIT);
      pen.dashed(new Line2D.Double(x, 0, x, surface.height()), 1.2, pen.right());
    }
    if (!Double.isNaN(guides.y())) {
      double y = pen.viewport().toCanvasY(guides.y() * SketchFigure.UNIT);
      pen.dashed(new Line2D.Double(0, y, surface.width(), y), 1.2, pen.right());
    }
  }
}
