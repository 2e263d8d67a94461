package epochscope.kernels;

/** Plain Java loops on {@code float[]} for optimisers. */
class FloatUpdateKernels implements UpdateKernels {
  @Override
  public void sgd(double rate, Values g, Values w) {
    FloatUpdate.addScaled((float) -rate, FloatValues.of(g), FloatValues.of(w));
  }

  @Override
  public void momentum(double rate, double momentum, Values g, Values v, Values w) {
    FloatMomentum.usual(
        (float) rate, (float) momentum, FloatValues.of(g), FloatValues.of(v), FloatValues.of(w));
  }

  @Override
  public void averagedMomentum(double rate, double momentum, Values g, Values m, Values w) {
    FloatMomentum.averaged(
        (float) ((1 - momentum) * rate),
        (float) momentum,
        FloatValues.of(g),
        FloatValues.of(m),
        FloatValues.of(w));
  }

  @Override
  public void nesterov(double rate, double momentum, Values g, Values v, Values w) {
    FloatMomentum.nesterov(
        (float) rate, (float) momentum, FloatValues.of(g), FloatValues.of(v), FloatValues.of(w));
  }

  @Override
  public void adagrad(double rate, double epsilon, Values g, Values s, Values w) {
    FloatAdaptive.adagrad(
        (float) rate, (float) epsilon, FloatValues.of(g), FloatValues.of(s), FloatValues.of(w));
  }

  @Override
  public void rmsProp(double rate, double rho, double epsilon, Values g, Values v, Values w) {
    FloatAdaptive.rmsProp(
        (float) rate,
        (float) rho,
        (float) (1 - rho),
        (float) epsilon,
        FloatValues.of(g),
        FloatValues.of(v),
        FloatValues.of(w));
  }

  @Override
  public void adam(AdamStep step, Values g, Values m, Values v, Values w) {
    FloatAdaptive.adam(
        step, FloatValues.of(g), FloatValues.of(m), FloatValues.of(v), FloatValues.of(w));
  }

  @Override
  public void amsGrad(AdamStep step, Values g, Values m, Values v, Values top, Values w) {
    FloatAdaptive.amsGrad(
        step,
        FloatValues.of(g),
        FloatValues.of(m),
        FloatValues.of(v),
        FloatValues.of(top),
        FloatValues.of(w));
  }

  @Override
  public void addScaled(double a, Values x, Values y) {
    FloatUpdate.addScaled((float) a, FloatValues.of(x), FloatValues.of(y));
  }

  @Override
  public void addSign(double a, Values x, Values y) {
    FloatRegularisation.addSign((float) a, FloatValues.of(x), FloatValues.of(y));
  }

  @Override
  public void scale(double a, Values x) {
    FloatUpdate.scale((float) a, FloatValues.of(x));
  }

  @Override
  public void clip(double limit, Values x) {
    FloatRegularisation.clip((float) limit, FloatValues.of(x));
  }

  @Override
  public void limitNorms(double limit, Values w, int outer, int units, int inner) {
    FloatRegularisation.limitNorms(limit, FloatValues.of(w), outer, units, inner);
  }

  @Override
  public double dot(Values x, Values y) {
    return FloatUpdate.dot(FloatValues.of(x), FloatValues.of(y));
  }

  @Override
  public double sumOfSquares(Values x) {
    return FloatUpdate.sumOfSquares(FloatValues.of(x));
  }

  @Override
  public double sumOfMagnitudes(Values x) {
    return FloatUpdate.sumOfMagnitudes(FloatValues.of(x));
  }

  @Override
  public double largestMagnitude(Values x) {
    return FloatUpdate.largestMagnitude(FloatValues.of(x));
  }
}
