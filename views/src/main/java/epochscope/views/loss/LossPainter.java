package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Ticks;
import java.util.List;
import java.util.Optional;

/** Paints the loss of both samples over the epochs and, below it, AUC or accuracy. */
public final class LossPainter implements Painter {
  /** Losses that span more than this factor are drawn on a logarithmic axis. */
  static final double WIDE_RANGE = 30;

  private static final double LOSS_SHARE = 0.62;

  /** Height of the picture, in type sizes, from which there is room for a second plot. */
  private static final double LEAST_HEIGHT = 15;

  /** Smaller differences of AUC or accuracy are not to look like large ones. */
  private static final double LEAST_QUALITY_SPAN = 0.05;

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
    double size = surface.theme().smallSize();
    Box room = surface.box().inset(0.6 * size, 0.4 * size, 0.6 * size, 0.3 * size);
    TimeMarks marks = TimeMarks.of(frame, loss);
    Axis epochs = epochs(frame, loss);
    Optional<MetricPair> quality =
        MetricPair.quality(frame).filter(pair -> surface.height() > LEAST_HEIGHT * size);
    if (quality.isPresent()) {
      return paintBoth(frame, surface, room, loss, quality.get(), epochs, marks);
    }
    MetricPlot plot = new MetricPlot(surface, room, loss, epochs, lossAxis(loss), marks, true);
    plot.paint();
    return reading(frame, plot.area());
  }

  @Override
  public String numbers(Frame frame) {
    return LossNumbers.of(frame.history());
  }

  /** The loss above, the quality below, on one time axis. */
  private Reading paintBoth(
      Frame frame,
      Surface surface,
      Box room,
      MetricPair loss,
      MetricPair quality,
      Axis epochs,
      TimeMarks marks) {
    double split = LOSS_SHARE * room.height();
    Box above = room.inset(0, 0, 0, room.height() - split);
    Box below = room.inset(0, split, 0, 0);
    MetricPlot upper =
        new MetricPlot(surface, above, loss, epochs.bare(), lossAxis(loss), marks, true);
    MetricPlot lower =
        new MetricPlot(surface, below, quality, epochs, qualityAxis(quality), marks, false);
    double left = Math.max(upper.left(), lower.left());
    upper = upper.alignedTo(left);
    upper.paint();
    lower.alignedTo(left).paint();
    return reading(frame, upper.area());
  }

  private static Axis qualityAxis(MetricPair pair) {
    double span = Math.max(LEAST_QUALITY_SPAN, 1.1 * (pair.highest() - pair.lowest()));
    double middle = (pair.highest() + pair.lowest()) / 2;
    double top = Math.min(1, middle + span / 2);
    return Axis.linear(pair.title(), Math.max(0, top - span), top);
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
      double epoch = Math.rint(plot.xValue(x));
      StringBuilder text =
          new StringBuilder(Texts.get("axis.epoch"))
              .append(' ')
              .append(Numerals.whole((long) epoch));
      append(text, MetricPair.loss(frame), epoch);
      MetricPair.quality(frame).ifPresent(pair -> append(text, pair, epoch));
      return Optional.of(new Reading.Mark(text.toString()));
    };
  }

  private static void append(StringBuilder text, MetricPair pair, double epoch) {
    append(text, pair, pair.train(), "sample.train", epoch);
    append(text, pair, pair.validation(), "sample.validation", epoch);
  }

  private static void append(
      StringBuilder text, MetricPair pair, Series series, String sample, double epoch) {
    int index = MetricPair.indexAt(series, epoch);
    if (index >= 0) {
      text.append('\n').append(pair.title()).append(", ").append(Texts.get(sample)).append(' ');
      text.append(Numerals.readable(series.values()[index], pair.decimals()));
    }
  }
}
