package epochscope.kernels;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The gradient of a convolution's weights alone, as products of the values under its windows with
 * the gradient at its output, some images at a time. ND4J has no operation for it, and the one that
 * computes the gradient of the input along takes twenty times as long on images of one channel.
 */
final class Nd4jWeightGradient {
  /** Values that are kept in a processor's cache at once: those under windows and the gradient. */
  private static final int CHUNK = 1 << 18;

  private final Scratch scratch;
  private Mirror under;
  private Mirror ones;

  Nd4jWeightGradient(Scratch scratch) {
    this.scratch = scratch;
    under = new Mirror(0, scratch);
    ones = new Mirror(0, scratch);
  }

  /**
   * @param biasGradient null: there is no bias
   */
  void compute(
      ConvolutionShape shape,
      MirroredValues weightGradient,
      MirroredValues biasGradient,
      MirroredValues x,
      MirroredValues dy,
      int n) {
    WindowColumns columns = new WindowColumns(shape);
    x.mirror().arrange(Nd4jConvolution.inputOrder(shape, n));
    dy.mirror().arrange(Nd4jConvolution.outputOrder(shape, n));
    dy.mirror().toDevice();
    weightGradient.mirror().toDeviceToWrite();
    INDArray dw =
        weightGradient.mirror().view(weightGradient.offset(), 'f', shape.fanIn(), shape.filters());
    float[] images = x.mirror().heap();
    int perImage = shape.fanIn() * columns.positions();
    int chunk = Math.clamp(CHUNK / (perImage + shape.out()), 1, n);
    reserve(chunk * perImage, chunk * columns.positions());
    if (biasGradient != null) {
      biasGradient.mirror().toDeviceToWrite();
    }
    for (int from = 0; from < n; from += chunk) {
      int samples = Math.min(chunk, n - from);
      int rows = samples * columns.positions();
      double before = from == 0 ? 0 : 1;
      columns.fill(images, from, samples, under.heapToFill(MemoryOrder.UNITS));
      under.toDevice();
      INDArray slopes = dy.mirror().view(from * shape.out(), 'f', shape.filters(), rows);
      Nd4j.gemm(under.view(0, 'f', rows, shape.fanIn()), slopes, dw, true, true, 1, before);
      if (biasGradient != null) {
        INDArray db = biasGradient.mirror().view(biasGradient.offset(), 'f', shape.filters(), 1);
        Nd4j.gemm(slopes, ones.view(0, 'f', rows, 1), db, false, false, 1, before);
      }
    }
  }

  private void reserve(int values, int rows) {
    if (under.size() < values) {
      under = new Mirror(values, scratch);
    }
    if (ones.size() < rows) {
      ones = new Mirror(rows, scratch);
      Arrays.fill(ones.heapToFill(MemoryOrder.UNITS), 1);
    }
    ones.toDevice();
  }
}
