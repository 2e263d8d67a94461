package epochscope.views.drawing;

import epochscope.spec.Activation;

/**
 * The colours of what neurons answer: one scale for all neurons of a node, its neutral at zero, of
 * activations between 0 and 1 at ½.
 */
public final class ActivationScale {
  private ActivationScale() {}

  /**
   * @param units [unit][point] what the neurons answer
   */
  public static ColourMap of(Activation activation, float[][] units, Palette palette) {
    return switch (activation) {
      case LOGISTIC, HARD_SIGMOID, STEP, GAUSSIAN, SOFTMAX -> ColourMap.diverging(0, 1, palette);
      case TANH, SOFTSIGN, SINE -> ColourMap.diverging(-1, 1, palette);
      default -> symmetric(units, palette);
    };
  }

  private static ColourMap symmetric(float[][] units, Palette palette) {
    double most = 0;
    for (float[] unit : units) {
      for (float value : unit) {
        most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
      }
    }
    double end = most > 0 ? most : 1;
    return ColourMap.diverging(-end, end, palette);
  }
}
