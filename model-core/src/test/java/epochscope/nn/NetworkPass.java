package epochscope.nn;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.util.Optional;

/** One batch through a network and back, in arrays [sample][unit]. */
public final class NetworkPass {
  private static final long KEY = 42;

  private final Network network;
  private final Workspace space;
  private final int n;

  /**
   * @param x [sample][feature]
   */
  public NetworkPass(Topology topology, Kernels kernels, double[] x) {
    n = x.length / topology.inputs();
    network = Network.forTraining(topology, kernels);
    space = network.workspaceForInputGradient(n, topology.outputNodes().getFirst());
    input(x);
  }

  /**
   * @param x [sample][feature]
   */
  public NetworkPass input(double[] x) {
    fill(space.input(), x);
    return this;
  }

  public NetworkPass parameters(double[] values) {
    network.parameters().set(values);
    return this;
  }

  /** All, running statistics included. */
  public double[] parameters() {
    return network.parameters().toDoubles();
  }

  public NetworkPass forward(Mode mode) {
    return forward(mode, KEY);
  }

  public NetworkPass forward(Mode mode, long key) {
    network.forward(space, n, mode, key);
    return this;
  }

  /**
   * @param cotangent gradient at the logits, [sample][output]
   */
  public NetworkPass backward(double[] cotangent) {
    fill(space.startGradient(), cotangent);
    network.backward(space, n, KEY);
    return this;
  }

  public double[] gradient() {
    return network.gradient().toDoubles();
  }

  public double[] inputGradient() {
    return rows(space.inputGradient(), network.topology().inputs());
  }

  public double[] logits() {
    return rows(space.logits(), network.topology().outputs());
  }

  public double[] response() {
    return rows(space.response(), network.topology().outputs());
  }

  public double[] output(String node) {
    int index = network.topology().indexOf(node);
    return rows(space.output(index), network.topology().nodes().get(index).out());
  }

  public Optional<String> firstNonFiniteNode() {
    return network.firstNonFiniteNode(space, n);
  }

  private void fill(Values into, double[] rows) {
    int units = rows.length / n;
    double[] arranged = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      arranged[network.kernels().index(i % units, i / units, units, n)] = rows[i];
    }
    into.set(arranged);
  }

  private double[] rows(Values values, int units) {
    double[] rows = new double[n * units];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = values.get(network.kernels().index(i % units, i / units, units, n));
    }
    return rows;
  }
}
