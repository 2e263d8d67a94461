package epochscope.analysis.signal;

/**
 * One parameter array of one node: its values, the gradient that moves them, and how far they have
 * moved.
 *
 * @param name such as "weight"
 * @param gradient of the mean loss over the sample
 * @param update since an earlier moment; null where there is none
 */
public record ParameterSignals(
    String node, String name, Distribution values, Distribution gradient, Update update) {
  /**
   * How far parameters θ have moved from one moment to a later one.
   *
   * @param steps between the two
   * @param ratio ‖Δθ‖/‖θ‖, θ at the earlier; infinite where that is zero and NaN where both are
   * @param medianLog median of log10(|Δθ|/|θ|), parameter by parameter; NaN where none has moved
   *     from a value other than zero
   * @param logs the distribution of those logarithms from −8 to 2
   */
  public record Update(long steps, double ratio, double medianLog, Distribution logs) {}
}
