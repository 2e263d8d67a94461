package epochscope.kernels;

import epochscope.spec.PoolingKind;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Pooling by oneDNN, images [sample][row][column][channel]. */
final class Nd4jPooling {
  private Nd4jPooling() {}

  /** Whether oneDNN computes it. */
  static boolean fits(PoolingShape shape) {
    return shape.kind() != PoolingKind.SUM && Nd4jWindows.fits(shape.rows(), shape.columns());
  }

  static void forward(PoolingShape shape, MirroredValues x, MirroredValues y, int n) {
    INDArray in = input(shape, x, n);
    y.mirror().toDeviceToFill(order(shape, n, shape.out()));
    INDArray out = Nd4jWindows.output(y, n, shape.channels(), shape.rows(), shape.columns());
    y.mirror()
        .ops()
        .run(
            shape,
            () -> Nd4jWindows.operation(name(shape), List.of(in), List.of(out), arguments(shape)),
            in,
            out);
  }

  static void backward(
      PoolingShape shape, MirroredValues x, MirroredValues dy, MirroredValues dx, int n) {
    INDArray in = input(shape, x, n);
    dy.mirror().arrange(order(shape, n, shape.out()));
    dy.mirror().toDevice();
    INDArray slope = Nd4jWindows.output(dy, n, shape.channels(), shape.rows(), shape.columns());
    dx.mirror().toDeviceToFill(order(shape, n, shape.in()));
    INDArray out = Nd4jWindows.input(dx, n, shape.channels(), shape.rows(), shape.columns());
    dx.mirror()
        .ops()
        .run(
            shape,
            () ->
                Nd4jWindows.operation(
                    name(shape) + "_bp", List.of(in, slope), List.of(out), arguments(shape)),
            in,
            slope,
            out);
  }

  private static INDArray input(PoolingShape shape, MirroredValues x, int n) {
    x.mirror().arrange(order(shape, n, shape.in()));
    x.mirror().toDevice();
    return Nd4jWindows.input(x, n, shape.channels(), shape.rows(), shape.columns());
  }

  private static MemoryOrder order(PoolingShape shape, int n, int units) {
    return MemoryOrder.images(n, units / shape.channels(), shape.channels());
  }

  private static String name(PoolingShape shape) {
    return shape.kind() == PoolingKind.MAX ? "maxpool2d" : "avgpool2d";
  }

  private static List<Integer> arguments(PoolingShape shape) {
    List<Integer> all = Nd4jWindows.arguments(shape.rows(), shape.columns());
    all.add(shape.countsPadding() ? 1 : 0);
    all.add(Nd4jWindows.CHANNELS_LAST);
    return all;
  }
}
