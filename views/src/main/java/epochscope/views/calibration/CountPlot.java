package epochscope.views.calibration;

import epochscope.analysis.Calibration;
import epochscope.analysis.Calibration.Bin;
import epochscope.analysis.Calibration.Part;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Steps;
import epochscope.views.drawing.Surface;
import java.util.stream.Stream;

/** What share of each sample has a response in each bin. */
final class CountPlot {
  private static final double FILL = 0.42;

  /** Bins whose shares span more than this are shown on a logarithmic axis. */
  private static final double WIDE_RANGE = 40;

  private final Surface surface;
  private final Box bounds;
  private final Calibration result;
  private final PlotArea plot;

  CountPlot(Surface surface, Box bounds, Calibration result, Axis x) {
    this(surface, bounds, result, new PlotArea(surface, bounds, x, axis(result)));
  }

  private CountPlot(Surface surface, Box bounds, Calibration result, PlotArea plot) {
    this.surface = surface;
    this.bounds = bounds;
    this.result = result;
    this.plot = plot;
  }

  double left() {
    return plot.inner().x();
  }

  CountPlot alignedTo(double left) {
    Box moved = bounds.inset(left - left(), 0, 0, 0);
    PlotArea area = new PlotArea(surface, moved, plot.xAxis(), plot.yAxis());
    return new CountPlot(surface, moved, result, area);
  }

  void paint() {
    plot.paintGrid();
    plot.clipped(
        () -> {
          if (result.validation() != null) {
            int fill = Colours.withAlpha(surface.palette().validation(), FILL);
            Steps.fill(surface, Steps.outline(plot, 0, 1, shares(result.validation())), fill);
          }
          var line = Steps.outline(plot, 0, 1, shares(result.train()));
          double thin = 0.7 * surface.theme().strongLine();
          Curve.stroke(surface, line, thin, surface.palette().train());
        });
    plot.paintAxes();
  }

  private static Axis axis(Calibration result) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (Part part :
        Stream.of(result.train(), result.validation()).filter(p -> p != null).toList()) {
      for (double share : shares(part)) {
        highest = Math.max(highest, share);
        lowest = share > 0 ? Math.min(lowest, share) : lowest;
      }
    }
    String title = Texts.get("calibration.share");
    return highest > WIDE_RANGE * lowest
        ? Axis.logarithmic(title, lowest / 2, highest * 1.5)
        : Axis.linear(title, 0, highest > 0 ? 1.08 * highest : 1);
  }

  /** [bin] of the weight; 0 where a bin holds none. */
  private static double[] shares(Part part) {
    double all = part.bins().stream().mapToDouble(Bin::weight).sum();
    double width = part.bins().isEmpty() ? 1 : part.bins().get(0).to() - part.bins().get(0).from();
    double[] shares = new double[(int) Math.round(1 / width)];
    for (Bin bin : part.bins()) {
      shares[(int) Math.round(bin.from() / width)] = bin.weight() / all;
    }
    return shares;
  }
}
