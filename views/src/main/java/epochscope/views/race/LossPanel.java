package epochscope.views.race;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the runners have gained, over steps or time. */
final class LossPanel {
  /** Decades of a logarithmic axis; what is lower is zero but for rounding. */
  private static final double MOST_DECADES = 14;

  /** How many times the first value is still shown. */
  private static final double ABOVE_FIRST = 4;

  private static final double FAINT = 0.25;

  private final Surface surface;
  private final Box bounds;
  private final Axis x;
  private final String title;

  /**
   * One runner's curve.
   *
   * @param made points up to the moment shown; what follows is faint
   */
  record Line(int colour, double[] xs, double[] ys, int made) {}

  LossPanel(Surface surface, Box bounds, Axis x, String title) {
    this.surface = surface;
    this.bounds = bounds;
    this.x = x;
    this.title = title;
  }

  /**
   * @param logarithmic whether the values are above zero, but for the last of a descent
   * @return where it was drawn
   */
  PlotArea paint(List<Line> lines, int chosen, boolean logarithmic) {
    PlotArea plot = new PlotArea(surface, bounds, x, logarithmic ? decades(lines) : span(lines));
    plot.paintGrid();
    plot.clipped(
        () -> {
          for (int i = 0; i < lines.size(); i++) {
            paintLine(plot, lines.get(i), i == chosen);
          }
        });
    for (Line line : lines) {
      paintHead(plot, line);
    }
    plot.paintAxes();
    return plot;
  }

  private void paintLine(PlotArea plot, Line line, boolean chosen) {
    double thickness = surface.theme().strongLine() * (chosen ? 1.2 : 0.85);
    double[] ys = line.ys.clone();
    for (int i = 0; i < ys.length; i++) {
      ys[i] =
          plot.yAxis().kind() == Axis.Kind.LOGARITHMIC
              ? Math.max(ys[i], plot.yAxis().min() * 1e-3)
              : ys[i];
    }
    int made = Math.min(line.made + 1, ys.length);
    Curve.stroke(
        surface,
        Curve.path(surface, plot, line.xs, ys, Math.max(0, made - 1), ys.length),
        thickness * 0.7,
        Colours.withAlpha(line.colour, FAINT));
    Curve.stroke(surface, Curve.path(surface, plot, line.xs, ys, 0, made), thickness, line.colour);
  }

  private void paintHead(PlotArea plot, Line line) {
    int i = Math.min(line.made, line.ys.length - 1);
    double px = plot.x(line.xs[i]);
    double py = plot.y(line.ys[i]);
    Box inner = plot.inner();
    if (py >= inner.y() && py <= inner.bottom() && px <= inner.right() + 1) {
      PointSprite.filled(surface, 1.7 * surface.theme().strongLine(), line.colour, 1)
          .stamp(surface, px, py);
    }
  }

  /** From the least value to not far above the first: who diverges leaves the plot. */
  private Axis decades(List<Line> lines) {
    double first = first(lines);
    double low = first;
    double high = first;
    for (Line line : lines) {
      for (double y : line.ys) {
        low = y > 0 && y < low ? y : low;
        high = y > high ? y : high;
      }
    }
    high = Math.min(high, ABOVE_FIRST * first);
    low = Math.max(low, high * Math.pow(10, -MOST_DECADES));
    double margin = Math.pow(high / low, 0.06);
    return Axis.logarithmic(title, low / margin, high * margin);
  }

  private Axis span(List<Line> lines) {
    double high = first(lines);
    double low =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.ys).filter(Double::isFinite).boxed())
            .mapToDouble(v -> v)
            .min()
            .orElse(high - 1);
    // A surface without a bottom is shown for a while.
    low = Math.max(low, high - 12 * Math.max(1, Math.abs(high)));
    double margin = 0.06 * Math.max(high - low, 1e-9);
    return Axis.linear(title, low - margin, high + 3 * margin);
  }

  private static double first(List<Line> lines) {
    return lines.stream().mapToDouble(line -> line.ys[0]).max().orElse(1);
  }

  /** 0, 1, 2, … */
  static double[] steps(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }
}
