package epochscope.kernels;

/**
 * What optimisers are written in: updates, each one pass over memory, and a few reductions. g is
 * the gradient, w the parameters; all vectors of a call have one size.
 */
public interface UpdateKernels {
  /** w ← w − rate·g */
  void sgd(double rate, Values g, Values w);

  /** v ← momentum·v + g, w ← w − rate·v */
  void momentum(double rate, double momentum, Values g, Values v, Values w);

  /** m ← momentum·m + (1 − momentum)·rate·g, w ← w − m */
  void averagedMomentum(double rate, double momentum, Values g, Values m, Values w);

  /** v ← momentum·v + g, w ← w − rate·(g + momentum·v) */
  void nesterov(double rate, double momentum, Values g, Values v, Values w);

  /** s ← s + g², w ← w − rate·g/(√s + epsilon) */
  void adagrad(double rate, double epsilon, Values g, Values s, Values w);

  /** v ← rho·v + (1 − rho)·g², w ← w − rate·g/(√v + epsilon) */
  void rmsProp(double rate, double rho, double epsilon, Values g, Values v, Values w);

  /** Adam, AdamW or NAdam, as {@code step} says. */
  void adam(AdamStep step, Values g, Values m, Values v, Values w);

  /**
   * As {@link #adam}, with {@code top}, the largest v so far, below the root; no decay, no look
   * ahead.
   */
  void amsGrad(AdamStep step, Values g, Values m, Values v, Values top, Values w);

  /** y ← y + a·x */
  void addScaled(double a, Values x, Values y);

  /** y ← y + a·sign(x), with the sign 0 of 0 */
  void addSign(double a, Values x, Values y);

  /** x ← a·x */
  void scale(double a, Values x);

  /** x ← max(−limit, min(limit, x)) */
  void clip(double limit, Values x);

  /**
   * Scales down to it what has a norm beyond {@code limit}: of each unit the weights w[·, unit, ·].
   *
   * @param w [outer, units, inner]
   */
  void limitNorms(double limit, Values w, int outer, int units, int inner);

  /** Σ x·y */
  double dot(Values x, Values y);

  /** Σ x² */
  double sumOfSquares(Values x);

  /** Σ |x| */
  double sumOfMagnitudes(Values x);

  /** max |x|; NaN where one of them is NaN */
  double largestMagnitude(Values x);
}
