package epochscope.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The JSON form of a run's metrics, all on one axis.
 *
 * @param epochs [point], rising
 * @param series [point] by metric; null where there is no finite number
 * @param saved metrics of the weights that were saved, under the name {@code final}
 * @param parameters how many the network has
 */
record HistoryDocument(
    @JsonSerialize(contentUsing = EpochSerializer.class) List<Double> epochs,
    Map<String, List<Double>> series,
    @JsonProperty("final") @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, Double> saved,
    Integer parameters) {
  HistoryDocument {
    epochs = Check.list("epochs", epochs, 0);
    Check.present("series", series);
    Check.present("final", saved);
    Check.range("parameters", Check.present("parameters", parameters), 0, Integer.MAX_VALUE);
    for (int i = 0; i < epochs.size(); i++) {
      double before = i == 0 ? -1 : epochs.get(i - 1);
      if (!(epochs.get(i) > before && epochs.get(i) < Double.POSITIVE_INFINITY)) {
        throw Check.found("epochs[" + i + "]", epochs.get(i), "a number above " + before);
      }
    }
    for (Map.Entry<String, List<Double>> entry : series.entrySet()) {
      int points = Check.present("series." + entry.getKey(), entry.getValue()).size();
      if (points != epochs.size()) {
        throw Check.found(
            "series." + entry.getKey(), points + " points", epochs.size() + " as epochs");
      }
    }
  }

  static HistoryDocument of(Map<String, Series> series, Metrics saved, int parameters) {
    double[] epochs =
        series.values().stream()
            .map(Series::epochs)
            .flatMapToDouble(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    Map<String, List<Double>> columns = new LinkedHashMap<>();
    series.forEach((name, values) -> columns.put(name, column(values, epochs)));
    return new HistoryDocument(
        DoubleStream.of(epochs).boxed().toList(), columns, MetricForm.of(saved), parameters);
  }

  Map<String, Series> seriesByName() {
    double[] sharedEpochs = epochs.stream().mapToDouble(Double::doubleValue).toArray();
    Map<String, Series> byName = new LinkedHashMap<>();
    series.forEach(
        (name, values) ->
            byName.put(
                name,
                new Series(
                    sharedEpochs, values.stream().mapToDouble(MetricForm::orNaN).toArray())));
    return byName;
  }

  private static List<Double> column(Series series, double[] epochs) {
    List<Double> column = new ArrayList<>(epochs.length);
    int next = 0;
    for (double epoch : epochs) {
      boolean there = next < series.epochs().length && series.epochs()[next] == epoch;
      column.add(there ? MetricForm.orNull(series.values()[next++]) : null);
    }
    return column;
  }
}
