package epochscope.presets;

import epochscope.spec.Check;

/**
 * A figure that comes out whenever a lesson is played: {@code metric} lies in [{@code min}, {@code
 * max}].
 *
 * @param variant whose figure it is, by its id; null: the lesson's own run's
 * @param epoch when; null: at the end, of the weights that are kept
 * @param min null: no lower bound
 * @param max null: no upper bound
 * @param source why it must be so, in one sentence
 */
public record Claim(
    String metric, String variant, Integer epoch, Double min, Double max, String source) {
  public Claim {
    Check.present("metric", metric);
    Check.present("source", source);
    if (epoch != null) {
      Check.range("epoch", epoch, 0, Integer.MAX_VALUE);
    }
    if (min == null && max == null) {
      throw Check.found("min", "missing as max is", "at least one of them");
    }
    checkBounds(min == null ? -Double.MAX_VALUE : min, max == null ? Double.MAX_VALUE : max);
  }

  /** Whether {@code value} is as claimed; NaN never is. */
  public boolean holds(double value) {
    return !Double.isNaN(value) && (min == null || value >= min) && (max == null || value <= max);
  }

  private static void checkBounds(double min, double max) {
    Check.finite("min", min);
    Check.finite("max", max);
    if (min > max) {
      throw Check.found("max", max, "a number not below min (" + min + ")");
    }
  }
}
