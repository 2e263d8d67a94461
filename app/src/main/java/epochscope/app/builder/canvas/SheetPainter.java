package epochscope.app.builder.canvas;

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
    int dot = (int) Math.round((surface.theme().projector() ? 2 : 1) * surface.scale());
    for (double y = first(pen.viewport().top(), step); y < surface.height(); y += step) {
      for (double x = first(pen.viewport().left(), step); x < surface.width(); x += step) {
        square(pixel(x), pixel(y), dot, colour);
      }
    }
  }

  private int pixel(double coordinate) {
    return (int) Math.round(coordinate * pen.surface().scale());
  }

  /** Some thousands of them are painted at a time: pixel by pixel is quickest. */
  private void square(int column, int row, int side, int colour) {
    int width = pen.surface().image().getWidth();
    int right = Math.min(width, column + side);
    int bottom = Math.min(pen.surface().image().getHeight(), row + side);
    int[] pixels = pen.surface().pixels();
    for (int y = row; y < bottom; y++) {
      for (int x = column; x < right; x++) {
        pixels[y * width + x] = colour;
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
