package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.LossSpec;

/** Loss and gradient of a network over one batch: what a training step computes. */
public final class LossGradient {
  private static final long KEY = 42;

  private final Network network;
  private final Loss loss;
  private final Workspace space;
  private final Values targets;
  private final Values weights;
  private final int n;

  /**
   * @param x [sample][input]
   * @param t [sample][target]
   * @param w [sample], null: all 1
   */
  public LossGradient(
      Topology topology, LossSpec spec, Kernels kernels, double[] x, double[] t, double[] w) {
    n = x.length / topology.inputs();
    network = Network.forTraining(topology, kernels);
    loss = Loss.of(spec, topology, kernels);
    space = network.workspace(n);
    targets = kernels.allocate(t.length);
    fill(space.input(), x, topology.inputs());
    fill(targets, t, t.length / n);
    weights = w == null ? null : kernels.allocate(n);
    if (w != null) {
      weights.set(w);
    }
  }

  private void fill(Values into, double[] rows, int units) {
    double[] arranged = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      arranged[network.kernels().index(i % units, i / units, units, n)] = rows[i];
    }
    into.set(arranged);
  }

  public Network network() {
    return network;
  }

  /** The loss, mean over the batch, with the random choices of training. */
  public double loss(double[] parameters) {
    network.parameters().set(parameters);
    network.forward(space, n, KEY);
    return loss.sum(space, targets, weights, n) / n;
  }

  /** The gradient is then the network's. */
  public double[] gradient(double[] parameters) {
    loss(parameters);
    loss.gradient(space, targets, weights, n);
    network.backward(space, n, KEY);
    return network.gradient().toDoubles();
  }

  /** The gradient of the loss at the inputs, [sample][feature]. */
  public double[] inputGradient(double[] parameters) {
    loss(parameters);
    loss.gradient(space, targets, weights, n);
    Kernels kernels = network.kernels();
    Network same = Network.forInference(network.topology(), kernels);
    same.parameters().set(parameters);
    Workspace down = same.workspaceForInputGradient(n, network.topology().outputNodes().getFirst());
    kernels.copy(space.input(), down.input());
    same.infer(down, n);
    kernels.copy(space.logitGradient(), down.startGradient());
    same.backward(down, n, KEY);
    return rows(down.inputGradient(), network.topology().inputs());
  }

  /** [sample][output] of the last pass. */
  public double[] response() {
    return rows(space.response(), network.topology().outputs());
  }

  private double[] rows(Values values, int units) {
    double[] rows = new double[n * units];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = values.get(network.kernels().index(i % units, i / units, units, n));
    }
    return rows;
  }
}
