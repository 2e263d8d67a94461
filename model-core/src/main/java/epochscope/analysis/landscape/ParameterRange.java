package epochscope.analysis.landscape;

import java.util.Arrays;

/**
 * The range of a single parameter over which a path goes, widened to whole steps of 1, 2 or 5 times
 * a power of ten, so that it stays while the path grows.
 */
final class ParameterRange {
  /** Of the path's extent, to either side of it. */
  private static final double MARGIN = 0.4;

  /** Steps over the whole range, about. */
  private static final double STEPS = 6;

  private static final double LEAST_EXTENT = 0.5;

  private ParameterRange() {}

  /**
   * @param origin the value at which the axis is 0
   * @param path [point] along the axis
   * @param factor on the margin
   * @return relative to {@code origin}
   */
  static GridAxis of(double origin, double[] path, double factor, int points) {
    double low = Arrays.stream(path).min().orElse(0);
    double high = Arrays.stream(path).max().orElse(0);
    double extent = Math.max(LEAST_EXTENT, high - low);
    double half = (0.5 + MARGIN * factor) * extent;
    double middle = origin + (low + high) / 2;
    double step = step(2 * half / STEPS);
    double from = step * Math.floor((middle - half) / step);
    double to = step * Math.ceil((middle + half) / step);
    return new GridAxis(from - origin, to - origin, points);
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
