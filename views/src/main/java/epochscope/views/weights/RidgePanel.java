package epochscope.views.weights;

import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.ShownTime;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Ticks;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer's histograms, the first epoch at the back, the last in front, each at the height of its
 * epoch.
 */
final class RidgePanel {
  private static final int MOST_RIDGES = 24;

  /** Height of the highest ridge, as a share of the panel. */
  private static final double HEIGHT = 0.3;

  private final Surface surface;
  private final BinnedLayer layer;
  private final double[] epochs;
  private final ShownTime time;
  private final PlotArea plot;
  private final double highest;
  private final double last;

  /**
   * @param epochAxis from the first epoch
   */
  RidgePanel(
      Surface surface,
      Box bounds,
      BinnedLayer layer,
      double[] epochs,
      Axis epochAxis,
      ShownTime time) {
    this.surface = surface;
    this.layer = layer;
    this.epochs = epochs;
    this.time = time;
    this.highest = Math.max(layer.highest(), 1e-12);
    Axis x = Axis.linear("", -layer.extent(), layer.extent());
    last = epochs.length == 0 ? epochAxis.max() : Math.max(1, epochs[epochs.length - 1]);
    this.plot = new PlotArea(surface, bounds, x, Axis.count(epochAxis.title(), 0, last));
  }

  PlotArea area() {
    return plot;
  }

  void paint() {
    for (double tick : plot.xAxis().ticks(5).values()) {
      Box inner = plot.inner();
      surface.vertical(plot.x(tick), inner.y(), inner.bottom(), 1, surface.palette().grid());
    }
    int shown = shownMoment();
    plot.clipped(
        () -> {
          drawn().stream().filter(moment -> moment != shown).forEach(this::paintRidge);
          if (epochs.length > 0) {
            paintRidge(shown);
          }
        });
    plot.paintXAxis();
    paintEpochs();
  }

  /** Later is lower, that is nearer; the first has room for its own height. */
  private double baseline(double epoch) {
    Box inner = plot.inner();
    return inner.y() + (HEIGHT + (1 - HEIGHT) * epoch / last) * inner.height();
  }

  private double epochAt(double y) {
    double share = (y - plot.inner().y()) / plot.inner().height();
    return (share - HEIGHT) / (1 - HEIGHT) * last;
  }

  private void paintEpochs() {
    TextStyle note = TextStyle.note(surface.theme());
    Box inner = plot.inner();
    if (inner.height() < 4 * note.size()) {
      return;
    }
    Ticks ticks = plot.yAxis().ticks((int) (inner.height() / (3 * note.size())));
    for (int i = 0; i < ticks.values().length; i++) {
      double y = baseline(ticks.values()[i]);
      double baseline = Math.min(note.baselineAround(y), inner.bottom());
      surface.text(ticks.labels().get(i), inner.x() - 5, baseline, 1, note);
    }
    surface.text(plot.yAxis().title(), inner.x(), inner.y() - 0.6 * note.size(), 0, note);
  }

  /** At most so many, evenly; the one shown is among them. */
  private List<Integer> drawn() {
    int shown = shownMoment();
    int most = Math.clamp((int) (plot.inner().height() / 7), 2, MOST_RIDGES);
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) {
      boolean even = (long) i * most / epochs.length != (i + 1L) * most / epochs.length;
      if (even || i == shown) {
        drawn.add(i);
      }
    }
    return drawn;
  }

  private int shownMoment() {
    int shown = epochs.length - 1;
    while (shown > 0 && epochs[shown] > time.shown()) {
      shown--;
    }
    return shown;
  }

  private void paintRidge(int moment) {
    double base = baseline(epochs[moment]);
    double unit = HEIGHT * plot.inner().height() / highest;
    Path2D path = new Path2D.Double();
    double extent = layer.extent();
    path.moveTo(plot.x(-extent), base);
    for (int bin = 0; bin < layer.bins(); bin++) {
      double value = -layer.reach() + (bin + 0.5) * layer.binWidth();
      if (Math.abs(value) <= extent) {
        path.lineTo(plot.x(value), base - unit * layer.shares()[moment][bin]);
      }
    }
    path.lineTo(plot.x(extent), base);
    boolean isShown = moment == shownMoment();
    boolean later = epochs[moment] > time.shown();
    double share = epochs.length < 2 ? 1 : (double) moment / (epochs.length - 1);
    int background = surface.palette().surface();
    int colour = colours().colour(share);
    if (!later) {
      int fill = Colours.mix(background, colour, isShown ? 0.85 : 0.3);
      surface.graphics().setColor(new Color(fill, true));
      surface.graphics().fill(path);
    }
    int line = later ? Colours.mix(background, colour, 0.35) : colour;
    double thickness = isShown ? surface.theme().strongLine() : surface.theme().fineLine();
    Curve.stroke(surface, path, thickness, isShown ? surface.palette().text() : line);
  }

  /** From the first epoch to the last, as far as they stand out from the background. */
  private ColourMap colours() {
    Palette palette = surface.palette();
    return palette == Palette.DARK
        ? ColourMap.viridis(-0.5, 1, palette)
        : ColourMap.viridis(0, 1.15, palette);
  }

  /** What is under the pointer; null: nothing. */
  String reading(double x, double y) {
    if (!plot.inner().contains(x, y) || epochs.length == 0) {
      return null;
    }
    double epoch = epochAt(y);
    int nearest = 0;
    for (int i = 1; i < epochs.length; i++) {
      boolean nearer = Math.abs(epochs[i] - epoch) < Math.abs(epochs[nearest] - epoch);
      nearest = nearer ? i : nearest;
    }
    double value = plot.xValue(x);
    return Texts.get("axis.epoch")
        + " "
        + Numerals.whole((long) epochs[nearest])
        + "\n"
        + Numerals.significant(value, 3)
        + ": "
        + Numerals.fixed(100 * layer.share(nearest, value), 1)
        + " %";
  }
}
