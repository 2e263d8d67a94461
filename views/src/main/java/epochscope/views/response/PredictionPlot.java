package epochscope.views.response;

import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.ResponseReport.Scatter;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prediction against truth; on the diagonal the two agree. */
final class PredictionPlot {
  private static final int MOST_POINTS = 1000;

  private final Surface surface;
  private final Box bounds;
  private final Scatter train;
  private final Scatter validation;
  private final List<List<Entry>> legendLines;
  private final PlotArea plot;

  PredictionPlot(Surface surface, Box bounds, ResponseReport report, String target) {
    this.surface = surface;
    this.bounds = bounds;
    this.train = report.train().prediction();
    this.validation = scatter(report.validation());
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float truth : train.truth()) {
      low = Math.min(low, truth);
      high = Math.max(high, truth);
    }
    boolean known = low <= high;
    double pad = known ? 0.06 * (high - low) : 0;
    Axis x =
        Axis.linear(
            Texts.get("response.truth", target), known ? low - pad : 0, known ? high + pad : 1);
    Axis y = Axis.linear(Texts.get("response.prediction"), x.min(), x.max());
    Legend legend = new Legend(surface);
    this.legendLines = legend.linesAbove(List.of(entries()), y.title(), bounds.width());
    double above = (legendLines.size() - 1) * legend.lineHeight();
    this.plot = new PlotArea(surface, bounds.inset(0, above, 0, 0), x, y);
  }

  void paint() {
    plot.paintGrid();
    Box inner = plot.inner();
    surface.line(
        inner.x(),
        inner.bottom(),
        inner.right(),
        inner.y(),
        surface.theme().fineLine(),
        surface.palette().axis());
    double radius = 1.9 * surface.theme().magnification();
    int muted = surface.palette().muted();
    int strong = surface.palette().validation();
    plot.clipped(
        () -> {
          stamp(train, PointSprite.filled(surface, radius, muted, 0.7));
          stamp(validation, PointSprite.filled(surface, radius, strong, 0.8));
        });
    plot.paintAxes();
    new Legend(surface).paintAbove(plot, legendLines, bounds.right() - 2);
  }

  Optional<Reading.Mark> reading(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading.Mark(
            plot.xAxis().title()
                + " "
                + Numerals.significant(plot.xValue(x), 3)
                + "\n"
                + plot.yAxis().title()
                + " "
                + Numerals.significant(plot.yValue(y), 3)));
  }

  private void stamp(Scatter scatter, PointSprite sprite) {
    if (scatter == null) {
      return;
    }
    int count = scatter.truth().length;
    int stride = Math.max(1, Math.ceilDiv(count, MOST_POINTS));
    for (int i = 0; i < count; i += stride) {
      double y = plot.y(scatter.prediction()[i]);
      if (Double.isFinite(y)) {
        sprite.stamp(surface, plot.x(scatter.truth()[i]), y);
      }
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(Mark.DOT, surface.palette().muted(), Texts.get("sample.train")));
    if (validation != null) {
      entries.add(
          new Entry(Mark.DOT, surface.palette().validation(), Texts.get("sample.validation")));
    }
    return entries;
  }

  private static Scatter scatter(Part part) {
    return part == null ? null : part.prediction();
  }
}
