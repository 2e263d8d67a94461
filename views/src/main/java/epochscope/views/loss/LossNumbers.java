package epochscope.views.loss;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.drawing.CsvText;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Every series of a run as CSV: a row per epoch, a column per metric; then kept runs' losses. */
final class LossNumbers {
  private LossNumbers() {}

  static String of(Frame frame) {
    Map<String, Series> series = new LinkedHashMap<>(new TreeMap<>(frame.history().series()));
    for (KeptRun run : frame.kept()) {
      put(series, run, Metrics.TRAIN_LOSS);
      put(series, run, Metrics.VALIDATION_LOSS);
    }
    return table(series);
  }

  private static void put(Map<String, Series> series, KeptRun run, String metric) {
    HistoryView history = run.history();
    if (history.series().containsKey(metric)) {
      series.put(run.number() + " " + run.name() + ": " + metric, history.series().get(metric));
    }
  }

  private static String table(Map<String, Series> series) {
    Object[] cells = new Object[series.size() + 1];
    cells[0] = "epoch";
    int column = 1;
    for (String name : series.keySet()) {
      cells[column++] = name;
    }
    CsvText text = new CsvText(cells);
    for (double epoch : epochs(series.values())) {
      cells[0] = epoch;
      column = 1;
      for (Series one : series.values()) {
        int index = Arrays.binarySearch(one.epochs(), epoch);
        cells[column++] = index < 0 ? Double.NaN : one.values()[index];
      }
      text.row(cells);
    }
    return text.toString();
  }

  private static double[] epochs(Collection<Series> series) {
    return series.stream()
        .flatMapToDouble(one -> Arrays.stream(one.epochs()))
        .distinct()
        .sorted()
        .toArray();
  }
}
