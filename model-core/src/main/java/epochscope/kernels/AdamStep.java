package epochscope.kernels;

/**
 * One update of the family of Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − shrink·w −
 * (rate·m + gradientRate·g)/(√v·rootScale + ε).
 *
 * <p>Mutable, so that a step allocates nothing.
 */
public final class AdamStep {
  public final double beta1;
  public final double beta2;
  public final double epsilon;

  private double rate;
  private double gradientRate;
  private double rootScale;
  private double shrink;

  public AdamStep(double beta1, double beta2, double epsilon) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  /**
   * Sets the corrections for the bias of the {@code t}-th update.
   *
   * @param t from 1
   */
  public AdamStep at(long t, double learningRate) {
    return at(t, learningRate / (1 - Math.pow(beta1, t)), 0);
  }

  /**
   * The {@code t}-th update with given factors of mean and gradient.
   *
   * @param t from 1
   */
  public AdamStep at(long t, double newRate, double newGradientRate) {
    rate = newRate;
    gradientRate = newGradientRate;
    rootScale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
    return this;
  }

  /** Sets the share of itself that each parameter loses. */
  public AdamStep shrinking(double share) {
    shrink = share;
    return this;
  }

  public double rate() {
    return rate;
  }

  public double gradientRate() {
    return gradientRate;
  }

  public double rootScale() {
    return rootScale;
  }

  public double shrink() {
    return shrink;
  }
}
