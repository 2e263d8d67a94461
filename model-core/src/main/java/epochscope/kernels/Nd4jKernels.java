package epochscope.kernels;

import org.nd4j.linalg.factory.Nd4j;

/**
 * The products of dense layers by ND4J, that is OpenBLAS; all else by the plain loops on the heap,
 * where the JIT makes vectors of them, which it does not of loops over off-heap buffers (JDK 25).
 * Copying the matrices out and back costs about a tenth of a large product.
 *
 * <p>Activations [unit][sample] are to BLAS, which counts columns first, matrices n × units, and
 * weights [out][in] are in × out.
 */
public final class Nd4jKernels extends JavaFloatKernels {
  private final OffHeapMatrices left = new OffHeapMatrices();
  private final OffHeapMatrices right = new OffHeapMatrices();
  private final OffHeapMatrices product = new OffHeapMatrices();

  @Override
  public void denseForward(
      DenseShape shape, Values weight, Values bias, Values x, Values y, int n) {
    OffHeapMatrix a = left.filled(n, shape.in(), FloatValues.of(x));
    OffHeapMatrix b = right.filled(shape.in(), shape.out(), FloatValues.of(weight));
    multiply(a, false, b, false, n, shape.out(), FloatValues.of(y));
    FloatValues z = FloatValues.of(y);
    FloatDense.addBias(shape.out(), FloatValues.of(bias), z, n);
    FloatActivation.forward(shape.activation(), z, shape.out() * n);
  }

  @Override
  public void denseBackward(
      DenseShape shape,
      Values weightGradient,
      Values biasGradient,
      Values x,
      Values y,
      Values dy,
      int n) {
    FloatValues dz = FloatValues.of(dy);
    FloatActivation.backward(shape.activation(), null, FloatValues.of(y), dz, shape.out() * n);
    FloatDots.sums(dz, shape.out(), FloatValues.of(biasGradient), n);
    OffHeapMatrix a = left.filled(n, shape.in(), FloatValues.of(x));
    OffHeapMatrix b = right.filled(n, shape.out(), dz);
    multiply(a, true, b, false, shape.in(), shape.out(), FloatValues.of(weightGradient));
  }

  @Override
  public void denseInputGradient(DenseShape shape, Values weight, Values dz, Values dx, int n) {
    OffHeapMatrix a = left.filled(n, shape.out(), FloatValues.of(dz));
    OffHeapMatrix b = right.filled(shape.in(), shape.out(), FloatValues.of(weight));
    multiply(a, false, b, true, n, shape.in(), FloatValues.of(dx));
  }

  private void multiply(
      OffHeapMatrix a,
      boolean transposeA,
      OffHeapMatrix b,
      boolean transposeB,
      int rows,
      int columns,
      FloatValues into) {
    OffHeapMatrix c = product.of(rows, columns);
    Nd4j.gemm(a.array(), b.array(), c.array(), transposeA, transposeB, 1, 0);
    c.copyTo(into);
  }
}
