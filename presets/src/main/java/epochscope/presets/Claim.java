package epochscope.presets;

import epochscope.spec.Check;

/**
 * A figure that comes out whenever a lesson is played: {@code metric} lies in [{@code min}, {@code
 * max}].
 *
 * @param epoch when; null: at the end, of the weights that are kept
 * @param min null: no lower bound
 * @param max null: no upper bound
 * @param source why it must be so, in one sentence
 */
public record Claim(String metric, Integer epoch, Double min, Double max, String source) {
  public Claim {
    Check.present("metric", metric);
    Check.present("source", source);
    if (epoch != null) {
      Check.range("epoch", epoch, 0, Integer.MAX_VALUE);
    }
    if (min == null && max == null) {
      throw Check.found("min", "missing as max is", "at least one of them");
    }
    min = min == null ? Double.NEGATIVE_INFINITY : Check.finite("min", min);
    max = max == null ? Double.POSITIVE_INFINITY : Check.finite("max", max);
    if (min > max) {
      throw Check.found("max", max, "a number not below min (" + min + ")");
    }
  }

  /** Whether {@code value} is as claimed; NaN never is. */
  public boolean holds(double value) {
    return value >= min && value <= max;
  }
}
