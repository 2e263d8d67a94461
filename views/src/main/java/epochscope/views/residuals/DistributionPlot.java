package epochscope.views.residuals;

import epochscope.analysis.Pulls.Distribution;
import epochscope.analysis.ResponseReport.Histogram;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Steps;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One distribution of both samples, with its mean and width, and the normal one to compare with.
 */
final class DistributionPlot implements Reading {
  private static final double FILL = 0.42;
  private static final double HEADROOM = 1.08;
  private static final int CURVE_POINTS = 200;
  private static final double TOP_OF_UNIT_NORMAL = 1 / Math.sqrt(2 * Math.PI);

  private final Surface surface;
  private final Box bounds;
  private final Distribution train;
  private final Distribution validation;
  private final boolean unitNormal;
  private final PlotArea plot;

  /**
   * @param validation null where there is none
   * @param unitNormal whether the normal distribution of mean 0 and width 1 is drawn
   */
  DistributionPlot(
      Surface surface,
      Box bounds,
      String title,
      Distribution train,
      Distribution validation,
      boolean unitNormal) {
    this.surface = surface;
    this.bounds = bounds;
    this.train = train;
    this.validation = validation;
    this.unitNormal = unitNormal;
    Histogram histogram = train.histogram();
    Axis x = Axis.linear(title, histogram.from(), histogram.to());
    Axis y = Axis.linear(Texts.get("response.density"), 0, HEADROOM * highest());
    int lines = statistics().size();
    double above = lines * new Legend(surface).lineHeight();
    this.plot = new PlotArea(surface, bounds.inset(0, above, 0, 0), x, y);
  }

  void paint() {
    plot.paintGrid();
    Distribution filled = validation == null ? train : validation;
    plot.clipped(
        () -> {
          int colour = validation == null ? surface.palette().muted() : strong();
          Steps.fill(surface, outline(filled), Colours.withAlpha(colour, FILL));
          double line = 0.8 * surface.theme().strongLine();
          Curve.stroke(surface, outline(train), line, surface.palette().train());
          if (unitNormal) {
            paintNormal();
          }
        });
    plot.paintAxes();
    paintStatistics();
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    double value = plot.xValue(x);
    StringBuilder text = new StringBuilder(plot.xAxis().title());
    text.append(' ').append(Numerals.significant(value, 3));
    append(text, validation, "sample.validation", value);
    append(text, train, "sample.train", value);
    if (unitNormal) {
      double density = TOP_OF_UNIT_NORMAL * Math.exp(-value * value / 2);
      text.append('\n').append(Texts.get("residuals.normal")).append(' ');
      text.append(Numerals.significant(density, 3));
    }
    return Optional.of(new Reading.Mark(text.toString()));
  }

  private void paintNormal() {
    double[] xs = new double[CURVE_POINTS];
    double[] ys = new double[CURVE_POINTS];
    Axis x = plot.xAxis();
    Arrays.setAll(xs, i -> x.value(i / (CURVE_POINTS - 1.0)));
    Arrays.setAll(ys, i -> TOP_OF_UNIT_NORMAL * Math.exp(-xs[i] * xs[i] / 2));
    var path = Curve.path(surface, plot, xs, ys, 0, CURVE_POINTS);
    Curve.stroke(surface, path, surface.theme().strongLine(), normalColour());
  }

  /** Mean and width in a line per sample, above the title of the y axis; there the normal one. */
  private void paintStatistics() {
    Legend legend = new Legend(surface);
    List<Entry> lines = statistics();
    double y = bounds.y() + legend.lineHeight() / 2;
    for (Entry line : lines) {
      legend.paintLine(List.of(line), bounds.x(), bounds.right() - 2, y);
      y += legend.lineHeight();
    }
    if (unitNormal) {
      Entry normal = new Entry(Legend.Mark.LINE, normalColour(), Texts.get("residuals.normal"));
      legend.paintAbove(plot, List.of(normal), 0, bounds.right() - 2);
    }
  }

  private List<Entry> statistics() {
    List<Entry> entries = new ArrayList<>();
    if (validation != null) {
      int pale = Colours.mix(surface.palette().surface(), strong(), 0.6);
      entries.add(new Entry(Legend.Mark.FILL, pale, "", words(validation)));
    }
    entries.add(new Entry(Legend.Mark.LINE, surface.palette().train(), "", words(train)));
    return entries;
  }

  /** In words with errors; where there is less room with the letters µ and σ, then without. */
  private String words(Distribution d) {
    double room = bounds.width() - 2.5 * surface.theme().smallSize();
    TextStyle style = TextStyle.heading(surface.theme());
    return Stream.of("", ".short")
        .map(length -> words("residuals.statistics" + length, d))
        .filter(words -> style.width(words) < room)
        .findFirst()
        .orElseGet(() -> words("residuals.statistics.least", d));
  }

  private static String words(String text, Distribution d) {
    int mean = decimals(d.meanError());
    int width = decimals(d.widthError());
    return Texts.get(
        text,
        Numerals.readable(d.mean(), mean),
        Numerals.readable(d.meanError(), mean),
        Numerals.readable(d.width(), width),
        Numerals.readable(d.widthError(), width));
  }

  /** As many as show two digits of the error. */
  private static int decimals(double error) {
    boolean usual = error > 1e-7 && error < 1e6;
    return usual ? Math.clamp((int) Math.ceil(1 - Math.log10(error)), 0, 6) : 3;
  }

  private void append(StringBuilder text, Distribution d, String sample, double value) {
    if (d == null) {
      return;
    }
    Histogram histogram = d.histogram();
    double share = (value - histogram.from()) / (histogram.to() - histogram.from());
    int bins = histogram.density().length;
    int bin = Math.clamp((long) Math.floor(share * bins), 0, bins - 1);
    text.append('\n').append(Texts.get(sample)).append(' ');
    text.append(Numerals.significant(histogram.density()[bin], 3));
  }

  private double highest() {
    double highest = unitNormal ? TOP_OF_UNIT_NORMAL : 0;
    for (Distribution d : validation == null ? List.of(train) : List.of(train, validation)) {
      for (double density : d.histogram().density()) {
        highest = Double.isFinite(density) ? Math.max(highest, density) : highest;
      }
    }
    return highest > 0 ? highest : 1;
  }

  private Path2D outline(Distribution d) {
    Histogram h = d.histogram();
    return Steps.outline(plot, h.from(), h.to(), h.density());
  }

  private int strong() {
    return surface.palette().validation();
  }

  private int normalColour() {
    return surface.palette().classColour(1);
  }
}
