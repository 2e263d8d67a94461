package epochscope.kernels;

/** Losses of one prediction p and one target t. */
public enum LossFunction {
  /** (p − t)² */
  SQUARED,
  /** |p − t| */
  ABSOLUTE,
  /** ½(p − t)² where |p − t| ≤ δ, else δ(|p − t| − ½δ) */
  HUBER,
  /** ln cosh(p − t) */
  LOG_COSH,
  /** −t ln σ(p) − (1−t) ln(1 − σ(p)), p a logit */
  LOGISTIC,
  /** max(0, 1 − t p) */
  HINGE,
  /** max(0, 1 − t p)² */
  SQUARED_HINGE,
  /** e^p − t p */
  POISSON,
  /** max(0, −(2t − 1) p) */
  PERCEPTRON,
  /** t ln t, whatever p is: what Kullback and Leibler's divergence has beside the cross-entropy */
  NEGATIVE_ENTROPY;

  private static final double LN_2 = Math.log(2);

  /** The loss, without overflow on the way. */
  double value(double delta, double p, double t) {
    double e = Math.abs(p - t);
    return switch (this) {
      case SQUARED -> e * e;
      case ABSOLUTE -> e;
      case HUBER -> e <= delta ? e * e / 2 : delta * (e - delta / 2);
      case LOG_COSH -> logCosh(e);
      case LOGISTIC -> Math.max(p, 0) - p * t + Math.log1p(Math.exp(-Math.abs(p)));
      case HINGE -> Math.max(0, 1 - t * p);
      case SQUARED_HINGE -> Math.max(0, 1 - t * p) * Math.max(0, 1 - t * p);
      case POISSON -> Math.exp(p) - t * p;
      case PERCEPTRON -> Math.max(0, -(2 * t - 1) * p);
      case NEGATIVE_ENTROPY -> t == 0 ? 0 : t * Math.log(t);
    };
  }

  /** ln(1 + 2 sinh²(e/2)) near zero, where cosh is no difference from 1. */
  private static double logCosh(double e) {
    double half = Math.sinh(Math.min(e, 1) / 2);
    return e < 1 ? Math.log1p(2 * half * half) : e + Math.log1p(Math.exp(-2 * e)) - LN_2;
  }
}
