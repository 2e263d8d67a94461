package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.spec.LossSpec;

/**
 * One output's answers to a part of a sample that is small enough to be quick: every row of a small
 * sample, else rows drawn evenly.
 */
final class SampledResponse {
  /** Of wide networks fewer rows are answered, so that rows times parameters stay below this. */
  private static final long MAX_PRODUCTS = 2_000_000_000;

  private static final int MIN_ROWS = 1_000;
  private static final int CHUNK = 1024;

  private final Dataset sample;
  private final int output;
  private final int[] rows;
  private final float[] response;

  private SampledResponse(Dataset sample, int output, int[] rows) {
    this.sample = sample;
    this.output = output;
    this.rows = rows;
    this.response = new float[rows.length];
  }

  /**
   * @param most rows, of a network that is not wide
   */
  static SampledResponse of(
      AnalysisContext context,
      Inference network,
      Dataset sample,
      int most,
      int output,
      Cancellation cancellation) {
    long affordable = MAX_PRODUCTS / Math.max(1, context.topology().parameters().size());
    int count = Math.clamp(affordable, Math.min(MIN_ROWS, most), most);
    int[] rows = EvenRows.of(sample.size(), count);
    SampledResponse result = new SampledResponse(sample, output, rows);
    LossSpec loss = context.experiment().training().loss();
    result.answer(network, PredictedValue.of(loss, output), cancellation);
    return result;
  }

  int size() {
    return rows.length;
  }

  /** The row of the whole sample that sample {@code i} here is. */
  int row(int i) {
    return rows[i];
  }

  /** [sample] what is predicted, after the output activation. */
  float[] response() {
    return response;
  }

  /** [sample] whether it is of the output's class; of two classes, of the second. */
  boolean[] isSignal() {
    int signal = sample.classes().size() == 2 ? 1 : output;
    boolean[] isSignal = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      isSignal[i] = sample.label(rows[i]) == signal;
    }
    return isSignal;
  }

  /** [sample] */
  float[] truth() {
    float[] truth = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truth[i] = sample.target(rows[i], output);
    }
    return truth;
  }

  /** [sample]; null: every event counts 1. */
  float[] weights() {
    if (sample.weights() == null) {
      return null;
    }
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = sample.weight(rows[i]);
    }
    return weights;
  }

  private void answer(Inference network, PredictedValue predicted, Cancellation cancellation) {
    int features = sample.features().size();
    float[] chunk = new float[Math.min(CHUNK, rows.length) * features];
    for (int first = 0; first < rows.length; first += CHUNK) {
      cancellation.check();
      int count = Math.min(CHUNK, rows.length - first);
      for (int i = 0; i < count; i++) {
        System.arraycopy(
            sample.featureValues(), rows[first + i] * features, chunk, i * features, features);
      }
      network.run(chunk, 0, count);
      for (int i = 0; i < count; i++) {
        response[first + i] = predicted.of(network, i);
      }
    }
  }
}
