package epochscope.analysis.derivative;

import java.util.Arrays;

/**
 * y_c = γ_c·d_c/s + β_c over the N values of a sample, d their distances from their mean, s =
 * √(mean d² + ε).
 *
 * <p>With g_c = γ_c·∂y_c, G = Σ g_c d_c, slopes D of d, A = Σ g_c D_c and those of s, S = Σ d_c
 * D_c/(N s), the second derivatives are −(A_i S_j + S_i A_j)/s² + 3G/s³·S_i S_j − G/(N s³)·Σ D_ci
 * D_cj.
 */
final class LayerNormalisationStep implements Step {
  private final Signal x;
  private final Signal y;
  private final double epsilon;
  private final int gammaAt;
  private final int betaAt;
  private final double[] gamma;
  private final double[] beta;
  private final double[][] distance;
  private final double[][] g;
  private final double[] s;
  private final double[] moment;
  private final double[] work;
  private final double[][] weight;
  private final double[][][] distanceSlope;
  private final double[][][] sSlope;
  private final double[][][] gSlope;

  /**
   * @param x with slopes that are not constant, or without
   */
  LayerNormalisationStep(
      Signal x, Signal y, double epsilon, int gammaAt, int betaAt, int capacity) {
    this.x = x;
    this.y = y;
    this.epsilon = epsilon;
    this.gammaAt = gammaAt;
    this.betaAt = betaAt;
    int units = x.units();
    int features = x.slope() == null ? 0 : x.slope().length;
    gamma = new double[units];
    beta = new double[units];
    distance = new double[units][capacity];
    g = new double[units][capacity];
    s = new double[capacity];
    moment = new double[capacity];
    work = new double[capacity];
    weight = new double[units][capacity];
    distanceSlope = Signal.slopes(features, units, capacity);
    sSlope = Signal.slopes(features, 1, capacity);
    gSlope = Signal.slopes(features, 1, capacity);
  }

  @Override
  public void setParameters(double[] parameters) {
    System.arraycopy(parameters, gammaAt, gamma, 0, gamma.length);
    System.arraycopy(parameters, betaAt, beta, 0, beta.length);
  }

  @Override
  public void forward(int n) {
    centre(x.value(), distance, n);
    Arrays.fill(s, 0, n, 0);
    for (double[] d : distance) {
      Rows.addProduct(d, d, s, n);
    }
    for (int i = 0; i < n; i++) {
      s[i] = Math.sqrt(s[i] / distance.length + epsilon);
    }
    for (int unit = 0; unit < gamma.length; unit++) {
      for (int i = 0; i < n; i++) {
        y.value()[unit][i] = gamma[unit] * distance[unit][i] / s[i] + beta[unit];
      }
    }
  }

  /** Takes the mean over the units off. */
  private void centre(double[][] from, double[][] into, int n) {
    Rows.sum(from, work, n);
    Rows.multiply(1.0 / from.length, work, work, n);
    for (int unit = 0; unit < from.length; unit++) {
      Rows.subtract(from[unit], work, into[unit], n);
    }
  }

  @Override
  public void backward(int n) {
    Arrays.fill(moment, 0, n, 0);
    for (int unit = 0; unit < gamma.length; unit++) {
      Rows.multiply(gamma[unit], y.adjoint()[unit], g[unit], n);
      Rows.addProduct(g[unit], distance[unit], moment, n);
    }
    Rows.sum(g, work, n);
    for (int unit = 0; unit < gamma.length; unit++) {
      double[] adjoint = x.adjoint()[unit];
      for (int i = 0; i < n; i++) {
        double along = distance[unit][i] * moment[i] / (s[i] * s[i]);
        adjoint[i] += (g[unit][i] - (work[i] + along) / gamma.length) / s[i];
      }
    }
  }

  @Override
  public void slopes(int n) {
    for (int feature = 0; distanceSlope != null && feature < sSlope.length; feature++) {
      double[][] slopes = distanceSlope[feature];
      centre(x.slope()[feature], slopes, n);
      sum(distance, slopes, sSlope[feature][0], n);
      sum(g, slopes, gSlope[feature][0], n);
      for (int i = 0; i < n; i++) {
        sSlope[feature][0][i] /= gamma.length * s[i];
      }
      if (y.slope() != null) {
        give(slopes, sSlope[feature][0], y.slope()[feature], n);
      }
    }
  }

  private static void sum(double[][] factor, double[][] slopes, double[] into, int n) {
    Arrays.fill(into, 0, n, 0);
    for (int unit = 0; unit < slopes.length; unit++) {
      Rows.addProduct(factor[unit], slopes[unit], into, n);
    }
  }

  private void give(double[][] slopes, double[] ofS, double[][] into, int n) {
    for (int unit = 0; unit < gamma.length; unit++) {
      for (int i = 0; i < n; i++) {
        double change = slopes[unit][i] - distance[unit][i] * ofS[i] / s[i];
        into[unit][i] = gamma[unit] * change / s[i];
      }
    }
  }

  @Override
  public void bend(Curvature curvature, int n) {
    double[][] one = {weight[0]};
    for (int i = 0; i < n; i++) {
      weight[0][i] = -1 / (s[i] * s[i]);
    }
    curvature.addMixed(one, gSlope, sSlope, n);
    for (int i = 0; i < n; i++) {
      weight[0][i] = 3 * moment[i] / (s[i] * s[i] * s[i]);
    }
    curvature.add(one, sSlope, sSlope, n);
    for (double[] row : weight) {
      for (int i = 0; i < n; i++) {
        row[i] = -moment[i] / (gamma.length * s[i] * s[i] * s[i]);
      }
    }
    curvature.add(weight, distanceSlope, distanceSlope, n);
  }
}
