package epochscope.analysis.derivative;

import java.util.Arrays;

/**
 * p_a = e^z_a / Σ_b e^z_b over all units of a sample.
 *
 * <p>With the adjoint g and r_a = p_a·(g_a − Σ_b g_b p_b): ∂z_a += r_a. With the slopes centred,
 * D_a = slope_a − Σ_b p_b slope_b: slopes of p_a are p_a·D_a, and the second derivatives are Σ_a
 * r_a·D_ai D_aj.
 */
final class SoftmaxStep implements Step {
  private final Signal z;
  private final Signal p;
  private final double[][] r;
  private final double[][][] centred;
  private final double[] work;

  /**
   * @param z with slopes that are not constant, or without
   */
  SoftmaxStep(Signal z, Signal p, int capacity) {
    this.z = z;
    this.p = p;
    r = new double[z.units()][capacity];
    centred = z.slope() == null ? null : Signal.slopes(z.slope().length, z.units(), capacity);
    work = new double[capacity];
  }

  @Override
  public void forward(int n) {
    double[][] y = p.value();
    largest(n);
    double[] top = work;
    for (int unit = 0; unit < y.length; unit++) {
      for (int s = 0; s < n; s++) {
        y[unit][s] = Math.exp(z.value()[unit][s] - top[s]);
      }
    }
    Rows.sum(y, work, n);
    for (double[] row : y) {
      Rows.divide(row, work, n);
    }
  }

  private void largest(int n) {
    System.arraycopy(z.value()[0], 0, work, 0, n);
    for (double[] row : z.value()) {
      for (int s = 0; s < n; s++) {
        work[s] = Math.max(work[s], row[s]);
      }
    }
  }

  @Override
  public void backward(int n) {
    Arrays.fill(work, 0, n, 0);
    for (int unit = 0; unit < r.length; unit++) {
      Rows.addProduct(p.adjoint()[unit], p.value()[unit], work, n);
    }
    for (int unit = 0; unit < r.length; unit++) {
      double[] g = p.adjoint()[unit];
      double[] y = p.value()[unit];
      for (int s = 0; s < n; s++) {
        r[unit][s] = y[s] * (g[s] - work[s]);
      }
      Rows.addProduct(1, r[unit], z.adjoint()[unit], n);
    }
  }

  @Override
  public void slopes(int n) {
    for (int feature = 0; centred != null && feature < centred.length; feature++) {
      centre(z.slope()[feature], centred[feature], n);
      for (int unit = 0; p.slope() != null && unit < r.length; unit++) {
        Rows.multiply(p.value()[unit], centred[feature][unit], p.slope()[feature][unit], n);
      }
    }
  }

  private void centre(double[][] slope, double[][] into, int n) {
    Arrays.fill(work, 0, n, 0);
    for (int unit = 0; unit < slope.length; unit++) {
      Rows.addProduct(p.value()[unit], slope[unit], work, n);
    }
    for (int unit = 0; unit < slope.length; unit++) {
      Rows.subtract(slope[unit], work, into[unit], n);
    }
  }

  @Override
  public void bend(Curvature curvature, int n) {
    curvature.add(r, centred, centred, n);
  }
}
