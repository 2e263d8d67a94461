package epochscope.views.calibration;

import epochscope.analysis.Calibration;
import epochscope.analysis.Calibration.Bin;
import epochscope.analysis.Calibration.Part;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.PointSprite;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The share that is of the class, against what the response says; on the diagonal it is right. */
final class ReliabilityPlot implements Reading {
  /** Share of the plot's width that the errors may take. */
  private static final double MOST_OF_PLOT = 0.5;

  /** Of the line between two points. */
  private static final int STEPS = 8;

  private final Surface surface;
  private final Box bounds;
  private final Calibration result;
  private final PlotArea plot;

  /**
   * @param name of the class
   */
  ReliabilityPlot(Surface surface, Box bounds, Calibration result, Axis x, String name) {
    this(
        surface,
        bounds,
        result,
        new PlotArea(
            surface, bounds, x, Axis.linear(Texts.get("calibration.fraction", name), -0.02, 1.02)));
  }

  private ReliabilityPlot(Surface surface, Box bounds, Calibration result, PlotArea plot) {
    this.surface = surface;
    this.bounds = bounds;
    this.result = result;
    this.plot = plot;
  }

  double left() {
    return plot.inner().x();
  }

  ReliabilityPlot alignedTo(double left) {
    Box moved = bounds.inset(left - left(), 0, 0, 0);
    PlotArea area = new PlotArea(surface, moved, plot.xAxis(), plot.yAxis());
    return new ReliabilityPlot(surface, moved, result, area);
  }

  void paint() {
    plot.paintGrid();
    double fine = surface.theme().fineLine();
    int axis = surface.palette().axis();
    surface.line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), fine, axis);
    paint(result.train(), surface.palette().train(), 0.7);
    paint(result.validation(), surface.palette().validation(), 1);
    plot.paintAxes();
    paintErrors();
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    if (!plot.inner().contains(x, y)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    append(text, result.validation(), "sample.validation", plot.xValue(x));
    append(text, result.train(), "sample.train", plot.xValue(x));
    return text.isEmpty() ? Optional.empty() : Optional.of(new Reading.Mark(text.toString()));
  }

  /** Points with their errors, joined by a line. */
  private void paint(Part part, int colour, double strength) {
    if (part == null) {
      return;
    }
    double strong = strength * surface.theme().strongLine();
    PointSprite dot = PointSprite.filled(surface, 1.9 * strong, colour, 1);
    double[] xs = part.bins().stream().mapToDouble(Bin::response).toArray();
    double[] ys = part.bins().stream().mapToDouble(Bin::fraction).toArray();
    plot.clipped(
        () -> {
          Curve.stroke(surface, Curve.path(surface, plot, xs, ys, 0, xs.length), strong, colour);
          for (Bin bin : part.bins()) {
            double x = plot.x(bin.response());
            double high = plot.y(bin.high());
            surface.vertical(x, high, plot.y(bin.low()), strong, colour);
            dot.stamp(surface, x, plot.y(bin.fraction()));
          }
        });
  }

  /** The expected calibration errors, in the corner that the points leave free. */
  private void paintErrors() {
    Legend legend = new Legend(surface);
    Box inner = plot.inner();
    List<Entry> whole = errors("calibration.error", "sample.train", "sample.validation");
    boolean wide = legend.columnWidth(whole) < MOST_OF_PLOT * inner.width();
    List<Entry> entries = wide ? whole : errors("calibration.error.short", null, null);
    double size = surface.theme().smallSize();
    double height = entries.size() * legend.lineHeight() + 1;
    double width = legend.columnWidth(entries) + 1;
    if (width + 2 * size < inner.width() && height + size < inner.height()) {
      double left = inner.x() + 0.8 * size;
      double right = inner.right() - width - 0.8 * size;
      Box above = new Box(left, inner.y() + 0.3 * size, width, height);
      Box below = new Box(right, inner.bottom() - height - 0.3 * size, width, height);
      Box corner = pointsIn(below) < pointsIn(above) ? below : above;
      int ground = Colours.withAlpha(surface.palette().surface(), 0.8);
      surface.fill(corner.inset(-0.3 * size), ground);
      legend.paintColumn(entries, corner);
    }
  }

  /**
   * @param train null: the number alone
   */
  private List<Entry> errors(String title, String train, String validation) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(Legend.Mark.NONE, 0, Texts.get(title)));
    entry(entries, result.train(), surface.palette().train(), train);
    entry(entries, result.validation(), surface.palette().validation(), validation);
    return entries;
  }

  /** How many points of both curves and of the lines between them lie in a part of the plot. */
  private int pointsIn(Box box) {
    int count = 0;
    for (Part part : new Part[] {result.train(), result.validation()}) {
      List<Bin> bins = part == null ? List.of() : part.bins();
      for (int i = 0; i + 1 < bins.size(); i++) {
        for (int step = 0; step <= STEPS; step++) {
          double share = step / (double) STEPS;
          double x = (1 - share) * bins.get(i).response() + share * bins.get(i + 1).response();
          double y = (1 - share) * bins.get(i).fraction() + share * bins.get(i + 1).fraction();
          count += box.contains(plot.x(x), plot.y(y)) ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static void entry(List<Entry> entries, Part part, int colour, String sample) {
    if (part != null) {
      String error = Numerals.readable(part.error(), 3);
      String label = sample == null ? "" : Texts.get(sample);
      entries.add(new Entry(Legend.Mark.LINE, colour, label, error));
    }
  }

  private static void append(StringBuilder text, Part part, String sample, double response) {
    for (Bin bin : part == null ? List.<Bin>of() : part.bins()) {
      if (response >= bin.from() && response < bin.to()) {
        text.append(text.isEmpty() ? "" : "\n");
        text.append(
            Texts.get(
                "calibration.reading",
                Texts.get(sample),
                Numerals.whole(bin.count()),
                Numerals.fixed(bin.response(), 3),
                Numerals.fixed(bin.fraction(), 3),
                Numerals.fixed(bin.low(), 3),
                Numerals.fixed(bin.high(), 3)));
      }
    }
  }
}
