package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.spec.LossSpec;

/** Loss and gradient of a network over one batch: what a training step computes. */
public final class LossGradient {
  private static final long KEY = 42;

  public final Network network;
  private final Loss loss;
  private final Workspace space;
  private final Values targets;
  private final Values weights;
  private final int n;

  /**
   * @param x [sample][input]
   * @param t [sample][output]
   * @param w [sample], null: all 1
   */
  public LossGradient(
      Topology topology, LossSpec spec, Kernels kernels, float[] x, float[] t, float[] w) {
    n = x.length / topology.inputs();
    network = Network.forTraining(topology, kernels);
    loss = Loss.of(spec, topology, kernels);
    space = network.workspace(n);
    targets = kernels.allocate(topology.outputs() * n);
    kernels.gather(new Rows(x, topology.inputs()), 0, n, space.input());
    kernels.gather(new Rows(t, topology.outputs()), 0, n, targets);
    weights = w == null ? null : kernels.allocate(n);
    if (w != null) {
      kernels.gather(new Rows(w, 1), 0, n, weights);
    }
  }

  /** The loss, mean over the batch, with the random choices of training. */
  public double loss(double[] parameters) {
    network.parameters().set(parameters);
    network.forward(space, n, KEY);
    return loss.sum(space, targets, weights, n) / n;
  }

  public double[] gradient(double[] parameters) {
    loss(parameters);
    loss.gradient(space, targets, weights, n);
    network.backward(space, n, KEY);
    return network.gradient().toDoubles();
  }
}
