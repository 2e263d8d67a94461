package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.EventWeights;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.LossSpec;

/**
 * One training step's passes, forwards and backwards, on a part of the training sample:
 * normalisations take its statistics and dropout drops.
 */
public final class TrainingPass {
  private static final long KEY = 1;

  private TrainingPass() {}

  /**
   * Leaves the gradient of the mean loss in {@code network}.
   *
   * @param space for {@code n} samples
   * @param n samples, drawn evenly
   */
  public static void run(AnalysisContext context, Network network, Workspace space, int n) {
    Kernels kernels = network.kernels();
    Topology topology = network.topology();
    LossSpec loss = context.experiment().training().loss();
    Dataset all = context.data().train();
    Dataset sample = all.select(EvenRows.of(all.size(), n));
    Rows targetRows = new Targets(topology, loss).rows(sample);
    Rows weightRows = EventWeights.rows(sample);
    Values targets = kernels.allocate(targetRows.columns() * n);
    Values weights = weightRows == null ? null : kernels.allocate(n);
    kernels.gather(new Rows(sample.featureValues(), topology.inputs()), 0, n, space.input());
    kernels.gather(targetRows, 0, n, targets);
    if (weights != null) {
      kernels.gather(weightRows, 0, n, weights);
    }
    network.forward(space, n, KEY);
    Loss.of(loss, topology, kernels).gradient(space, targets, weights, n);
    network.backward(space, n, KEY);
  }
}
