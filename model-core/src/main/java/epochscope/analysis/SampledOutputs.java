package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import java.util.List;

/**
 * What a network predicts for a part of a sample that is small enough to be quick: every row of a
 * small sample, else rows drawn evenly.
 */
final class SampledOutputs {
  /** Of wide networks fewer rows are answered, so that rows times multiply-adds stay below this. */
  private static final long MAX_PRODUCTS = 2_000_000_000;

  private static final int MIN_ROWS = 1_000;

  private final Dataset sample;
  private final int[] rows;

  /** [value][sample] */
  private final float[][] values;

  private SampledOutputs(Dataset sample, int[] rows, int values) {
    this.sample = sample;
    this.rows = rows;
    this.values = new float[values][rows.length];
  }

  /**
   * @param most rows, of a network that is not wide
   */
  static SampledOutputs of(
      AnalysisContext context,
      Inference network,
      Dataset sample,
      int most,
      List<PredictedValue> wanted,
      Cancellation cancellation) {
    long affordable = MAX_PRODUCTS / Math.max(1, context.topology().multiplyAdds());
    int count = Math.clamp(affordable, Math.min(MIN_ROWS, most), most);
    int[] rows = EvenRows.of(sample.size(), count);
    SampledOutputs outputs = new SampledOutputs(sample, rows, wanted.size());
    outputs.answer(network, wanted, cancellation);
    return outputs;
  }

  private void answer(Inference network, List<PredictedValue> wanted, Cancellation cancellation) {
    int features = sample.features().size();
    int most = Math.min(network.rowsOfPass(), rows.length);
    float[] chunk = new float[most * features];
    for (int first = 0; first < rows.length; first += most) {
      cancellation.check();
      int count = Math.min(most, rows.length - first);
      for (int i = 0; i < count; i++) {
        System.arraycopy(
            sample.featureValues(), rows[first + i] * features, chunk, i * features, features);
      }
      network.run(chunk, 0, count);
      for (int value = 0; value < values.length; value++) {
        for (int i = 0; i < count; i++) {
          values[value][first + i] = wanted.get(value).of(network, i);
        }
      }
    }
  }

  int size() {
    return rows.length;
  }

  Dataset sample() {
    return sample;
  }

  /** The row of the whole sample that sample {@code i} here is. */
  int row(int i) {
    return rows[i];
  }

  /** [sample] */
  float[] values(int value) {
    return values[value];
  }

  /** The class's index of sample {@code i} here. */
  int label(int i) {
    return sample.label(rows[i]);
  }

  float weight(int i) {
    return sample.weight(rows[i]);
  }

  /** [sample] whether it is of that class. */
  boolean[] isOf(int label) {
    boolean[] isOf = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      isOf[i] = sample.label(rows[i]) == label;
    }
    return isOf;
  }

  /** [sample] */
  float[] truth(int target) {
    float[] truth = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      truth[i] = sample.target(rows[i], target);
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
}
