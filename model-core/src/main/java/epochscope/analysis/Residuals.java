package epochscope.analysis;

import epochscope.analysis.ResponseReport.Part;
import epochscope.analysis.ResponseReport.Scatter;
import java.util.List;

/**
 * Prediction against truth, of one sample of a regression.
 *
 * @param target the target's name
 */
record Residuals(Binning binning, String target) {
  /** Pairs of truth and prediction that a picture has room for. */
  static final int MAX_PAIRS = 2000;

  /** [sample] prediction minus truth. */
  static float[] of(SampledResponse sampled) {
    float[] residuals = sampled.response().clone();
    float[] truth = sampled.truth();
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= truth[i];
    }
    return residuals;
  }

  Part part(SampledResponse sampled) {
    return new Part(
        List.of(binning.histogram(target, of(sampled), null, true, sampled.weights())),
        null,
        pairs(sampled));
  }

  private static Scatter pairs(SampledResponse sampled) {
    return pairs(sampled.truth(), sampled.response());
  }

  /** As many pairs as a picture has room for, taken evenly. */
  static Scatter pairs(float[] first, float[] second) {
    int count = Math.min(MAX_PAIRS, first.length);
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      int row = (int) ((long) i * first.length / count);
      x[i] = first[row];
      y[i] = second[row];
    }
    return new Scatter(x, y);
  }
}
