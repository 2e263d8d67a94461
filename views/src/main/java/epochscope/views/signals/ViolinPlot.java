package epochscope.views.signals;

import epochscope.analysis.signal.Distribution;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import java.awt.Color;
import java.awt.geom.Path2D;

/**
 * The distributions of one quantity, a layer beside the other: the shape is the histogram, the bar
 * in it mean ± σ, the line from the smallest to the largest.
 */
final class ViolinPlot {
  /** Share of a column that the widest shape takes. */
  private static final double WIDTH = 0.8;

  private static final double FILL = 0.4;
  private static final int VALUES_PER_BIN = 100;

  private final Surface surface;
  private final SignalRow row;
  private final int colour;
  private final PlotArea plot;

  ViolinPlot(Surface surface, Box bounds, SignalRow row, int colour) {
    this.surface = surface;
    this.row = row;
    this.colour = colour;
    Axis x = Axis.linear("", 0, Math.max(1, row.layers().size())).bare();
    this.plot = new PlotArea(surface, bounds, x, row.axis());
  }

  PlotArea area() {
    return plot;
  }

  /** Where a layer's column is centred. */
  double centre(int layer) {
    return plot.x(layer + 0.5);
  }

  double columnWidth() {
    return plot.inner().width() / Math.max(1, row.layers().size());
  }

  /**
   * @param marked the layer whose column is marked; −1: none
   */
  void paint(int marked) {
    Box inner = plot.inner();
    if (marked >= 0) {
      double left = plot.x(marked);
      Box column = new Box(left, inner.y(), columnWidth(), inner.height());
      surface.fill(column, surface.palette().neutral());
    }
    for (double tick : plot.yAxis().ticks((int) (inner.height() / 30)).values()) {
      boolean zero = tick == 0;
      int line = zero ? surface.palette().axis() : surface.palette().grid();
      surface.horizontal(inner.x(), inner.right(), plot.y(tick), 1, line);
    }
    plot.clipped(
        () -> {
          for (int i = 0; i < row.layers().size(); i++) {
            Distribution found = row.distributions().get(i);
            if (found != null && found.finite() > 0) {
              paintViolin(found, centre(i));
            }
          }
        });
    plot.paintAxes();
  }

  private void paintViolin(Distribution found, double x) {
    double fine = surface.theme().fineLine();
    surface.vertical(x, plot.y(found.max()), plot.y(found.min()), fine, colour);
    Path2D shape = shape(found, x);
    surface.graphics().setColor(new Color(Colours.withAlpha(colour, FILL), true));
    surface.graphics().fill(shape);
    Curve.stroke(surface, shape, fine, colour);
    double sigma = Math.sqrt(found.variance());
    double top = plot.y(found.mean() + sigma);
    double bottom = plot.y(found.mean() - sigma);
    double thick = 1.6 * surface.theme().strongLine();
    surface.fill(new Box(x - thick / 2, top, thick, Math.max(1, bottom - top)), colour);
    double dot = 2.2 * thick;
    double mean = plot.y(found.mean());
    surface.horizontal(x - dot / 2, x + dot / 2, mean, fine, surface.palette().text());
  }

  /** The values' density per unit of the picture's height. */
  private Path2D shape(Distribution found, double x) {
    double[] counts = smooth(found);
    int bins = counts.length;
    double[] edges = new double[bins + 1];
    for (int bin = 0; bin <= bins; bin++) {
      edges[bin] = plot.y(found.from() + (found.to() - found.from()) * bin / bins);
    }
    double[] density = new double[bins];
    double most = 0;
    for (int bin = 0; bin < bins; bin++) {
      density[bin] = counts[bin] / Math.max(1e-9, edges[bin] - edges[bin + 1]);
      most = Math.max(most, density[bin]);
    }
    double unit = most > 0 ? WIDTH / 2 * columnWidth() / most : 0;
    Path2D path = new Path2D.Double();
    path.moveTo(x, edges[0]);
    for (int bin = 0; bin < bins; bin++) {
      path.lineTo(x + unit * density[bin], (edges[bin] + edges[bin + 1]) / 2);
    }
    path.lineTo(x, edges[bins]);
    for (int bin = bins - 1; bin >= 0; bin--) {
      path.lineTo(x - unit * density[bin], (edges[bin] + edges[bin + 1]) / 2);
    }
    path.closePath();
    return path;
  }

  /** Neighbouring bins together where there are few values. */
  private static double[] smooth(Distribution found) {
    int together = 1;
    while (together < 4
        && found.finite() * together < (long) VALUES_PER_BIN * found.counts().length) {
      together *= 2;
    }
    double[] counts = new double[found.counts().length / together];
    for (int bin = 0; bin < counts.length * together; bin++) {
      counts[bin / together] += found.counts()[bin];
    }
    return counts;
  }
}
