package epochscope.nn;

import epochscope.data.Balance;
import epochscope.data.Dataset;
import epochscope.kernels.Rows;
import java.util.stream.IntStream;

/**
 * Event weights, scaled to mean 1 over their sample: then losses are weighted means, and the
 * learning rate means the same whatever unit the weights come in.
 */
public final class EventWeights {
  private EventWeights() {}

  /** Null where every event counts 1. */
  public static Rows rows(Dataset data) {
    return rows(Balance.none(data));
  }

  /**
   * Of those samples that training visits, and as often as it does.
   *
   * @return null where every event counts 1
   */
  public static Rows rows(Balance balance) {
    float[] weights = balance.weights();
    if (weights == null) {
      return null;
    }
    int[] visits = balance.visits();
    IntStream visited = visits == null ? IntStream.range(0, weights.length) : IntStream.of(visits);
    double mean = visited.mapToDouble(row -> weights[row]).average().orElse(1);
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / mean);
    }
    return new Rows(scaled, 1);
  }
}
