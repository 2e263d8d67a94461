package epochscope.kernels;

import epochscope.golden.GoldenFile;

/** All kernels, each with the error its precision allows. */
public enum KernelsUnderTest {
  DOUBLE(new JavaDoubleKernels(), GoldenFile.DOUBLE),
  FLOAT(new JavaFloatKernels(), GoldenFile.FLOAT),
  ND4J(new Nd4jKernels(2), GoldenFile.FLOAT);

  public final Kernels kernels;
  public final double tolerance;

  KernelsUnderTest(Kernels kernels, double tolerance) {
    this.kernels = kernels;
    this.tolerance = tolerance;
  }

  /** Values of those numbers. */
  public Values values(double... numbers) {
    Values values = kernels.allocate(numbers.length);
    values.set(numbers);
    return values;
  }
}
