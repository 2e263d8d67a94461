package epochscope.kernels;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The products of dense layers. To BLAS, which counts columns first, activations [unit][sample] are
 * matrices n × units, activations [sample][unit] are units × n, and weights [out][in] are in × out.
 * Inputs and their gradients may lie either way; what comes out lies [unit][sample].
 */
final class Nd4jDense {
  private Nd4jDense() {}

  /** z = W x */
  static void forward(
      DenseShape shape, MirroredValues w, MirroredValues x, MirroredValues z, int n) {
    boolean bySample = arrange(x, shape.in(), n);
    INDArray a = activations(x, bySample, shape.in(), n);
    w.mirror().toDevice();
    z.mirror().toDeviceToFill(MemoryOrder.UNITS);
    Nd4j.gemm(a, weights(shape, w), z.mirror().view(0, 'f', n, shape.out()), bySample, false, 1, 0);
  }

  /** dW = dz xᵀ */
  static void weightGradient(
      DenseShape shape, MirroredValues dw, MirroredValues x, MirroredValues dz, int n) {
    boolean bySample = arrange(x, shape.in(), n);
    INDArray a = activations(x, bySample, shape.in(), n);
    INDArray b = outputGradient(shape, dz, n);
    dw.mirror().toDeviceToWrite();
    Nd4j.gemm(a, b, weights(shape, dw), !bySample, false, 1, 0);
  }

  /** dx = Wᵀ dz, in the order of x. */
  static void inputGradient(
      DenseShape shape,
      MirroredValues w,
      MirroredValues x,
      MirroredValues dz,
      MirroredValues dx,
      int n) {
    boolean bySample = !x.mirror().order().isUnits();
    INDArray b = outputGradient(shape, dz, n);
    w.mirror().toDevice();
    INDArray a = weights(shape, w);
    dx.mirror().toDeviceToFill(bySample ? MemoryOrder.samples(n, shape.in()) : MemoryOrder.UNITS);
    INDArray c = activations(dx, bySample, shape.in(), n);
    if (bySample) {
      Nd4j.gemm(a, b, c, false, true, 1, 0);
    } else {
      Nd4j.gemm(b, a, c, false, true, 1, 0);
    }
  }

  private static boolean arrange(MirroredValues x, int units, int n) {
    boolean bySample = !x.mirror().order().isUnits();
    if (bySample) {
      x.mirror().arrange(MemoryOrder.samples(n, units));
    }
    x.mirror().toDevice();
    return bySample;
  }

  private static INDArray activations(MirroredValues x, boolean bySample, int units, int n) {
    return bySample ? x.mirror().view(0, 'f', units, n) : x.mirror().view(0, 'f', n, units);
  }

  private static INDArray outputGradient(DenseShape shape, MirroredValues dz, int n) {
    dz.mirror().arrange(MemoryOrder.UNITS);
    dz.mirror().toDevice();
    return dz.mirror().view(0, 'f', n, shape.out());
  }

  private static INDArray weights(DenseShape shape, MirroredValues w) {
    return w.mirror().view(w.offset(), 'f', shape.in(), shape.out());
  }
}
