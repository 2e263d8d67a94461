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

  private static final double QUALITY_SHARE = 0.38;

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
    Optional<MetricPair> quality =
        MetricPair.quality(frame)
            .filter(pair -> surface.height() > 14 * surface.theme().textSize());
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    double below = quality.isPresent() ? QUALITY_SHARE * room.height() : 0;
    MetricPlot plot =
        new MetricPlot(
            surface,
            room.inset(0, 0, 0, below),
            loss,
            epochs(frame, loss, quality.isEmpty()),
            lossAxis(loss),
            marks);
    plot.paint();
    quality.ifPresent(pair -> paintQuality(frame, surface, room, pair, marks));
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

  private void paintQuality(
      Frame frame, Surface surface, Box room, MetricPair pair, TimeMarks marks) {
    double above = (1 - QUALITY_SHARE) * room.height();
    double pad = 0.05 * (pair.highest() - pair.lowest());
    Axis y =
        Axis.linear(
            pair.title(), Math.max(0, pair.lowest() - pad), Math.min(1, pair.highest() + pad));
    new MetricPlot(surface, room.inset(0, above, 0, 0), pair, epochs(frame, pair, true), y, marks)
        .paint();
  }

  private static Axis epochs(Frame frame, MetricPair pair, boolean titled) {
    double last = 1;
    for (Series series : List.of(pair.train(), pair.validation())) {
      int count = series.epochs().length;
      last = count == 0 ? last : Math.max(last, series.epochs()[count - 1]);
    }
    double planned = frame.experiment().training().epochs();
    double end = Ticks.ceiling(last);
    return Axis.linear(
        titled ? Texts.get("axis.epoch") : "", 0, planned >= last ? Math.min(end, planned) : end);
  }

  private Axis lossAxis(MetricPair loss) {
    double low = loss.lowest();
    double high = loss.highest();
    boolean wide = scale == LossScale.AUTOMATIC && high > WIDE_RANGE * low;
    if (low > 0 && (wide || scale == LossScale.LOGARITHMIC)) {
      double margin = Math.pow(high / low, 0.05);
      return new Axis(loss.title(), low / margin, high * margin, true);
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
