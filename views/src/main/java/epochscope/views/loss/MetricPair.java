package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One quantity on both samples.
 *
 * @param title of its axis
 * @param train may be empty
 * @param validation may be empty
 */
record MetricPair(String title, Series train, Series validation) {
  private static final Series EMPTY = new Series(new double[0], new double[0]);

  static MetricPair loss(Frame frame) {
    return of(frame, "loss.loss", Metrics.TRAIN_LOSS, Metrics.VALIDATION_LOSS);
  }

  /** The area under the ROC curve, or else the accuracy, where there is either. */
  static Optional<MetricPair> quality(Frame frame) {
    return Stream.of(
            of(frame, "loss.auc", Metrics.TRAIN_AUC, Metrics.VALIDATION_AUC),
            of(frame, "loss.accuracy", Metrics.TRAIN_ACCURACY, Metrics.VALIDATION_ACCURACY))
        .filter(pair -> !pair.isEmpty())
        .findFirst();
  }

  boolean isEmpty() {
    return finite().findAny().isEmpty();
  }

  double lowest() {
    return finite().min().orElse(0);
  }

  double highest() {
    return finite().max().orElse(1);
  }

  /** Index of the least validation value; −1 where there is none. */
  int best() {
    int best = -1;
    double[] values = validation.values();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
        best = i;
      }
    }
    return best;
  }

  /** Index of the last point at or before {@code epoch}; −1 where there is none. */
  static int indexAt(Series series, double epoch) {
    int found = Arrays.binarySearch(series.epochs(), epoch);
    return found >= 0 ? found : -found - 2;
  }

  /** Digits after the point with which every value of the run can be told, so that none jumps. */
  int decimals() {
    double least = finite().map(Math::abs).filter(v -> v > 0).min().orElse(1);
    return Math.clamp(2 - (int) Math.floor(Math.log10(least)), 3, 6);
  }

  private DoubleStream finite() {
    return DoubleStream.concat(Arrays.stream(train.values()), Arrays.stream(validation.values()))
        .filter(Double::isFinite);
  }

  private static MetricPair of(Frame frame, String title, String train, String validation) {
    return new MetricPair(
        Texts.get(title),
        frame.history().series().getOrDefault(train, EMPTY),
        frame.history().series().getOrDefault(validation, EMPTY));
  }
}
