package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.Mode;
import epochscope.nn.Network;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;

/** How much does each feature move one value of a node, averaged over samples? */
public final class EffectiveFields {
  /** Samples of one pass. */
  private static final int CHUNK = 16;

  private EffectiveFields() {}

  /**
   * @param node index in the topology; of an output node, its values before the activation
   * @param unit index among the node's values
   * @param most samples of the training part, taken evenly
   */
  public static EffectiveField compute(
      AnalysisContext context, int node, int unit, int most, Cancellation cancellation) {
    Topology topology = context.topology();
    Dataset train = context.data().train();
    int[] order = EvenRows.of(train.size(), most);
    Kernels kernels = new JavaFloatKernels();
    Network network = Network.forTraining(topology, kernels);
    network.parameters().set(context.snapshot().parameters());
    Workspace space = network.workspaceForInputGradient(CHUNK, node);
    Rows rows = new Rows(train.featureValues(), topology.inputs());
    float[] sum = new float[topology.inputs()];
    for (int from = 0; from < order.length; from += CHUNK) {
      cancellation.check();
      int n = Math.min(CHUNK, order.length - from);
      kernels.gather(rows, order, from, n, space.input());
      network.forward(space, n, Mode.INFERENCE, 0);
      space.startGradient().set(chosen(kernels, topology.nodes().get(node).out(), unit, n));
      network.backward(space, n, 0);
      addAbsolute(kernels, space.inputGradient(), n, sum);
    }
    for (int feature = 0; feature < sum.length; feature++) {
      sum[feature] /= order.length;
    }
    String name = topology.nodes().get(node).name();
    return new EffectiveField(context.snapshot().step(), name, unit, order.length, sum);
  }

  /** 1 at the unit of every sample, else 0. */
  private static float[] chosen(Kernels kernels, int units, int unit, int n) {
    float[] gradient = new float[units * CHUNK];
    for (int sample = 0; sample < n; sample++) {
      gradient[kernels.index(unit, sample, units, n)] = 1;
    }
    return gradient;
  }

  private static void addAbsolute(Kernels kernels, Values gradient, int n, float[] sum) {
    for (int feature = 0; feature < sum.length; feature++) {
      for (int sample = 0; sample < n; sample++) {
        sum[feature] +=
            (float) Math.abs(gradient.get(kernels.index(feature, sample, sum.length, n)));
      }
    }
  }
}
