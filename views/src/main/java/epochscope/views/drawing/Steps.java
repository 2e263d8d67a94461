package epochscope.views.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Histograms: bars without gaps, filled or as the line of their tops. */
public final class Steps {
  private Steps() {}

  /**
   * The outline of equal bars over the floor of the plot.
   *
   * @param from lower edge of the first bar
   * @param to upper edge of the last
   * @param heights [bar]; what is not finite, or has no place on a logarithmic axis, is none
   */
  public static Path2D outline(PlotArea plot, double from, double to, double[] heights) {
    double floor = plot.inner().bottom();
    double width = (to - from) / heights.length;
    Path2D path = new Path2D.Double();
    path.moveTo(plot.x(from), floor);
    for (int bar = 0; bar < heights.length; bar++) {
      double top = plot.y(heights[bar]);
      double y = Double.isFinite(top) ? Math.min(top, floor) : floor;
      path.lineTo(plot.x(from + bar * width), y);
      path.lineTo(plot.x(from + (bar + 1) * width), y);
    }
    path.lineTo(plot.x(to), floor);
    return path;
  }

  public static void fill(Surface surface, Path2D outline, int colour) {
    surface.graphics().setColor(new Color(colour, true));
    surface.graphics().fill(outline);
  }
}
