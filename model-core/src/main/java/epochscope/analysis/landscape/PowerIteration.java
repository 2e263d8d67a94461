package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The eigenvectors of a symmetric matrix whose eigenvalues are largest in magnitude, by power
 * iteration on its products with vectors. After each one the others are sought at right angles to
 * it (deflation).
 *
 * @param product A·v; must not keep or change v
 * @param tolerance an iteration ends when ‖A·v − λ·v‖ ≤ tolerance·|λ|, at right angles to those
 *     found before, …
 * @param most … or after so many products
 */
record PowerIteration(
    UnaryOperator<double[]> product, int dimension, double tolerance, int most, long seed) {
  private static final int STREAM = 4;

  /** Of the largest eigenvalue; what is smaller is zero. */
  private static final double ROUNDING = 1e-14;

  /**
   * @param value the Rayleigh quotient vᵀ·A·v
   * @param residual ‖A·v − value·v‖; some eigenvalue of A is no farther from {@code value}
   * @param vector of length 1
   */
  record Eigenpair(double value, double residual, double[] vector) {}

  List<Eigenpair> largest(int count, Cancellation cancellation) {
    List<Eigenpair> found = new ArrayList<>();
    for (int i = 0; i < Math.min(count, dimension); i++) {
      found.add(next(found, cancellation));
    }
    return found;
  }

  /** Of a vector and its opposite the one on the side where the search began. */
  private Eigenpair next(List<Eigenpair> found, Cancellation cancellation) {
    double negligible = found.isEmpty() ? 0 : ROUNDING * Math.abs(found.getFirst().value());
    double[] start = Vectors.random(dimension, seed, STREAM + found.size());
    double[] v = unit(orthogonal(start.clone(), found));
    for (int i = 1; ; i++) {
      cancellation.check();
      double[] next = product.apply(v);
      double value = Vectors.dot(v, next);
      double residual = residual(next, value, v);
      // The others, which are not exact, must not keep this one from ending.
      double[] rest = orthogonal(next.clone(), found);
      double enough = Math.max(tolerance * Math.abs(value), negligible);
      // Not "at most", which a product that is not a number would never be.
      if (i == most || !(residual(rest, value, v) > enough)) {
        double side = Vectors.dot(start, v) < 0 ? -1 : 1;
        return new Eigenpair(value, residual, Vectors.scaled(side, v));
      }
      v = unit(rest);
    }
  }

  /** ‖a − value·v‖ */
  private static double residual(double[] a, double value, double[] v) {
    double[] rest = a.clone();
    Vectors.addScaled(-value, v, rest);
    return Vectors.norm(rest);
  }

  /** Twice, since rounding leaves a little of each of the others the first time. */
  private static double[] orthogonal(double[] v, List<Eigenpair> found) {
    for (int pass = 0; pass < 2; pass++) {
      found.forEach(other -> Vectors.makeOrthogonal(v, other.vector()));
    }
    return v;
  }

  private static double[] unit(double[] v) {
    return Vectors.scaled(1 / Vectors.norm(v), v);
  }
}
