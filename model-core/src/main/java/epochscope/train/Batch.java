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
  private final Values targets;
  private final Values weights;

  Batch(Dataset data, Balance balance, Targets wanted, Kernels kernels, int capacity) {
    this.kernels = kernels;
    features = new Rows(data.featureValues(), wanted.topology().inputs());
    targetRows = wanted.rows(data);
    weightRows = EventWeights.rows(balance);
    targets = kernels.allocate(Math.multiplyExact(targetRows.columns(), capacity));
    weights = weightRows == null ? null : kernels.allocate(capacity);
  }

  /** Rows order[from … from + n − 1]; the features go into {@code space}. */
  void load(int[] rows, int from, int n, Workspace space) {
    kernels.gather(features, rows, from, n, space.input());
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
