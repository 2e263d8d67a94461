package epochscope.kernels;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Convolutions by oneDNN, images [sample][row][column][channel]. */
final class Nd4jConvolution {
  /** Weights lie [filter][channel][row][column]. */
  private static final int FILTERS_FIRST = 1;

  private Nd4jConvolution() {}

  /** Whether oneDNN computes it. */
  static boolean fits(ConvolutionShape shape) {
    return shape.groups() == 1 && Nd4jWindows.fits(shape.rows(), shape.columns());
  }

  /** Whether oneDNN computes the gradient at the input alone. */
  static boolean fitsInputGradient(ConvolutionShape shape) {
    return fits(shape) && Nd4jWindows.isExact(shape.rows()) && Nd4jWindows.isExact(shape.columns());
  }

  static MemoryOrder inputOrder(ConvolutionShape shape, int n) {
    return MemoryOrder.images(n, shape.rows().in() * shape.columns().in(), shape.channels());
  }

  static MemoryOrder outputOrder(ConvolutionShape shape, int n) {
    return MemoryOrder.images(n, shape.rows().out() * shape.columns().out(), shape.filters());
  }

  /**
   * @param bias null: none
   */
  static void forward(
      ConvolutionShape shape,
      MirroredValues weight,
      MirroredValues bias,
      MirroredValues x,
      MirroredValues y,
      int n) {
    INDArray in = input(shape, x, n);
    INDArray w = weight(shape, weight);
    INDArray b = bias == null ? null : vector(bias);
    y.mirror().toDeviceToFill(outputOrder(shape, n));
    INDArray out = Nd4jWindows.output(y, n, shape.filters(), shape.rows(), shape.columns());
    y.mirror()
        .ops()
        .run(
            shape,
            () ->
                Nd4jWindows.operation("conv2d", present(in, w, b), List.of(out), arguments(shape)),
            in,
            w,
            b,
            out);
  }

  /** dx, and the gradients of the parameters with it. */
  static void backward(
      ConvolutionShape shape,
      MirroredValues weight,
      MirroredValues weightGradient,
      MirroredValues biasGradient,
      MirroredValues x,
      MirroredValues dy,
      MirroredValues dx,
      int n) {
    INDArray in = input(shape, x, n);
    INDArray w = weight(shape, weight);
    INDArray slope = outputGradient(shape, dy, n);
    INDArray dw = gradient(shape, weightGradient);
    INDArray db = biasGradient == null ? null : gradient(biasGradient);
    dx.mirror().toDeviceToFill(inputOrder(shape, n));
    INDArray out = Nd4jWindows.input(dx, n, shape.channels(), shape.rows(), shape.columns());
    // The bias itself is asked for and not looked at.
    dx.mirror()
        .ops()
        .run(
            shape,
            () ->
                Nd4jWindows.operation(
                    "conv2d_bp", present(in, w, db, slope), present(out, dw, db), arguments(shape)),
            in,
            w,
            slope,
            dw,
            db,
            out);
  }

  /** dx alone: a transposed convolution. */
  static void inputGradient(
      ConvolutionShape shape, MirroredValues weight, MirroredValues dy, MirroredValues dx, int n) {
    INDArray slope = outputGradient(shape, dy, n);
    INDArray w = weight(shape, weight);
    dx.mirror().toDeviceToFill(inputOrder(shape, n));
    INDArray out = Nd4jWindows.input(dx, n, shape.channels(), shape.rows(), shape.columns());
    dx.mirror()
        .ops()
        .run(
            shape,
            () ->
                Nd4jWindows.operation(
                    "deconv2d", List.of(slope, w), List.of(out), arguments(shape)),
            slope,
            w,
            out);
  }

  private static INDArray input(ConvolutionShape shape, MirroredValues x, int n) {
    x.mirror().arrange(inputOrder(shape, n));
    x.mirror().toDevice();
    return Nd4jWindows.input(x, n, shape.channels(), shape.rows(), shape.columns());
  }

  private static INDArray outputGradient(ConvolutionShape shape, MirroredValues dy, int n) {
    dy.mirror().arrange(outputOrder(shape, n));
    dy.mirror().toDevice();
    return Nd4jWindows.output(dy, n, shape.filters(), shape.rows(), shape.columns());
  }

  private static INDArray weight(ConvolutionShape shape, MirroredValues weight) {
    weight.mirror().toDevice();
    return weightView(shape, weight);
  }

  private static INDArray gradient(ConvolutionShape shape, MirroredValues gradient) {
    gradient.mirror().toDeviceToWrite();
    return weightView(shape, gradient);
  }

  private static INDArray weightView(ConvolutionShape shape, MirroredValues weight) {
    return weight
        .mirror()
        .view(
            weight.offset(),
            'c',
            shape.filters(),
            shape.channels(),
            shape.rows().size(),
            shape.columns().size());
  }

  private static INDArray vector(MirroredValues values) {
    values.mirror().toDevice();
    return values.vector(values.size());
  }

  private static INDArray gradient(MirroredValues values) {
    values.mirror().toDeviceToWrite();
    return values.vector(values.size());
  }

  private static List<Integer> arguments(ConvolutionShape shape) {
    List<Integer> all = Nd4jWindows.arguments(shape.rows(), shape.columns());
    all.addAll(List.of(Nd4jWindows.CHANNELS_LAST, FILTERS_FIRST));
    return all;
  }

  private static List<INDArray> present(INDArray... arrays) {
    List<INDArray> present = new ArrayList<>();
    for (INDArray array : arrays) {
      if (array != null) {
        present.add(array);
      }
    }
    return present;
  }
}
