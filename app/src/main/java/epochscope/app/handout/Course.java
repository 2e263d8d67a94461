package epochscope.app.handout;

import epochscope.app.recording.RecordedRun;
import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Snapshot;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The numbers of all runs of a lesson on one time axis.
 *
 * @param epochs the axis, rising
 * @param runs the lesson's own first
 */
record Course(double[] epochs, List<Run> runs) {
  /** More points than a curve on a page can show. */
  private static final int MOST_POINTS = 600;

  /**
   * One run.
   *
   * @param number chooses its colour; 0: the lesson's own
   */
  record Run(int number, String name, HistoryView history) {
    boolean has(String metric) {
      Series series = history.series().get(metric);
      return series != null && Arrays.stream(series.values()).anyMatch(Double::isFinite);
    }

    /** The value at or before {@code epoch}; NaN where there is none. */
    double at(String metric, double epoch) {
      Series series = history.series().get(metric);
      if (series == null) {
        return Double.NaN;
      }
      int found = Arrays.binarySearch(series.epochs(), epoch);
      int place = found >= 0 ? found : -found - 2;
      return place < 0 ? Double.NaN : series.values()[place];
    }

    int lastEpoch() {
      return history.latest().epoch();
    }
  }

  /**
   * @param moments whose epochs are kept, however long the run is
   */
  static Course of(Subject subject, RecordedRun run, List<Snapshot> moments) {
    List<Run> runs = new ArrayList<>(List.of(new Run(0, subject.own(), run.history())));
    for (KeptRun kept : run.kept()) {
      if (!kept.history().isEmpty()) {
        runs.add(new Run(kept.number(), kept.name(), kept.history()));
      }
    }
    return new Course(axis(runs, moments), List.copyOf(runs));
  }

  /** AUC or else accuracy, where the lesson's own run has either; null: neither. */
  String quality() {
    return Stream.of("auc", "accuracy")
        .filter(name -> own().has("train." + name) || own().has("validation." + name))
        .findFirst()
        .orElse(null);
  }

  Run own() {
    return runs.getFirst();
  }

  /** The metric of the sample that judges: the one nothing is trained on, where there is one. */
  String judging(String metric) {
    return own().has("validation." + metric) ? "validation." + metric : "train." + metric;
  }

  /** All finite values of a metric, of all runs. */
  DoubleStream values(String metric) {
    return runs.stream()
        .flatMapToDouble(run -> Arrays.stream(epochs).map(epoch -> run.at(metric, epoch)))
        .filter(Double::isFinite);
  }

  private static double[] axis(List<Run> runs, List<Snapshot> moments) {
    TreeSet<Double> all = new TreeSet<>();
    for (Run run : runs) {
      run.history().series().values().stream()
          .flatMapToDouble(series -> Arrays.stream(series.epochs()))
          .forEach(all::add);
    }
    List<Double> axis = List.copyOf(all);
    TreeSet<Double> kept = new TreeSet<>();
    int count = Math.min(MOST_POINTS, axis.size());
    for (int i = 0; i < count; i++) {
      kept.add(axis.get((int) ((long) i * (axis.size() - 1) / Math.max(1, count - 1))));
    }
    moments.forEach(moment -> kept.add((double) moment.epoch()));
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
