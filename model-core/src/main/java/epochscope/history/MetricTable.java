package epochscope.history;

import epochscope.history.HistoryView.Series;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of every epoch, in a bounded number of points: when it is full it doubles its stride
 * and keeps the epochs that are multiples of it. The first and the newest point are always there.
 */
final class MetricTable {
  static final int MAX_POINTS = 20_000;

  /** A view holds a copy of what is here. */
  private static final int COPIES = 2;

  private double[] epochs = new double[64];
  private final Map<String, double[]> columns = new LinkedHashMap<>();
  private int size;
  private int stride = 1;

  /** Appends a point, or replaces the newest if that is of the same epoch or off the stride. */
  void record(double epoch, Metrics metrics) {
    if (size > 0 && epoch < epochs[size - 1]) {
      throw new IllegalArgumentException(
          "metrics of epoch " + epoch + " after those of epoch " + epochs[size - 1]);
    }
    if (size > 0 && (epoch == epochs[size - 1] || size > 1 && !stays(epochs[size - 1]))) {
      size--;
    }
    while (size == MAX_POINTS) {
      doubleStride();
    }
    append(epoch, metrics);
  }

  void clear() {
    columns.clear();
    size = 0;
    stride = 1;
  }

  /** The points of {@code series}, which share their epochs, up to {@code lastEpoch}. */
  void become(Map<String, Series> series, double lastEpoch) {
    clear();
    series
        .values()
        .forEach(one -> epochs = one.epochs().length > size ? takeEpochs(one.epochs()) : epochs);
    series.forEach((name, one) -> columns.put(name, Arrays.copyOf(one.values(), epochs.length)));
    truncateAfter(lastEpoch);
  }

  private double[] takeEpochs(double[] taken) {
    size = taken.length;
    return Arrays.copyOf(taken, Math.max(epochs.length, size));
  }

  void truncateAfter(double epoch) {
    while (size > 0 && epochs[size - 1] > epoch) {
      size--;
    }
  }

  /** By metric name; all share one array of epochs. */
  Map<String, Series> series() {
    double[] sharedEpochs = Arrays.copyOf(epochs, size);
    Map<String, Series> series = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> series.put(name, new Series(sharedEpochs, Arrays.copyOf(values, size))));
    return Collections.unmodifiableMap(series);
  }

  /** Memory it and its copy in a view take. */
  long bytes() {
    return (long) COPIES * Double.BYTES * epochs.length * (1 + columns.size());
  }

  private boolean stays(double epoch) {
    return epoch % stride == 0;
  }

  private void append(double epoch, Metrics metrics) {
    if (size == epochs.length) {
      epochs = Arrays.copyOf(epochs, Math.min(2 * size, MAX_POINTS));
      columns.replaceAll((name, values) -> Arrays.copyOf(values, epochs.length));
    }
    epochs[size] = epoch;
    columns.values().forEach(values -> values[size] = Double.NaN);
    metrics
        .values()
        .forEach((name, value) -> column(name)[size] = Double.isFinite(value) ? value : Double.NaN);
    size++;
  }

  private double[] column(String name) {
    return columns.computeIfAbsent(
        name,
        added -> {
          double[] values = new double[epochs.length];
          Arrays.fill(values, Double.NaN);
          return values;
        });
  }

  private void doubleStride() {
    stride *= 2;
    int kept = 1;
    for (int i = 1; i < size; i++) {
      if (stays(epochs[i])) {
        move(i, kept++);
      }
    }
    size = kept;
  }

  private void move(int from, int to) {
    epochs[to] = epochs[from];
    columns.values().forEach(values -> values[to] = values[from]);
  }
}
