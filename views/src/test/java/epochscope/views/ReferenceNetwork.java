package epochscope.views;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import java.util.Random;

/** A chain of dense nodes, evaluated and trained one sample at a time, the slow and plain way. */
public final class ReferenceNetwork {
  private final Topology topology;
  public final float[] parameters;

  public ReferenceNetwork(Topology topology, long seed) {
    this.topology = topology;
    this.parameters = new float[topology.parameters().size()];
    Random random = new Random(seed);
    for (Topology.Node node : topology.nodes()) {
      double spread = Math.sqrt(6.0 / (node.in() + node.out()));
      int offset = offset(node, "weight");
      for (int i = 0; i < node.in() * node.out(); i++) {
        parameters[offset + i] = (float) (spread * (2 * random.nextDouble() - 1));
      }
    }
  }

  /** Activations of every node, [node][unit]. */
  public double[][] forward(double[] input) {
    double[][] values = new double[topology.nodes().size()][];
    double[] x = input;
    for (int n = 0; n < values.length; n++) {
      Topology.Node node = topology.nodes().get(n);
      values[n] = activated(activation(node), sums(node, x));
      x = values[n];
    }
    return values;
  }

  /**
   * One step of gradient descent on cross-entropy (logistic, softmax) or half the squared error.
   */
  public void learn(double[] input, double[] target, double rate) {
    double[][] values = forward(input);
    int last = values.length - 1;
    double[] delta = new double[target.length];
    for (int k = 0; k < target.length; k++) {
      delta[k] = values[last][k] - target[k];
    }
    for (int n = last; n >= 0; n--) {
      Topology.Node node = topology.nodes().get(n);
      double[] x = n == 0 ? input : values[n - 1];
      double[] before =
          n == 0 ? null : back(node, delta, values[n - 1], topology.nodes().get(n - 1));
      update(node, delta, x, rate);
      delta = before;
    }
  }

  private void update(Topology.Node node, double[] delta, double[] x, double rate) {
    int weight = offset(node, "weight");
    int bias = offset(node, "bias");
    for (int k = 0; k < delta.length; k++) {
      for (int i = 0; i < x.length; i++) {
        parameters[weight + k * x.length + i] -= (float) (rate * delta[k] * x[i]);
      }
      parameters[bias + k] -= (float) (rate * delta[k]);
    }
  }

  private double[] back(Topology.Node node, double[] delta, double[] x, Topology.Node source) {
    int weight = offset(node, "weight");
    double[] before = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < delta.length; k++) {
        before[i] += delta[k] * parameters[weight + k * x.length + i];
      }
      before[i] *=
          switch (activation(source)) {
            case TANH -> 1 - x[i] * x[i];
            case LOGISTIC -> x[i] * (1 - x[i]);
            case RELU -> x[i] > 0 ? 1 : 0;
            default -> 1;
          };
    }
    return before;
  }

  private double[] sums(Topology.Node node, double[] x) {
    int weight = offset(node, "weight");
    int bias = offset(node, "bias");
    double[] z = new double[node.out()];
    for (int k = 0; k < z.length; k++) {
      z[k] = parameters[bias + k];
      for (int i = 0; i < x.length; i++) {
        z[k] += parameters[weight + k * x.length + i] * x[i];
      }
    }
    return z;
  }

  private static double[] activated(Activation activation, double[] z) {
    double[] y = new double[z.length];
    double sum = 0;
    for (double value : z) {
      sum += Math.exp(value);
    }
    for (int k = 0; k < z.length; k++) {
      y[k] =
          switch (activation) {
            case LINEAR -> z[k];
            case LOGISTIC -> 1 / (1 + Math.exp(-z[k]));
            case TANH -> Math.tanh(z[k]);
            case RELU -> Math.max(0, z[k]);
            case SOFTMAX -> Math.exp(z[k]) / sum;
            default -> throw new AssertionError("activation " + activation);
          };
    }
    return y;
  }

  private int offset(Topology.Node node, String name) {
    return topology.parameters().find(node.name(), name).orElseThrow().offset();
  }

  private static Activation activation(Topology.Node node) {
    return ((NodeSpec.Dense) node.spec()).activation();
  }
}
