package epochscope.kernels;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The gradient of a convolution's parameters alone, as a product of the gradient at its output and
 * the values under its windows, some images at a time. ND4J has no operation for it, and the one
 * that computes the gradient of the input along takes twenty times as long on images of one
 * channel.
 */
final class Nd4jWeightGradient {
  /** Values under windows at once: few megabytes, and long products. */
  private static final int CHUNK = 1 << 20;

  private final Scratch scratch;
  private Mirror under;
  private Mirror product;

  Nd4jWeightGradient(Scratch scratch) {
    this.scratch = scratch;
    under = new Mirror(0, scratch);
    product = new Mirror(0, scratch);
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
    multiply(shape, x, dy, n);
    float[] sums = product.heap();
    int filters = shape.filters();
    float[] sorted = scratch.heap(weightGradient.size());
    for (int f = 0; f < filters; f++) {
      for (int w = 0; w < shape.fanIn(); w++) {
        sorted[f * shape.fanIn() + w] = sums[w * filters + f];
      }
    }
    weightGradient.putOnDevice(sorted);
    if (biasGradient != null) {
      System.arraycopy(sums, shape.fanIn() * filters, sorted, 0, filters);
      biasGradient.putOnDevice(sorted);
    }
  }

  /** The product becomes [weight; bias][filter]. */
  private void multiply(ConvolutionShape shape, MirroredValues x, MirroredValues dy, int n) {
    WindowColumns windows = new WindowColumns(shape);
    x.mirror().arrange(Nd4jConvolution.inputOrder(shape, n));
    dy.mirror().arrange(Nd4jConvolution.outputOrder(shape, n));
    dy.mirror().toDevice();
    float[] images = x.mirror().heap();
    int perImage = windows.width() * windows.positions();
    int chunk = Math.clamp(CHUNK / perImage, 1, n);
    reserve(chunk * perImage, windows.width() * shape.filters());
    product.toDeviceToFill(MemoryOrder.UNITS);
    INDArray sums = product.view(0, 'f', shape.filters(), windows.width());
    for (int from = 0; from < n; from += chunk) {
      int samples = Math.min(chunk, n - from);
      int rows = samples * windows.positions();
      windows.fill(images, from, samples, under.heapToFill(MemoryOrder.UNITS));
      under.toDevice();
      INDArray values = under.view(0, 'f', windows.width(), rows);
      INDArray slopes = dy.mirror().view(from * shape.out(), 'f', shape.filters(), rows);
      Nd4j.gemm(slopes, values, sums, false, true, 1, from == 0 ? 0 : 1);
    }
  }

  private void reserve(int values, int sums) {
    if (under.size() < values) {
      under = new Mirror(values, scratch);
    }
    if (product.size() != sums) {
      product = new Mirror(sums, scratch);
    }
  }
}
