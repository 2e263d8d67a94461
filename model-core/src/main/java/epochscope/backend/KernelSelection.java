package epochscope.backend;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.nn.Topology;
import epochscope.spec.Precision;

/** Chooses the kernels for a network. */
public final class KernelSelection {
  /**
   * From this many multiply-adds an update, ND4J is faster on one thread: below, its calls of some
   * µs each weigh more than the products. Time of an update in µs, two equal tanh layers, Adam:
   *
   * <pre>
   * units  batch  million multiply-adds  Java  ND4J
   *    64     32                   0.46    63   108
   *    64    128                   1.84   154   360
   *   128     32                   1.95   220   180
   *   256     32                   7.05   806   464
   *   128    128                   7.82   619   386
   *   256    128                   28.2  1852  1288
   * </pre>
   */
  static final long ND4J_MULTIPLY_ADDS = 3_000_000;

  private KernelSelection() {}

  /** Double is always computed in plain Java, and so is float where ND4J cannot be used. */
  public static Kernels choose(
      Compute compute, Topology topology, int batchSize, Precision precision) {
    if (precision == Precision.DOUBLE) {
      return new JavaDoubleKernels();
    }
    boolean large = multiplyAdds(topology, batchSize) >= ND4J_MULTIPLY_ADDS;
    boolean nd4j =
        compute.choice() == KernelChoice.ND4J || compute.choice() == KernelChoice.AUTO && large;
    return nd4j
        ? Nd4jBackend.kernels(compute.threads()).orElseGet(JavaFloatKernels::new)
        : new JavaFloatKernels();
  }

  /** Of one update: a product each for the responses, the weights' gradients and the inputs'. */
  static long multiplyAdds(Topology topology, int batchSize) {
    return 3L * batchSize * topology.multiplyAdds();
  }
}
