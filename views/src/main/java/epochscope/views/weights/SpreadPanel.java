package epochscope.views.weights;

import epochscope.analysis.signal.ParameterMoment;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.ShownTime;
import epochscope.views.drawing.Surface;

/** One layer's values over the epochs: colours say how many, lines the smallest and the largest. */
final class SpreadPanel {
  private final Surface surface;
  private final BinnedLayer layer;
  private final double[] epochs;
  private final ShownTime time;
  private final PlotArea plot;
  private final double highest;

  SpreadPanel(
      Surface surface, Box bounds, BinnedLayer layer, double[] epochs, Axis x, ShownTime time) {
    this.surface = surface;
    this.layer = layer;
    this.epochs = epochs;
    this.time = time;
    this.highest = Math.max(layer.highest(), 1e-12);
    Axis y = Axis.linear("", -layer.extent(), layer.extent());
    this.plot = new PlotArea(surface, bounds, x, y);
  }

  PlotArea area() {
    return plot;
  }

  void paint() {
    plot.paintGrid();
    paintShares();
    plot.clipped(
        () -> {
          line(layer.layer().moments().stream().mapToDouble(m -> m.min()).toArray());
          line(layer.layer().moments().stream().mapToDouble(m -> m.max()).toArray());
          if (!time.isNewest()) {
            Box inner = plot.inner();
            double x = plot.x(time.shown());
            surface.vertical(
                x, inner.y(), inner.bottom(), surface.theme().fineLine(), surface.palette().text());
          }
        });
    plot.paintAxes();
  }

  private void line(double[] values) {
    var path = Curve.path(surface, plot, epochs, values, 0, epochs.length);
    Curve.stroke(surface, path, surface.theme().fineLine(), surface.palette().muted());
  }

  /** Column by column of the image: each shows the last moment at or before it. */
  private void paintShares() {
    Box inner = plot.inner();
    double scale = surface.scale();
    int left = (int) Math.ceil(inner.x() * scale);
    int right = Math.min((int) (inner.right() * scale), surface.image().getWidth());
    int top = Math.max(0, (int) Math.ceil(inner.y() * scale));
    int bottom = Math.min((int) (inner.bottom() * scale), surface.image().getHeight());
    ColourMap map = ColourMap.viridis(0, 1, surface.palette());
    int[] column = new int[Math.max(0, bottom - top)];
    int painted = -1;
    for (int px = left; px < right; px++) {
      double epoch = plot.xValue((px + 0.5) / scale);
      int moment = momentAt(epoch);
      if (moment < 0 || epoch > lastEpoch()) {
        continue;
      }
      if (moment != painted) {
        fill(column, top, moment, map);
        painted = moment;
      }
      write(column, px, top, Math.min(epoch, epochs[epochs.length - 1]), moment);
    }
  }

  private double lastEpoch() {
    double last = epochs[epochs.length - 1];
    double width = plot.xValue(plot.inner().x() + 3) - plot.xValue(plot.inner().x());
    return last + width;
  }

  private void fill(int[] column, int top, int moment, ColourMap map) {
    for (int i = 0; i < column.length; i++) {
      double value = plot.yValue((top + i + 0.5) / surface.scale());
      double share = layer.share(moment, value);
      column[i] = map.colour(Math.sqrt(Math.max(0, share) / highest));
    }
  }

  /** From the smallest value to the largest, between moments on the line from one to the next. */
  private void write(int[] column, int px, int top, double epoch, int moment) {
    int[] pixels = surface.pixels();
    int width = surface.image().getWidth();
    int next = Math.min(moment + 1, epochs.length - 1);
    double share = next == moment ? 0 : (epoch - epochs[moment]) / (epochs[next] - epochs[moment]);
    ParameterMoment from = layer.layer().moments().get(moment);
    ParameterMoment to = layer.layer().moments().get(next);
    double scale = surface.scale();
    double upper = plot.y(from.max() + share * (to.max() - from.max())) * scale - top;
    double lower = plot.y(from.min() + share * (to.min() - from.min())) * scale - top;
    for (int i = 0; i < column.length; i++) {
      if (i + 1 > upper && i < lower) {
        int at = (top + i) * width + px;
        pixels[at] =
            isLater(px) ? Colours.mix(column[i], surface.palette().surface(), 0.6) : column[i];
      }
    }
  }

  private boolean isLater(int px) {
    return !time.isNewest() && plot.xValue(px / surface.scale()) > time.shown();
  }

  private int momentAt(double epoch) {
    int index = epochs.length - 1;
    while (index > 0 && epochs[index] > epoch) {
      index--;
    }
    return epochs.length == 0 ? -1 : index;
  }

  /** What is under the pointer; null: nothing. */
  String reading(double x, double y) {
    if (!plot.inner().contains(x, y) || epochs.length == 0) {
      return null;
    }
    int moment = momentAt(plot.xValue(x));
    double value = plot.yValue(y);
    int bin = (int) Math.floor((value + layer.reach()) / layer.binWidth());
    boolean inside = bin >= 0 && bin < layer.bins();
    double share = inside ? layer.shares()[moment][bin] : 0;
    double from = -layer.reach() + bin * layer.binWidth();
    return Texts.get("axis.epoch")
        + " "
        + Numerals.whole((long) epochs[moment])
        + "\n"
        + Numerals.significant(from, 3)
        + " … "
        + Numerals.significant(from + layer.binWidth(), 3)
        + ": "
        + Numerals.fixed(100 * share, 1)
        + " %";
  }
}
