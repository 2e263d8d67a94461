package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.TrainingPass;
import epochscope.history.Snapshot;
import epochscope.kernels.JavaFloatKernels;
import epochscope.nn.Network;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;

/**
 * The gradients of the mean loss at one moment after the other, over one part of the training
 * sample.
 */
final class GradientPass {
  private static final int MOST_SAMPLES = 500;
  private static final int LEAST_SAMPLES = 8;

  /** Values of one pass; of large networks fewer samples are looked at. */
  private static final int MOST_VALUES = 4_000_000;

  private final AnalysisContext context;
  private final Network network;
  private final Workspace space;
  private final int n;

  /** Of that experiment, whatever its moment. */
  GradientPass(AnalysisContext context) {
    this.context = context;
    network = Network.forInspection(context.topology(), new JavaFloatKernels());
    n = Math.min(samples(context.topology()), context.data().train().size());
    space = network.workspace(n);
  }

  private static int samples(Topology topology) {
    int values = topology.inputs() + topology.nodes().stream().mapToInt(Topology.Node::out).sum();
    return Math.clamp(MOST_VALUES / values, LEAST_SAMPLES, MOST_SAMPLES);
  }

  /** A copy of the gradient, by parameter. */
  float[] at(Snapshot moment) {
    network.parameters().set(moment.parameters());
    TrainingPass.run(context, network, space, n);
    return network.gradient().toFloats();
  }
}
