package epochscope.backend;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.nn.Topology;
import epochscope.spec.Precision;

/** Chooses the kernels for a network. */
public final class KernelSelection {
  private KernelSelection() {}

  public static Kernels choose(
      Compute compute, Topology topology, int batchSize, Precision precision) {
    return precision == Precision.DOUBLE ? new JavaDoubleKernels() : new JavaFloatKernels();
  }
}
