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
  /** Values under windows that are kept at once; few enough for a processor's cache. */
  private static final int CHUNK = 1 << 18;

  private final Scratch scratch;
  private Mirror under;
  private Mirror ones;

  Nd4jWeightGradient(Scratch scratch) {
    this.scratch = scratch;
    under = new Mirror(CHUNK, scratch);
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
    int chunk = Math.clamp(CHUNK / perImage, 1, n);
    if (under.size() < perImage) {
      under = new Mirror(perImage, scratch);
    }
    for (int from = 0; from < n; from += chunk) {
      int samples = Math.min(chunk, n - from);
      int rows = samples * columns.positions();
      columns.fill(images, from, samples, under.heapToFill(MemoryOrder.UNITS));
      under.toDevice();
      INDArray a = under.view(0, 'f', rows, shape.fanIn());
      INDArray b =
          dy.mirror()
              .view(from * columns.positions() * shape.filters(), 'f', shape.filters(), rows);
      Nd4j.gemm(a, b, dw, true, true, 1, from == 0 ? 0 : 1);
    }
    if (biasGradient != null) {
      sums(biasGradient, dy, n * columns.positions());
    }
  }

  /** The sums of {@code rows} vectors, one after the other. */
  private void sums(MirroredValues into, MirroredValues vectors, int rows) {
    if (ones.size() < rows) {
      ones = new Mirror(rows, scratch);
      Arrays.fill(ones.heapToFill(MemoryOrder.UNITS), 1);
    }
    ones.toDevice();
    into.mirror().toDeviceToWrite();
    INDArray a = vectors.mirror().view(0, 'f', into.size(), rows);
    INDArray c = into.mirror().view(into.offset(), 'f', into.size(), 1);
    Nd4j.gemm(a, ones.view(0, 'f', rows, 1), c, false, false, 1, 0);
  }
}
