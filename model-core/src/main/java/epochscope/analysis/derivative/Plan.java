package epochscope.analysis.derivative;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be computed of a network for one of its outputs.
 *
 * @param order 1 or 2
 * @param features those whose second derivatives are wanted
 * @param root the node whose output it is
 * @param unit which of the root's
 * @param live by node: whether it leads to the root
 * @param sloped by node: whether slopes of what it gives are needed
 */
record Plan(
    Topology topology,
    int order,
    int[] features,
    int root,
    int unit,
    boolean[] live,
    boolean[] sloped) {
  /** Rows of values, adjoints and derivatives of activations that a unit takes, at most. */
  private static final int ROWS_PER_UNIT = 4;

  static Plan of(Topology topology, int order, int[] features, int output) {
    Check.range("order", order, 1, 2);
    int root = 0;
    int unit = output;
    while (unit >= units(topology, root)) {
      unit -= units(topology, root);
      root++;
    }
    int nodes = topology.nodes().size();
    Plan plan =
        new Plan(
            topology,
            order,
            order == 1 ? new int[0] : features,
            topology.outputNodes().get(root),
            unit,
            new boolean[nodes],
            new boolean[nodes]);
    plan.mark();
    return plan;
  }

  private static int units(Topology topology, int output) {
    return topology.nodes().get(topology.outputNodes().get(output)).out();
  }

  private void mark() {
    live[root] = true;
    for (int i = root; i >= 0; i--) {
      if (live[i]) {
        checkDefined(node(i));
        for (int source : node(i).sources()) {
          if (source >= 0) {
            live[source] = true;
            sloped[source] |= sloped[i] || bends(i);
          }
        }
      }
    }
  }

  private static void checkDefined(Topology.Node node) {
    PoolingKind kind =
        switch (node.spec()) {
          case NodeSpec.Pooling pooling -> pooling.kind();
          case NodeSpec.GlobalPooling pooling -> pooling.kind();
          default -> null;
        };
    if (kind == PoolingKind.MAX) {
      InvalidInputException refused =
          Check.found(
              "kind of node " + node.name(),
              "max, whose second derivatives do not exist",
              "average or sum where Taylor coefficients are asked for");
      throw refused.because("max-pooling", node.name());
    }
  }

  Topology.Node node(int index) {
    return topology.nodes().get(index);
  }

  /** Features whose slopes are carried along; 0 in first order, which needs none. */
  int slopes() {
    return features.length;
  }

  /** The root's activation, where it works unit by unit; linear where it does not. */
  Activation last() {
    Activation activation = node(root).spec().activation();
    return activation == Activation.SOFTMAX ? Activation.LINEAR : activation;
  }

  /** The activation that belongs to the computation: all but {@link #last}. */
  Activation activation(int index) {
    Activation activation = node(index).spec().activation();
    return index == root && activation != Activation.SOFTMAX ? Activation.LINEAR : activation;
  }

  /** Whether the node's activation adds to the second derivatives. */
  boolean activationBends(int index) {
    Activation activation = activation(index);
    return order == 2 && activation != Activation.LINEAR && !activation.isPiecewiseLinear();
  }

  private boolean bends(int index) {
    NodeSpec spec = node(index).spec();
    return activationBends(index)
        || order == 2
            && (spec instanceof NodeSpec.Multiply || spec instanceof NodeSpec.LayerNormalisation);
  }

  /** Names of the nodes whose second derivatives vanish but for kinks and jumps. */
  List<String> piecewiseLinear() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < live.length; i++) {
      if (live[i] && node(i).spec().activation().isPiecewiseLinear()) {
        names.add(node(i).name());
      }
    }
    return names;
  }

  /** Bytes that a sample takes in all signals, roughly. */
  long bytesPerSample() {
    long rows = (long) slopes() * (slopes() + 1) / 2 + topology.inputs();
    for (int i = 0; i < live.length; i++) {
      rows += live[i] ? rows(i) : 0;
    }
    return rows * Double.BYTES;
  }

  private long rows(int index) {
    long slopes = (sloped[index] ? 2L : bends(index) ? 1 : 0) * slopes();
    return (ROWS_PER_UNIT + slopes) * node(index).out();
  }
}
