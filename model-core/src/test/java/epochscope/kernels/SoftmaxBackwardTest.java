package epochscope.kernels;

import static epochscope.golden.GoldenFile.assertClose;

import epochscope.spec.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoftmaxBackwardTest {
  private static final int UNITS = 3;
  private static final int SAMPLES = 2;
  private static final double[][] Z = {{0.3, -1.2, 2}, {-700, 0, 1}};
  private static final double[][] SLOPE = {{1, -2, 0.5}, {3, 4, -5}};

  /** dz_i = Σ_j dy_j y_j (δ_ij − y_i), the Jacobian written out. */
  @ParameterizedTest
  @EnumSource
  void isTheJacobianOfSoftmax(KernelsUnderTest tested) {
    Kernels kernels = tested.kernels;
    double[] z = new double[UNITS * SAMPLES];
    double[] dy = new double[UNITS * SAMPLES];
    for (int i = 0; i < z.length; i++) {
      int at = kernels.index(i % UNITS, i / UNITS, UNITS, SAMPLES);
      z[at] = Z[i / UNITS][i % UNITS];
      dy[at] = SLOPE[i / UNITS][i % UNITS];
    }
    Values y = kernels.allocate(z.length);
    Values slope = tested.values(dy);
    kernels.activate(Activation.SOFTMAX, tested.values(z), y, UNITS, SAMPLES);
    kernels.activationBackward(Activation.SOFTMAX, tested.values(z), y, slope, UNITS, SAMPLES);
    for (int i = 0; i < z.length; i++) {
      double found = slope.get(kernels.index(i % UNITS, i / UNITS, UNITS, SAMPLES));
      double expected = expected(Z[i / UNITS], SLOPE[i / UNITS], i % UNITS);
      assertClose("unit " + i % UNITS, found, expected, tested.tolerance);
    }
  }

  private static double expected(double[] z, double[] dy, int unit) {
    double total = 0;
    for (double logit : z) {
      total += Math.exp(logit);
    }
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      double y = Math.exp(z[j]) / total;
      sum += dy[j] * y * ((j == unit ? 1 : 0) - Math.exp(z[unit]) / total);
    }
    return sum;
  }
}
