package epochscope.views.response;

import epochscope.analysis.ResponseReport;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.analysis.ResponseReport.Part;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Steps;
import epochscope.views.drawing.Surface;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Densities of the response: the validation sample filled, the training sample as a line. */
final class HistogramPlot {
  private static final double FILL = 0.42;
  private static final double HEADROOM = 1.08;

  private final Surface surface;
  private final Box bounds;
  private final Part train;
  private final Part validation;
  private final int[] colours;
  private final List<List<Entry>> legendLines;
  private final PlotArea plot;

  /** Where the legend has lines of its own; null: it stands beside the title of the y axis. */
  private final Box strip;

  private HistogramPlot(
      Surface surface,
      Box bounds,
      Box room,
      ResponseReport report,
      List<ResponseReport> sharing,
      int[] colours,
      String title,
      boolean logarithmic) {
    this.surface = surface;
    this.bounds = bounds;
    this.train = report.train();
    this.validation = report.validation();
    this.colours = colours;
    List<Histogram> all = sharing.stream().flatMap(HistogramPlot::histograms).toList();
    double from = all.stream().mapToDouble(Histogram::from).min().orElse(0);
    double to = all.stream().mapToDouble(Histogram::to).max().orElse(1);
    Axis x = Axis.linear(title, from, to);
    Axis y = densityAxis(all, logarithmic);
    Legend legend = new Legend(surface);
    List<List<Entry>> beside = legend.linesAbove(legend(), y.title(), bounds.width());
    boolean above = beside.size() > 1 && room.width() > bounds.width();
    this.legendLines = above ? legend.linesOf(legend(), room.width()) : beside;
    double height = (legendLines.size() - (above ? 0 : 1)) * legend.lineHeight();
    this.strip = above ? new Box(room.x(), room.y(), room.width(), height) : null;
    this.plot = new PlotArea(surface, bounds.inset(0, height, 0, 0), x, y);
  }

  /**
   * @param room in which the legend may reach beyond the plot's own bounds
   * @param sharing the reports that are shown on one scale
   * @param several whether there are more than two classes: the one in its colour, the rest in grey
   * @param logarithmic whether the axis of densities is
   */
  static HistogramPlot ofClasses(
      Surface surface,
      Box bounds,
      Box room,
      ResponseReport report,
      List<ResponseReport> sharing,
      boolean several,
      boolean logarithmic) {
    Palette palette = surface.palette();
    int[] colours =
        several
            ? new int[] {palette.muted(), palette.classColour(report.output())}
            : new int[] {palette.classColour(0), palette.classColour(1)};
    String title = Texts.get("response.response");
    return new HistogramPlot(surface, bounds, room, report, sharing, colours, title, logarithmic);
  }

  /**
   * @param sharing the reports that are shown on one scale
   */
  static HistogramPlot ofResiduals(
      Surface surface,
      Box bounds,
      ResponseReport report,
      List<ResponseReport> sharing,
      String title,
      boolean logarithmic) {
    int[] colours = {surface.palette().validation()};
    return new HistogramPlot(surface, bounds, bounds, report, sharing, colours, title, logarithmic);
  }

  PlotArea area() {
    return plot;
  }

  /** How much of the room above all plots the legend takes. */
  double stripHeight() {
    return strip == null ? 0 : strip.height();
  }

  void paint() {
    plot.paintGrid();
    Part filled = validation == null ? train : validation;
    plot.clipped(
        () -> {
          for (int k = 0; k < filled.classes().size(); k++) {
            int colour = Colours.withAlpha(colour(k), FILL);
            Steps.fill(surface, outline(filled.classes().get(k)), colour);
          }
          for (int k = 0; k < train.classes().size(); k++) {
            Path2D steps = outline(train.classes().get(k));
            Curve.stroke(surface, steps, surface.theme().strongLine(), colour(k));
          }
        });
    plot.paintAxes();
    Legend legend = new Legend(surface);
    if (strip == null) {
      legend.paintAbove(plot, legendLines, bounds.right() - 2);
    } else {
      legend.paintLines(legendLines, strip.x(), strip.y(), strip.width());
    }
  }

  Optional<Reading.Mark> reading(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    double value = plot.xValue(x);
    StringBuilder text = new StringBuilder(plot.xAxis().title());
    text.append(' ').append(Numerals.significant(value, 3));
    append(text, train, "sample.train", value);
    if (validation != null) {
      append(text, validation, "sample.validation", value);
    }
    Part judged = validation == null ? train : validation;
    if (judged.roc() != null) {
      append(text, WorkingPoint.at(judged.roc(), value), judged);
    }
    return Optional.of(new Reading.Mark(text.toString()));
  }

  /** What would pass a cut here. */
  private static void append(StringBuilder text, WorkingPoint point, Part judged) {
    if (!Double.isNaN(point.truePositiveRate())) {
      text.append('\n').append(Texts.get("response.above")).append(": ");
      text.append(judged.classes().getLast().name()).append(' ');
      text.append(Numerals.fixed(point.truePositiveRate(), 3)).append(", ");
      text.append(judged.classes().getFirst().name()).append(' ');
      text.append(Numerals.fixed(point.falsePositiveRate(), 3));
    }
  }

  private static void append(StringBuilder text, Part part, String sample, double value) {
    for (Histogram histogram : part.classes()) {
      int bins = histogram.density().length;
      double share = (value - histogram.from()) / (histogram.to() - histogram.from());
      int bin = (int) Math.floor(share * bins);
      if (bin >= 0 && bin < bins) {
        text.append('\n').append(histogram.name()).append(", ").append(Texts.get(sample));
        text.append(' ').append(Numerals.significant(histogram.density()[bin], 3));
      }
    }
  }

  private List<List<Entry>> legend() {
    List<Entry> classes = new ArrayList<>();
    for (int k = 0; k < train.classes().size() && train.classes().size() > 1; k++) {
      classes.add(new Entry(Mark.FILL, colour(k), train.classes().get(k).name()));
    }
    if (validation == null) {
      return List.of(classes);
    }
    int muted = surface.palette().muted();
    int pale = Colours.mix(surface.palette().surface(), muted, FILL);
    Entry line = new Entry(Mark.LINE, muted, Texts.get("sample.train"));
    Entry fill = new Entry(Mark.FILL, pale, Texts.get("sample.validation"));
    return classes.isEmpty()
        ? List.of(List.of(line), List.of(fill))
        : List.of(classes, List.of(line, fill));
  }

  private Path2D outline(Histogram histogram) {
    return Steps.outline(plot, histogram.from(), histogram.to(), histogram.density());
  }

  private int colour(int index) {
    return colours[Math.min(index, colours.length - 1)];
  }

  private static Stream<Histogram> histograms(ResponseReport report) {
    Part other = report.validation();
    return Stream.concat(
        report.train().classes().stream(), other == null ? Stream.of() : other.classes().stream());
  }

  /** On a logarithmic axis every bin that holds something has its place. */
  private static Axis densityAxis(List<Histogram> all, boolean logarithmic) {
    String title = Texts.get("response.density");
    double highest = highest(all);
    if (!logarithmic) {
      return Axis.linear(title, 0, HEADROOM * highest);
    }
    double lowest = highest;
    for (Histogram histogram : all) {
      for (double density : histogram.density()) {
        lowest = density > 0 ? Math.min(lowest, density) : lowest;
      }
    }
    return Axis.logarithmic(title, lowest / 2, 2 * highest);
  }

  private static double highest(List<Histogram> histograms) {
    double highest = 0;
    for (Histogram histogram : histograms) {
      for (double density : histogram.density()) {
        highest = Double.isFinite(density) ? Math.max(highest, density) : highest;
      }
    }
    return highest > 0 ? highest : 1;
  }
}
