package epochscope.analysis.landscape;

import epochscope.data.Dataset;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.nn.Network;
import epochscope.nn.SampleLoss;
import epochscope.nn.Topology;
import epochscope.spec.LossSpec;
import epochscope.spec.Precision;
import java.util.function.Supplier;

/**
 * The loss as a function of the parameters.
 *
 * @param kernels makes some for each thread
 */
public record LossSurface(
    Topology topology, LossSpec loss, Dataset sample, Supplier<Kernels> kernels) {
  /** In plain Java. */
  public static LossSurface of(
      Topology topology, LossSpec loss, Dataset sample, Precision precision) {
    return new LossSurface(
        topology,
        loss,
        sample,
        precision == Precision.DOUBLE ? JavaDoubleKernels::new : JavaFloatKernels::new);
  }

  /** For one thread. */
  SampleLoss measure() {
    return new SampleLoss(Network.forInference(topology, kernels.get()), loss, sample);
  }

  /** For one thread, with gradients, in double whatever the kernels. */
  SampleLoss measureWithGradient() {
    Network network = Network.forTraining(topology, new JavaDoubleKernels());
    return new SampleLoss(network, loss, sample);
  }

  /** Trained parameters: how many directions there are. */
  int dimension() {
    return topology.parameters().trained();
  }
}
