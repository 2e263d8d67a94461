package epochscope.kernels;

/**
 * One update of Adam: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − rate·m/(√v·rootScale + ε).
 *
 * <p>Mutable, so that a step allocates nothing.
 */
public final class AdamStep {
  public final double beta1;
  public final double beta2;
  public final double epsilon;

  private double rate;
  private double rootScale;

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
    rate = learningRate / (1 - Math.pow(beta1, t));
    rootScale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
    return this;
  }

  public double rate() {
    return rate;
  }

  public double rootScale() {
    return rootScale;
  }
}
