package epochscope.analysis;

import epochscope.data.Preprocessing.Column;
import epochscope.spec.SourceSpec.Gaussian;
import java.util.List;

/** The density of a multivariate normal distribution, with Σ⁻¹ by Gauss–Jordan elimination. */
final class NormalDensity {
  private final double[] mean;
  private final double[][] inverse;
  private final double logNorm;

  /**
   * @param covariance [i][j], overwritten
   */
  private NormalDensity(double[] mean, double[][] covariance) {
    this.mean = mean;
    int n = mean.length;
    inverse = new double[n][n];
    double logDeterminant = 0;
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
    }
    // Positive definite: no pivot is zero.
    for (int pivot = 0; pivot < n; pivot++) {
      logDeterminant += Math.log(covariance[pivot][pivot]);
      scale(covariance[pivot], inverse[pivot], 1 / covariance[pivot][pivot]);
      for (int row = 0; row < n; row++) {
        if (row != pivot) {
          double factor = covariance[row][pivot];
          subtract(covariance[row], covariance[pivot], factor);
          subtract(inverse[row], inverse[pivot], factor);
        }
      }
    }
    logNorm = -0.5 * (n * Math.log(2 * Math.PI) + logDeterminant);
  }

  /** In the features as they are once scaled: x′ = (x − offset)/scale. */
  static NormalDensity scaled(Gaussian gaussian, List<Column> columns) {
    int n = columns.size();
    double[] mean = new double[n];
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      mean[i] = columns.get(i).scaled(gaussian.mean().get(i));
      for (int j = 0; j < n; j++) {
        double scales = columns.get(i).scale() * columns.get(j).scale();
        covariance[i][j] = gaussian.covariance().get(i).get(j) / scales;
      }
    }
    return new NormalDensity(mean, covariance);
  }

  int features() {
    return mean.length;
  }

  /** (Σ⁻¹)_ij */
  double inverse(int i, int j) {
    return inverse[i][j];
  }

  double logDensity(double[] x) {
    double sum = 0;
    double[] gradient = logGradient(x);
    for (int i = 0; i < mean.length; i++) {
      sum += gradient[i] * (x[i] - mean[i]);
    }
    return logNorm + 0.5 * sum;
  }

  /** −Σ⁻¹(x − µ) */
  double[] logGradient(double[] x) {
    double[] gradient = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        gradient[i] -= inverse[i][j] * (x[j] - mean[j]);
      }
    }
    return gradient;
  }

  private static void scale(double[] left, double[] right, double factor) {
    for (int i = 0; i < left.length; i++) {
      left[i] *= factor;
      right[i] *= factor;
    }
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * row[i];
    }
  }
}
