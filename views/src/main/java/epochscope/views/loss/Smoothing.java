package epochscope.views.loss;

import epochscope.history.HistoryView.Series;

/**
 * The exponential moving average sᵢ = (1−β) Σⱼ β^(i−j) vⱼ / (1−β^(i+1)), whose divisor makes the
 * first values weigh no less than the others (Kingma and Ba 2015). A value that is not finite is a
 * gap, after which it begins anew.
 */
final class Smoothing {
  private Smoothing() {}

  /**
   * @param beta weight of the past, 0 ≤ β &lt; 1
   */
  static Series of(Series series, double beta) {
    double[] values = series.values();
    double[] smoothed = new double[values.length];
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      boolean gap = !Double.isFinite(values[i]);
      sum = gap ? 0 : beta * sum + (1 - beta) * values[i];
      weight = gap ? 0 : beta * weight + (1 - beta);
      smoothed[i] = gap ? Double.NaN : sum / weight;
    }
    return new Series(series.epochs(), smoothed);
  }
}
