package epochscope.views.loss;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.views.drawing.CsvText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Every series of a run as CSV: a row per epoch, a column per metric. */
final class LossNumbers {
  private LossNumbers() {}

  static String of(HistoryView history) {
    Map<String, Series> series = new TreeMap<>(history.series());
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
