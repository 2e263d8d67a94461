package epochscope.views.loss;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * One quantity on both samples, or one that belongs to none.
 *
 * @param title of its axis
 * @param name of the metric, without its sample
 * @param train may be empty; what belongs to no sample is here
 * @param validation may be empty
 */
record MetricPair(String title, String name, Series train, Series validation) {
  private static final String TRAIN = "train.";
  private static final String VALIDATION = "validation.";
  private static final Series EMPTY = new Series(new double[0], new double[0]);

  static MetricPair loss(Frame frame) {
    return of(frame.history(), "loss");
  }

  /** The learning rate of the next update. */
  static MetricPair rate(Frame frame) {
    return of(frame.history(), Metrics.LEARNING_RATE);
  }

  /** The area under the ROC curve, or else the accuracy, where there is either. */
  static Optional<MetricPair> quality(Frame frame) {
    return Stream.of("auc", "accuracy")
        .map(name -> of(frame.history(), name))
        .filter(pair -> !pair.isEmpty())
        .findFirst();
  }

  /** What is followed of a run, sample by sample or not. */
  static MetricPair of(HistoryView history, String name) {
    Series alone = history.series().get(name);
    return new MetricPair(
        title(name),
        name,
        history.series().getOrDefault(TRAIN + name, alone == null ? EMPTY : alone),
        history.series().getOrDefault(VALIDATION + name, EMPTY));
  }

  /** Names of all that is followed, without their samples. */
  static List<String> names(HistoryView history) {
    TreeSet<String> names = new TreeSet<>();
    for (String series : history.series().keySet()) {
      names.add(
          series.startsWith(TRAIN)
              ? series.substring(TRAIN.length())
              : series.startsWith(VALIDATION) ? series.substring(VALIDATION.length()) : series);
    }
    return List.copyOf(names);
  }

  static String title(String name) {
    return switch (name) {
      case "loss", "auc", "accuracy" -> Texts.get("loss." + name);
      case Metrics.LEARNING_RATE -> Texts.get("loss.learning-rate");
      default -> name;
    };
  }

  boolean isEmpty() {
    return finite().findAny().isEmpty();
  }

  /** Whether all its values lie between 0 and 1 by what they mean. */
  boolean isShare() {
    return name.equals("auc") || name.equals("accuracy");
  }

  double lowest() {
    return finite().min().orElse(0);
  }

  double highest() {
    return finite().max().orElse(1);
  }

  /** The series that tells how well the network does what it was not trained on. */
  Series judging() {
    return validation.epochs().length > 0 ? validation : train;
  }

  /** What that series is called. */
  String judgingName() {
    return Texts.get(validation.epochs().length > 0 ? "sample.validation" : "sample.train");
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
}
