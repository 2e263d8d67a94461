package epochscope.kernels;

import epochscope.spec.SigmaFunction;

/**
 * Losses and their gradients. Each sums over the units and the samples, weighted by w: [sample],
 * null: all 1. Gradients are {@code scale} times those of the sum.
 */
public interface LossKernels {
  /** Σ w·loss(p, t) */
  double sum(LossFunction loss, double delta, Values p, Values t, Values w, int units, int n);

  /**
   * d = scale · w · loss'(p, t), the derivative with respect to p
   *
   * @param loss one whose gradient is no residual
   */
  void gradient(
      LossFunction loss,
      double delta,
      double scale,
      Values p,
      Values t,
      Values w,
      Values d,
      int units,
      int n);

  /**
   * d = scale · w · (y − t'), the gradient of cross-entropies and of the perceptron's loss with
   * respect to the logits, with smoothed targets t' = (1 − smoothing) t + smoothing/units.
   */
  void residual(
      double scale, double smoothing, Values y, Values t, Values w, Values d, int units, int n);

  /** Σ −w t' ln y with y = softmax(z), smoothed targets t', and Σ t = 1 in each sample */
  double softmaxSum(double smoothing, Values z, Values t, Values w, int units, int n);

  /**
   * Σ −w ln N(t; µ, σ(s)) over the targets
   *
   * @param z [µ of each target, s of each target] × n
   */
  double normalSum(SigmaFunction sigma, Values z, Values t, Values w, int targets, int n);

  void normalGradient(
      SigmaFunction sigma,
      double scale,
      Values z,
      Values t,
      Values w,
      Values d,
      int targets,
      int n);

  /**
   * Σ −w ln Σ_k π_k N(t; µ_k, σ(s_k)) with π = softmax(a)
   *
   * @param z [a of each component, µ of each, s of each] × n
   * @param t [sample]
   */
  double mixtureSum(SigmaFunction sigma, int components, Values z, Values t, Values w, int n);

  void mixtureGradient(
      SigmaFunction sigma,
      double scale,
      int components,
      Values z,
      Values t,
      Values w,
      Values d,
      int n);
}
