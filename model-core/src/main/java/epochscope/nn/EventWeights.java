package epochscope.nn;

import epochscope.data.Dataset;
import epochscope.kernels.Rows;

/**
 * Event weights, scaled to mean 1 over their sample: then losses are weighted means, and the
 * learning rate means the same whatever unit the weights come in.
 */
public final class EventWeights {
  private EventWeights() {}

  /** Null where every event counts 1. */
  public static Rows rows(Dataset data) {
    if (data.weights() == null) {
      return null;
    }
    double sum = 0;
    for (float weight : data.weights()) {
      sum += weight;
    }
    // Negative weights may cancel; a mean that is not above zero cannot scale.
    double mean = sum > 0 ? sum / data.size() : 1;
    float[] scaled = new float[data.size()];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (data.weights()[i] / mean);
    }
    return new Rows(scaled, 1);
  }
}
