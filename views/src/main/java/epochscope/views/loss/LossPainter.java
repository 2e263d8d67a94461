package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Paints the loss of both samples over the epochs and, below it, AUC or accuracy. */
public final class LossPainter implements Painter {
  /** Losses that span more than this factor are drawn on a logarithmic axis. */
  static final double WIDE_RANGE = 30;

  private static final double LOSS_SHARE = 0.62;

  /** Height of the picture, in type sizes, from which there is room for a second plot. */
  private static final double LEAST_HEIGHT = 15;

  /** The time axis reaches at least so far. */
  private static final double FIRST_EPOCHS = 5;

  private LossScale scale = LossScale.AUTOMATIC;

  public LossScale scale() {
    return scale;
  }

  public void setScale(LossScale newScale) {
    scale = newScale;
  }

  @Override
  public Reading paint(Frame frame, Surface surface) {
    surface.clear(surface.palette().surface());
    MetricPair loss = MetricPair.loss(frame);
    if (loss.isEmpty()) {
      Notice.paint(surface, surface.box(), Texts.get("loss.empty"), Texts.get("remedy.play"));
      return Reading.NOTHING;
    }
    TimeMarks marks = TimeMarks.of(frame, loss);
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    MetricPair quality =
        surface.height() > LEAST_HEIGHT * size ? MetricPair.quality(frame).orElse(null) : null;
    double split = quality == null ? room.height() : LOSS_SHARE * room.height();
    Axis epochs = epochs(frame, loss);
    Axis upper = quality == null ? epochs : epochs.bare();
    Box above = room.inset(0, 0, 0, room.height() - split);
    Box below = room.inset(0, split, 0, 0);
    MetricPlot plot = new MetricPlot(surface, above, loss, upper, lossAxis(loss), marks, true);
    if (quality != null) {
      Axis y = qualityAxis(quality);
      MetricPlot lower = new MetricPlot(surface, below, quality, epochs, y, marks, false);
      double left = Math.max(plot.left(), lower.left());
      plot.alignedTo(left).paint();
      lower.alignedTo(left).paint();
      return reading(frame, plot.alignedTo(left).area());
    }
    plot.paint();
    return reading(frame, plot.area());
  }

  @Override
  public String numbers(Frame frame) {
    Map<String, Series> series = new TreeMap<>(frame.history().series());
    String[] header = new String[series.size() + 1];
    header[0] = "epoch";
    int column = 1;
    for (String name : series.keySet()) {
      header[column++] = name;
    }
    CsvText text = new CsvText((Object[]) header);
    double[] epochs =
        series.values().stream()
            .flatMapToDouble(s -> Arrays.stream(s.epochs()))
            .distinct()
            .sorted()
            .toArray();
    for (double epoch : epochs) {
      text.row(row(series, epoch));
    }
    return text.toString();
  }

  private static Object[] row(Map<String, Series> series, double epoch) {
    Object[] cells = new Object[series.size() + 1];
    cells[0] = epoch;
    int column = 1;
    for (Series one : series.values()) {
      int index = Arrays.binarySearch(one.epochs(), epoch);
      cells[column++] = index < 0 ? Double.NaN : one.values()[index];
    }
    return cells;
  }

  private static Axis qualityAxis(MetricPair pair) {
    double pad = 0.05 * (pair.highest() - pair.lowest());
    return Axis.linear(
        pair.title(), Math.max(0, pair.lowest() - pad), Math.min(1, pair.highest() + pad));
  }

  private static Axis epochs(Frame frame, MetricPair pair) {
    double last = FIRST_EPOCHS;
    for (Series series : List.of(pair.train(), pair.validation())) {
      int count = series.epochs().length;
      last = count == 0 ? last : Math.max(last, series.epochs()[count - 1]);
    }
    double planned = frame.experiment().training().epochs();
    double end = Ticks.ceiling(last);
    return Axis.count(Texts.get("axis.epoch"), 0, planned >= last ? Math.min(end, planned) : end);
  }

  private Axis lossAxis(MetricPair loss) {
    double low = loss.lowest();
    double high = loss.highest();
    boolean wide = scale == LossScale.AUTOMATIC && high > WIDE_RANGE * low;
    if (low > 0 && (wide || scale == LossScale.LOGARITHMIC)) {
      double margin = Math.pow(high / low, 0.05);
      return Axis.logarithmic(loss.title(), low / margin, high * margin);
    }
    double pad = 0.06 * (high - low);
    double floor = low >= 0 && low < 0.3 * high ? 0 : low - pad;
    return Axis.linear(loss.title(), floor, high + pad);
  }

  private static Reading reading(Frame frame, PlotArea plot) {
    return (x, y) -> {
      if (x < plot.inner().x() || x > plot.inner().right()) {
        return Optional.empty();
      }
      double epoch = plot.xValue(x);
      StringBuilder text =
          new StringBuilder(Texts.get("axis.epoch"))
              .append(' ')
              .append(Numerals.whole(Math.round(epoch)));
      new TreeMap<>(frame.history().series())
          .forEach(
              (name, series) -> {
                int index = MetricPair.indexAt(series, epoch + 0.5);
                if (index >= 0) {
                  String value = Numerals.significant(series.values()[index], 4);
                  text.append('\n').append(name).append(' ').append(value);
                }
              });
      return Optional.of(new Reading.Mark(text.toString()));
    };
  }
}
