package epochscope.backend;

import epochscope.kernels.ConvolutionShape;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;

/** How much an update of a network multiplies, and who is quicker at it on one thread. */
record Workload(Topology topology, int batchSize) {
  /**
   * From this many multiply-adds an update, ND4J is faster: below, its calls of some µs each weigh
   * more than the products. Time of an update in µs, two equal tanh layers, Adam:
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

  /**
   * From this many channels on either side, oneDNN's convolutions are faster. Time of an update in
   * ms, three 3×3 convolutions of as many channels with ReLU, max-pooling, 10 outputs:
   *
   * <pre>
   * channels  pixels  batch   Java   ND4J
   *        4   28×28     32   1.62   6.21
   *        8   28×28     32   5.40   7.15
   *        8   14×14     32   1.34   2.28
   *       16   14×14     32   9.25   3.10
   *       32   14×14     32   24.8   8.61
   *        4   28×28    128   7.18   24.5
   *        8   28×28    128   26.2   25.9
   *       16   14×14    128   19.6   12.6
   *       32   28×28    128    445    165
   * </pre>
   *
   * LeNet-5, batch 32, whose convolutions have 6 and 16 filters: 2.6 ms in Java, 3.6 ms by ND4J.
   */
  private static final int WIDE = 16;

  /** Of one update: a product each for the responses, the weights' gradients and the inputs'. */
  long multiplyAdds() {
    return 3L * batchSize * topology.multiplyAdds();
  }

  boolean isLarge() {
    return multiplyAdds() >= ND4J_MULTIPLY_ADDS;
  }

  /** Whether at least half of the work is in layers at which ND4J is quicker. */
  boolean isWide() {
    long wide =
        topology.nodes().stream().filter(Workload::isWide).mapToLong(topology::multiplyAdds).sum();
    return 2 * wide >= topology.multiplyAdds();
  }

  private static boolean isWide(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Convolution convolution -> isWide(Windows.of(convolution, node.input()));
      case NodeSpec.TransposedConvolution turned -> isWide(Windows.of(turned, node.input()));
      default -> true;
    };
  }

  private static boolean isWide(ConvolutionShape shape) {
    return Math.min(shape.channels(), shape.filters()) / shape.groups() >= WIDE;
  }
}
