package epochscope.analysis.landscape;

import epochscope.analysis.landscape.MeasuredSample.Part;

/**
 * What of the landscape is asked for.
 *
 * @param alpha the values of α at which the loss is measured
 * @param beta likewise; null: a cut along the first direction
 */
public record LandscapeQuestion(PlaneChoice plane, GridAxis alpha, GridAxis beta, Part part) {
  /** A square grid over [−range, range]². */
  public static LandscapeQuestion square(PlaneChoice plane, double range, int points, Part part) {
    GridAxis axis = new GridAxis(-range, range, points);
    return new LandscapeQuestion(plane, axis, axis, part);
  }

  /** A cut over [−range, range]. */
  public static LandscapeQuestion cut(PlaneChoice plane, double range, int points, Part part) {
    return new LandscapeQuestion(plane, new GridAxis(-range, range, points), null, part);
  }

  boolean isCut() {
    return beta == null;
  }
}
