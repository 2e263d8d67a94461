package epochscope.kernels;

import static epochscope.kernels.FloatValues.of;

import epochscope.spec.SigmaFunction;

/** Losses on {@code float[]}, activations [unit][sample]. */
final class FloatLossKernels implements LossKernels {
  private final FloatMixture mixture = new FloatMixture();

  @Override
  public double sum(
      LossFunction loss, double delta, Values p, Values t, Values w, int units, int n) {
    return FloatLoss.sum(loss, delta, of(p), of(t), of(w), units, n);
  }

  @Override
  public void gradient(
      LossFunction loss,
      double delta,
      double scale,
      Values p,
      Values t,
      Values w,
      Values d,
      int units,
      int n) {
    FloatLossGradient.of(loss, delta, scale, of(p), of(t), of(w), of(d), units, n);
  }

  @Override
  public void residual(
      double scale, double smoothing, Values y, Values t, Values w, Values d, int units, int n) {
    FloatLossGradient.residual(scale, smoothing, of(y), of(t), of(w), of(d), units, n);
  }

  @Override
  public double softmaxSum(double smoothing, Values z, Values t, Values w, int units, int n) {
    return FloatLoss.softmax(smoothing, of(z), of(t), of(w), units, n);
  }

  @Override
  public double normalSum(SigmaFunction sigma, Values z, Values t, Values w, int targets, int n) {
    return FloatNormal.sum(sigma, of(z), of(t), of(w), targets, n);
  }

  @Override
  public void normalGradient(
      SigmaFunction sigma,
      double scale,
      Values z,
      Values t,
      Values w,
      Values d,
      int targets,
      int n) {
    FloatNormal.gradient(sigma, scale, of(z), of(t), of(w), of(d), targets, n);
  }

  @Override
  public double mixtureSum(
      SigmaFunction sigma, int components, Values z, Values t, Values w, int n) {
    return mixture.sum(sigma, components, of(z), of(t), of(w), n);
  }

  @Override
  public void mixtureGradient(
      SigmaFunction sigma,
      double scale,
      int components,
      Values z,
      Values t,
      Values w,
      Values d,
      int n) {
    mixture.gradient(sigma, scale, components, of(z), of(t), of(w), of(d), n);
  }
}
