package epochscope.train;

import epochscope.data.Balance;
import epochscope.data.Dataset;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.EventWeights;
import epochscope.nn.Targets;
import epochscope.nn.Workspace;

/** Brings the samples of the next update to where the network reads them. */
final class Batch {
  private final Kernels kernels;
  private final Rows features;
  private final Rows targetRows;
  private final Rows weightRows;
  private final Augmentation augmentation;
  private final Values targets;
  private final Values weights;

  /**
   * @param augmentation null: samples come as they are
   */
  Batch(
      Dataset data,
      Balance balance,
      Augmentation augmentation,
      Targets wanted,
      Kernels kernels,
      int capacity) {
    this.kernels = kernels;
    this.augmentation = augmentation;
    features = new Rows(data.featureValues(), wanted.topology().inputs());
    targetRows = wanted.rows(data);
    weightRows = EventWeights.rows(balance);
    targets = kernels.allocate(Math.multiplyExact(targetRows.columns(), capacity));
    weights = weightRows == null ? null : kernels.allocate(capacity);
  }

  /**
   * Rows order[from … from + n − 1]; the features go into {@code space}.
   *
   * @param key of what is random in them
   */
  void load(int[] rows, int from, int n, Workspace space, long key) {
    if (augmentation == null) {
      kernels.gather(features, rows, from, n, space.input());
    } else {
      kernels.gather(augmentation.changed(features, rows, from, n, key), 0, n, space.input());
    }
    kernels.gather(targetRows, rows, from, n, targets);
    if (weights != null) {
      kernels.gather(weightRows, rows, from, n, weights);
    }
  }

  /** [target] × n */
  Values targets() {
    return targets;
  }

  /** [sample]; null: all 1 */
  Values weights() {
    return weights;
  }
}
