package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Ticks;
import java.util.List;

/** From where to where the axes run. */
final class LossAxes {
  /** Values that span more than this factor are drawn on a logarithmic axis. */
  static final double WIDE_RANGE = 30;

  /** Smaller differences of AUC or accuracy are not to look like large ones. */
  private static final double LEAST_QUALITY_SPAN = 0.05;

  /** The time axis reaches at least so far. */
  private static final double FIRST_EPOCHS = 5;

  /** Of the values of kept runs, those beyond this factor of the present run's are cut off. */
  private static final double GHOST_RANGE = 3;

  private LossAxes() {}

  /** To the end of the longest run, or as far as is planned where that is not far away. */
  static Axis time(
      Frame frame, MetricPair loss, LossChoices choices, Clock clock, List<Ghost> ghosts) {
    double own = Math.max(FIRST_EPOCHS, Math.max(last(loss.train()), last(loss.validation())));
    double longest = clock.at(own);
    for (Ghost ghost : ghosts) {
      longest = Math.max(longest, ghost.clock().at(ghost.lastEpoch()));
    }
    double planned = clock.at(frame.experiment().training().epochs());
    double end = Ticks.ceiling(longest > 0 ? longest : 1);
    String title = Texts.get("loss.axis." + choices.time());
    double max = planned >= longest ? Math.min(end, planned) : end;
    return choices.time().equals(LossChoices.SECONDS)
        ? Axis.linear(title, 0, max)
        : Axis.count(title, 0, max);
  }

  static Axis values(Scene scene, MetricPair pair) {
    double low = pair.lowest();
    double high = pair.highest();
    for (Ghost ghost : scene.ghosts()) {
      for (double value : ghost.drawn(pair.name()).values()) {
        if (value >= low / GHOST_RANGE && value <= high * GHOST_RANGE) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    return pair.isShare() ? share(pair, low, high) : values(scene.choices(), pair, low, high);
  }

  private static Axis values(LossChoices choices, MetricPair pair, double low, double high) {
    boolean chosen = pair.name().equals("loss");
    String scale = chosen ? choices.scale() : LossChoices.AUTOMATIC;
    boolean wide = scale.equals(LossChoices.AUTOMATIC) && high > WIDE_RANGE * low;
    if (low > 0 && (wide || scale.equals(LossChoices.LOGARITHMIC))) {
      double margin = Math.pow(high / low, 0.05);
      return Axis.logarithmic(pair.title(), low / margin, high * margin);
    }
    double pad = 0.06 * (high - low);
    double floor = low >= 0 && low < 0.3 * high ? 0 : low - pad;
    return Axis.linear(pair.title(), floor, high + pad);
  }

  private static Axis share(MetricPair pair, double low, double high) {
    double span = Math.max(LEAST_QUALITY_SPAN, 1.1 * (high - low));
    double top = Math.min(1, (high + low) / 2 + span / 2);
    return Axis.linear(pair.title(), Math.max(0, top - span), top);
  }

  private static double last(Series series) {
    int count = series.epochs().length;
    return count == 0 ? 0 : series.epochs()[count - 1];
  }
}
