package epochscope.views.data;

import epochscope.analysis.FeatureHistograms;
import epochscope.analysis.FeatureHistograms.Histogram;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Steps;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A histogram for each of up to twelve features, the classes over or upon each other. */
final class HistogramGrid implements Reading {
  private static final double FILL = 0.3;
  private static final double HEADROOM = 1.1;

  /** Width of a plot in heights. */
  private static final double SHAPE = 1.5;

  private final Frame frame;
  private final Surface surface;
  private final FeatureHistograms result;
  private final List<Integer> drawn;
  private final boolean stacked;
  private final List<Panel> panels = new ArrayList<>();

  private record Panel(Box box, PlotArea plot, int index) {}

  HistogramGrid(Frame frame, Surface surface, FeatureHistograms result) {
    this.frame = frame;
    this.surface = surface;
    this.result = result;
    this.drawn = ClassLegend.drawn(frame);
    this.stacked = frame.selection().choice(DataChoices.CLASSES, "overlaid").equals("stacked");
  }

  void paint(Box box) {
    int count = result.histograms().size();
    int columns = columns(box, count);
    int rows = Math.ceilDiv(count, columns);
    double gap = 0.7 * surface.theme().smallSize();
    double width = (box.width() - (columns - 1) * gap) / columns;
    double height = (box.height() - (rows - 1) * gap) / rows;
    for (int i = 0; i < count; i++) {
      double x = box.x() + i % columns * (width + gap);
      double y = box.y() + i / columns * (height + gap);
      paint(i, new Box(x, y, width, height));
    }
  }

  @Override
  public Optional<Reading.Mark> at(double x, double y) {
    return panels.stream()
        .filter(panel -> panel.box().contains(x, y))
        .findFirst()
        .map(panel -> mark(panel, x));
  }

  /** At which the smaller side of a plot, its shape considered, is largest. */
  private static int columns(Box box, int count) {
    int best = 1;
    double most = 0;
    for (int columns = 1; columns <= count; columns++) {
      double width = box.width() / columns;
      double height = box.height() / Math.ceilDiv(count, columns);
      double side = Math.min(width / SHAPE, height);
      if (side > most) {
        most = side;
        best = columns;
      }
    }
    return best;
  }

  private void paint(int index, Box box) {
    Histogram histogram = result.histograms().get(index);
    double[][] heights = heights(histogram);
    Axis x = Axis.linear("", histogram.from(), histogram.to());
    double top = HEADROOM * highest(heights);
    Axis y = new Axis(title(histogram), 0, top, Axis.Kind.LINEAR, false);
    PlotArea plot = new PlotArea(surface, box, x, y);
    plot.clipped(() -> paintBars(plot, histogram, heights));
    plot.paintAxes();
    paintOutside(plot, histogram);
    paintName(plot, box, title(histogram));
    paintChoice(box, result.first() + index);
    panels.add(new Panel(box, plot, index));
  }

  /** Stacked ones from the top of the stack down, so that each covers what is above it. */
  private void paintBars(PlotArea plot, Histogram histogram, double[][] heights) {
    for (int i = 0; i < drawn.size(); i++) {
      int k = stacked ? drawn.size() - 1 - i : i;
      int colour = ClassLegend.colour(frame, surface, drawn.get(k));
      Path2D path = Steps.outline(plot, histogram.from(), histogram.to(), heights[k]);
      int fill =
          stacked
              ? Colours.mix(surface.palette().surface(), colour, 0.7)
              : Colours.withAlpha(colour, FILL);
      Steps.fill(surface, path, fill);
      if (!stacked) {
        Curve.stroke(surface, path, 0.7 * surface.theme().strongLine(), colour);
      }
    }
  }

  /** Where a plot is too small for names around it, its name stands inside. */
  private void paintName(PlotArea plot, Box box, String name) {
    TextStyle note = TextStyle.note(surface.theme());
    if (plot.inner().y() - box.y() < note.size()) {
      String text = note.fit(name, box.width() - 2.5 * note.size());
      surface.text(text, box.x() + 0.4 * note.size(), box.y() + 1.1 * note.size(), 0, note);
    }
  }

  /** What lies outside, in the upper corners. */
  private void paintOutside(PlotArea plot, Histogram histogram) {
    TextStyle note = TextStyle.note(surface.theme());
    double baseline = plot.inner().y() + note.size();
    String below = outside(histogram.below(), histogram);
    String above = outside(histogram.above(), histogram);
    if (!below.isEmpty()) {
      surface.text("< " + below, plot.inner().x() + 3, baseline, 0, note);
    }
    if (!above.isEmpty()) {
      surface.text("> " + above, plot.inner().right() - 2, baseline, 1, note);
    }
  }

  private static String outside(double[] weights, Histogram histogram) {
    double outside = 0;
    double all = 0;
    for (int label = 0; label < weights.length; label++) {
      outside += weights[label];
      all += histogram.total(label);
    }
    return outside == 0 ? "" : Numerals.significant(100 * outside / all, 2) + " %";
  }

  /** A frame around the features of the maps, and which axis they have there. */
  private void paintChoice(Box box, int column) {
    int x = frame.selection().xFeature();
    int y = frame.selection().yFeature();
    if (column == x || column == y) {
      TextStyle heading = TextStyle.heading(surface.theme());
      surface.frame(box, surface.theme().fineLine(), surface.palette().axis());
      String axis = column == x ? "x" : "y";
      double baseline = box.y() + 1.1 * heading.size();
      surface.text(axis, box.right() - 0.5 * heading.size(), baseline, 1, heading);
    }
  }

  /**
   * [drawn class][bin]: of overlaid ones shares of the class per bin, else weights upon another.
   */
  private double[][] heights(Histogram histogram) {
    int bins = histogram.weights()[0].length;
    double[][] heights = new double[drawn.size()][bins];
    for (int k = 0; k < drawn.size(); k++) {
      double total = 0;
      for (int label = 0; label < histogram.weights().length; label++) {
        if (label == drawn.get(k) || drawn.get(k) < 0 && !drawn.contains(label)) {
          total += histogram.total(label);
          for (int bin = 0; bin < bins; bin++) {
            heights[k][bin] += histogram.weights()[label][bin];
          }
        }
      }
      for (int bin = 0; bin < bins; bin++) {
        double under = stacked && k > 0 ? heights[k - 1][bin] : 0;
        heights[k][bin] = stacked ? heights[k][bin] + under : heights[k][bin] / total;
      }
    }
    return heights;
  }

  private static double highest(double[][] heights) {
    double highest = 0;
    for (double[] one : heights) {
      for (double height : one) {
        highest = Double.isFinite(height) ? Math.max(highest, height) : highest;
      }
    }
    return highest > 0 ? highest : 1;
  }

  private Reading.Mark mark(Panel panel, double x) {
    Histogram histogram = result.histograms().get(panel.index());
    double value = panel.plot().xValue(x);
    int bins = histogram.weights()[0].length;
    double width = (histogram.to() - histogram.from()) / bins;
    int bin = Math.clamp((long) Math.floor((value - histogram.from()) / width), 0, bins - 1);
    double from = histogram.from() + bin * width;
    StringBuilder text = new StringBuilder(title(histogram)).append('\n');
    text.append(
        Texts.get(
            "data.from-to", Numerals.significant(from, 3), Numerals.significant(from + width, 3)));
    for (int label = 0; label < histogram.weights().length && label < ClassLegend.MOST; label++) {
      text.append('\n').append(className(label));
      text.append(Numerals.significant(histogram.weights()[label][bin], 4));
    }
    int features = frame.data().train().features().size();
    int column = result.first() + panel.index();
    return new Reading.Mark(
        text.toString(), DataChoices.chooseFeature(frame.selection(), column, features));
  }

  private String className(int label) {
    List<String> classes = frame.data().train().classes();
    return classes.isEmpty() ? Texts.get("data.weight") + " " : classes.get(label) + " ";
  }

  private static String title(Histogram histogram) {
    return Axis.title(histogram.name(), histogram.unit());
  }
}
