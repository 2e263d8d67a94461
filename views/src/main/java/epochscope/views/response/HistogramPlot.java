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
import epochscope.views.drawing.Surface;
import java.awt.Color;
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
  private final int legendLines;
  private final PlotArea plot;

  private HistogramPlot(
      Surface surface, Box bounds, ResponseReport report, int[] colours, String title) {
    this.surface = surface;
    this.bounds = bounds;
    this.train = report.train();
    this.validation = report.validation();
    this.colours = colours;
    List<Histogram> all = histograms().toList();
    double from = all.stream().mapToDouble(Histogram::from).min().orElse(0);
    double to = all.stream().mapToDouble(Histogram::to).max().orElse(1);
    Axis x = Axis.linear(title, from, to);
    Axis y = Axis.linear(Texts.get("response.density"), 0, HEADROOM * highest(all));
    Legend legend = new Legend(surface);
    this.legendLines = legend.linesAbove(legend(), y.title(), bounds.width());
    double above = (legendLines - 1) * legend.lineHeight();
    this.plot = new PlotArea(surface, bounds.inset(0, above, 0, 0), x, y);
  }

  /**
   * @param several whether there are more than two classes: the one in its colour, the rest in grey
   */
  static HistogramPlot ofClasses(
      Surface surface, Box bounds, ResponseReport report, boolean several) {
    Palette palette = surface.palette();
    int[] colours =
        several
            ? new int[] {palette.muted(), palette.classColour(report.output())}
            : new int[] {palette.classColour(0), palette.classColour(1)};
    return new HistogramPlot(surface, bounds, report, colours, Texts.get("response.response"));
  }

  static HistogramPlot ofResiduals(
      Surface surface, Box bounds, ResponseReport report, String title) {
    return new HistogramPlot(
        surface, bounds, report, new int[] {surface.palette().validation()}, title);
  }

  void paint() {
    plot.paintGrid();
    Part filled = validation == null ? train : validation;
    plot.clipped(
        () -> {
          for (int k = 0; k < filled.classes().size(); k++) {
            surface.graphics().setColor(new Color(Colours.withAlpha(colour(k), FILL), true));
            surface.graphics().fill(outline(filled.classes().get(k)));
          }
          for (int k = 0; k < train.classes().size(); k++) {
            Path2D steps = outline(train.classes().get(k));
            Curve.stroke(surface, steps, surface.theme().strongLine(), colour(k));
          }
        });
    plot.paintAxes();
    new Legend(surface).paintAbove(plot, legend(), legendLines, bounds.right() - 2);
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
    return Optional.of(new Reading.Mark(text.toString()));
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
    double[] density = histogram.density();
    double width = (histogram.to() - histogram.from()) / density.length;
    Path2D path = new Path2D.Double();
    path.moveTo(plot.x(histogram.from()), plot.y(0));
    for (int bin = 0; bin < density.length; bin++) {
      double y = plot.y(Double.isFinite(density[bin]) ? density[bin] : 0);
      path.lineTo(plot.x(histogram.from() + bin * width), y);
      path.lineTo(plot.x(histogram.from() + (bin + 1) * width), y);
    }
    path.lineTo(plot.x(histogram.to()), plot.y(0));
    return path;
  }

  private int colour(int index) {
    return colours[Math.min(index, colours.length - 1)];
  }

  private Stream<Histogram> histograms() {
    return Stream.concat(
        train.classes().stream(), validation == null ? Stream.of() : validation.classes().stream());
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
