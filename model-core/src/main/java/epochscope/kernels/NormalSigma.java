package epochscope.kernels;

import epochscope.spec.SigmaFunction;

/** Standard deviations of normal distributions from raw outputs s. */
public final class NormalSigma {
  /** ½ ln 2π */
  static final double HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);

  /** The least σ that softplus gives. */
  private static final double FLOOR = 1e-3;

  private NormalSigma() {}

  /** ln σ(s), which may be far where σ is no number any more. */
  public static double log(SigmaFunction sigma, double s) {
    return switch (sigma) {
      case EXP -> s;
      case SOFTPLUS -> Math.log(softplus(s));
      case ONE -> 0;
    };
  }

  /** d ln σ/ds */
  static double logSlope(SigmaFunction sigma, double s) {
    return switch (sigma) {
      case EXP -> 1;
      case SOFTPLUS -> DoubleMath.logistic(s) / softplus(s);
      case ONE -> 0;
    };
  }

  private static double softplus(double s) {
    return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) + FLOOR;
  }
}
