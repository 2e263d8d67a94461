package epochscope.train;

import epochscope.history.Metrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What came of a cross-validation. */
public record FoldScores(List<Fold> folds) {
  public FoldScores {
    folds = List.copyOf(folds);
  }

  /**
   * One training.
   *
   * @param seed of its initial weights, the order of its samples and dropout
   * @param epochs after which its weights were taken
   * @param train events that trained
   * @param validation events that validated
   * @param test events that tested
   * @param metrics of these weights on all three
   */
  public record Fold(long seed, int epochs, int train, int validation, int test, Metrics metrics) {}

  /** By metric, over the folds. */
  public Map<String, Double> mean() {
    return byMetric(this::mean);
  }

  /** By metric: the standard deviation over the folds, √(Σ(x − mean)²/(k − 1)). */
  public Map<String, Double> deviation() {
    return byMetric(this::deviation);
  }

  private double mean(String metric) {
    return values(metric).average().orElse(Double.NaN);
  }

  private double deviation(String metric) {
    double mean = mean(metric);
    double squares = values(metric).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (folds.size() - 1));
  }

  private DoubleStream values(String metric) {
    return folds.stream().mapToDouble(fold -> fold.metrics().get(metric));
  }

  private Map<String, Double> byMetric(ToDoubleFunction<String> of) {
    Map<String, Double> values = new LinkedHashMap<>();
    folds
        .getFirst()
        .metrics()
        .values()
        .keySet()
        .forEach(metric -> values.put(metric, of.applyAsDouble(metric)));
    return values;
  }
}
