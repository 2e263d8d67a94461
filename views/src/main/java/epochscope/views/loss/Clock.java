package epochscope.views.loss;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far a run was at every epoch, in the unit of the time axis: epochs, parameter updates, or
 * seconds of computing. Between two moments that were kept it goes evenly.
 */
final class Clock {
  private static final Clock OF_EPOCHS = new Clock(null, null);

  /** [moment], rising; null: the unit is the epoch. */
  private final double[] epochs;

  /** [moment] */
  private final double[] times;

  private Clock(double[] epochs, double[] times) {
    this.epochs = epochs;
    this.times = times;
  }

  /**
   * @param unit one of {@link LossChoices#TIMES}
   */
  static Clock of(HistoryView history, String unit) {
    return switch (unit) {
      case LossChoices.STEPS -> of(history.snapshots(), Snapshot::step);
      case LossChoices.SECONDS -> of(history.snapshots(), Snapshot::seconds);
      default -> OF_EPOCHS;
    };
  }

  /** An epoch is where its first moment is: those within it come later. */
  private static Clock of(List<Snapshot> moments, ToDoubleFunction<Snapshot> time) {
    double[] epochs = new double[moments.size()];
    double[] times = new double[moments.size()];
    int count = 0;
    for (Snapshot moment : moments) {
      if (count == 0 || moment.epoch() > epochs[count - 1]) {
        epochs[count] = moment.epoch();
        times[count++] = time.applyAsDouble(moment);
      }
    }
    return new Clock(Arrays.copyOf(epochs, count), Arrays.copyOf(times, count));
  }

  /** The time at which {@code epoch} was complete. */
  double at(double epoch) {
    return epochs == null ? epoch : interpolated(epochs, times, epoch);
  }

  /** The inverse of {@link #at}. */
  double epochAt(double time) {
    return epochs == null ? time : interpolated(times, epochs, time);
  }

  /** The same values over time. */
  Series over(Series series) {
    if (epochs == null) {
      return series;
    }
    double[] axis = series.epochs();
    double[] mapped = new double[axis.length];
    int below = 0;
    for (int i = 0; i < axis.length; i++) {
      while (below < epochs.length - 2 && epochs[below + 1] <= axis[i]) {
        below++;
      }
      mapped[i] = between(epochs, times, below, axis[i]);
    }
    return new Series(mapped, series.values());
  }

  private static double interpolated(double[] from, double[] to, double value) {
    int found = Arrays.binarySearch(from, value);
    int below = found >= 0 ? found : -found - 2;
    return between(from, to, Math.clamp(below, 0, Math.max(0, from.length - 2)), value);
  }

  /** On the line through the points {@code below} and the next, beyond the last one too. */
  private static double between(double[] from, double[] to, int below, double value) {
    if (from.length < 2) {
      return from.length == 0 ? 0 : to[0];
    }
    double width = from[below + 1] - from[below];
    double share = width > 0 ? (value - from[below]) / width : 0;
    return to[below] + share * (to[below + 1] - to[below]);
  }
}
