package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.Check;
import epochscope.spec.SourceSpec;
import java.util.List;

/** A multivariate normal distribution: x = µ + L·z with Σ = L·Lᵀ (Cholesky) and z standard. */
final class NormalDistribution {
  /** Entries of the covariance that differ by less, relative to its variances, count as equal. */
  private static final double SYMMETRY = 1e-9;

  private final double[] mean;
  private final double[][] lower;

  /**
   * @param field how the specification calls the distribution
   */
  NormalDistribution(String field, SourceSpec.Gaussian gaussian) {
    mean = gaussian.mean().stream().mapToDouble(Double::doubleValue).toArray();
    lower = cholesky(field + ".covariance", gaussian.covariance());
  }

  void draw(Draws draws, double[] point) {
    double[] z = new double[mean.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = draws.normal();
      point[i] = mean[i];
      for (int j = 0; j <= i; j++) {
        point[i] += lower[i][j] * z[j];
      }
    }
  }

  private static double[][] cholesky(String field, List<List<Double>> matrix) {
    int n = matrix.size();
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        checkSymmetry(field, matrix, i, j);
        double rest = matrix.get(i).get(j);
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw Check.found(field, matrix, "a positive definite matrix");
        }
        lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
      }
    }
    return lower;
  }

  private static void checkSymmetry(String field, List<List<Double>> matrix, int i, int j) {
    double bound = Math.sqrt(Math.abs(matrix.get(i).get(i) * matrix.get(j).get(j)));
    if (!(Math.abs(matrix.get(i).get(j) - matrix.get(j).get(i)) <= SYMMETRY * bound)) {
      throw Check.found(field, matrix, "a symmetric matrix");
    }
  }
}
