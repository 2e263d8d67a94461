package epochscope.presets;

import epochscope.spec.Check;

/**
 * A moment of a lesson that is worth a look: the first at which {@code metric} is above, or below,
 * a value.
 *
 * @param label what has been reached, in a few words
 * @param above null: below counts
 * @param below null: above counts
 */
public record Milestone(LocalText label, String metric, Double above, Double below) {
  public Milestone {
    Check.present("label", label);
    Check.present("metric", metric);
    if ((above == null) == (below == null)) {
      throw Check.found(
          "above", above == null ? "missing as below is" : "beside below", "exactly one of them");
    }
    Check.finite(above == null ? "below" : "above", above == null ? below : above);
  }

  /** NaN never does. */
  public boolean isPassedBy(double value) {
    return above == null ? value < below : value > above;
  }
}
