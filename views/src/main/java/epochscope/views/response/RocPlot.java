package epochscope.views.response;

import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.ResponseReport.Roc;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
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

/** True against false positive rate at every threshold, with the area below. */
final class RocPlot {
  private final Surface surface;
  private final Roc train;
  private final Roc validation;
  private final ClassCurves others;
  private final double cut;
  private final PlotArea plot;

  /**
   * @param others curves of the other classes
   * @param cut chosen by hand; NaN: none
   */
  RocPlot(Surface surface, Box bounds, ResponseReport report, ClassCurves others, double cut) {
    this.surface = surface;
    this.others = others;
    this.cut = cut;
    this.train = report.train().roc();
    this.validation = roc(report.validation());
    this.plot =
        new PlotArea(
            surface,
            bounds,
            Axis.linear(Texts.get("response.false-positive-rate"), 0, 1),
            Axis.linear(Texts.get("response.true-positive-rate"), 0, 1),
            true);
  }

  void paint() {
    plot.paintGrid();
    surface.line(
        plot.x(0),
        plot.y(0),
        plot.x(1),
        plot.y(1),
        surface.theme().fineLine(),
        surface.palette().axis());
    others.paint(surface, plot);
    paintCurve(train, surface.palette().train(), 0.8);
    paintCurve(validation, surface.palette().validation(), 1.2);
    paintCut();
    plot.paintAxes();
    paintAreas();
  }

  Optional<Reading.Mark> reading(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    Optional<Reading.Mark> other = others.reading(plot, x, y);
    if (other.isPresent()) {
      return other;
    }
    double rate = plot.xValue(x);
    StringBuilder text = new StringBuilder(plot.xAxis().title());
    text.append(' ').append(Numerals.fixed(rate, 3));
    append(text, train, "sample.train", rate);
    append(text, validation, "sample.validation", rate);
    double threshold = WorkingPoint.cutAt(judged(), rate);
    if (!Double.isNaN(threshold)) {
      text.append('\n').append(Texts.get("response.cut")).append(' ');
      text.append(Numerals.significant(threshold, 3));
    }
    return Optional.of(new Reading.Mark(text.toString()));
  }

  private void append(StringBuilder text, Roc roc, String sample, double rate) {
    if (roc != null) {
      text.append('\n').append(plot.yAxis().title()).append(", ").append(Texts.get(sample));
      text.append(' ').append(Numerals.fixed(truePositiveRate(roc, rate), 3));
    }
  }

  /** Linear between the points of the curve. */
  static double truePositiveRate(Roc roc, double rate) {
    double[] x = roc.falsePositiveRate();
    double[] y = roc.truePositiveRate();
    int i = 1;
    while (i < x.length - 1 && x[i] < rate) {
      i++;
    }
    double share = x[i] > x[i - 1] ? (rate - x[i - 1]) / (x[i] - x[i - 1]) : 1;
    return y[i - 1] + Math.clamp(share, 0, 1) * (y[i] - y[i - 1]);
  }

  private void paintCurve(Roc roc, int colour, double thickness) {
    if (roc != null) {
      double[] x = roc.falsePositiveRate();
      var path = Curve.path(surface, plot, x, roc.truePositiveRate(), 0, x.length);
      Curve.stroke(surface, path, thickness * surface.theme().strongLine(), colour);
    }
  }

  /** A ring on the curve where the chosen cut is. */
  private void paintCut() {
    WorkingPoint point = WorkingPoint.at(judged(), cut);
    if (!Double.isNaN(cut) && !Double.isNaN(point.truePositiveRate())) {
      double radius = 3 * surface.theme().strongLine();
      PointSprite.hollow(surface, radius, surface.palette().text(), 1)
          .stamp(surface, plot.x(point.falsePositiveRate()), plot.y(point.truePositiveRate()));
    }
  }

  private Roc judged() {
    return validation == null ? train : validation;
  }

  private void paintAreas() {
    List<Entry> entries = new ArrayList<>(others.legend(surface.palette()));
    entry(entries, train, surface.palette().train(), "sample.train");
    entry(entries, validation, surface.palette().validation(), "sample.validation");
    entries.addFirst(new Entry(Mark.NONE, 0, Texts.get("response.auc")));
    List<Entry> numbers = new ArrayList<>(List.of(new Entry(Mark.NONE, 0, Texts.get("loss.auc"))));
    entry(numbers, train, surface.palette().train(), null);
    entry(numbers, validation, surface.palette().validation(), null);
    if (!paintAreas(entries)) {
      paintAreas(numbers);
    }
  }

  /** In the lower right corner, where there is room. */
  private boolean paintAreas(List<Entry> entries) {
    Legend legend = new Legend(surface);
    double width = legend.columnWidth(entries);
    double height = entries.size() * legend.lineHeight();
    Box inner = plot.inner();
    double size = surface.theme().smallSize();
    boolean fits = width + 1.5 * size < inner.width() && height + size < inner.height();
    if (fits) {
      double x = inner.right() - width - size;
      Box box = new Box(x, inner.bottom() - height - 0.6 * size, width + 1, height + 1);
      surface.fill(box.inset(-0.4 * size), Colours.withAlpha(surface.palette().surface(), 0.8));
      legend.paintColumn(entries, box);
    }
    return fits;
  }

  /**
   * @param sample its name; null: the number speaks for itself
   */
  private static void entry(List<Entry> entries, Roc roc, int colour, String sample) {
    if (roc != null) {
      String label = sample == null ? "" : Texts.get(sample);
      entries.add(new Entry(Mark.LINE, colour, label, Numerals.readable(roc.auc(), 3)));
    }
  }

  private static Roc roc(Part part) {
    return part == null ? null : part.roc();
  }
}
