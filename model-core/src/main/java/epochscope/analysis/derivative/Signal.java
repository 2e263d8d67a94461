package epochscope.analysis.derivative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What flows from step to step, for one chunk of samples; every row is an array of its own, which
 * loops need to become vectors.
 *
 * @param value [unit][sample]
 * @param adjoint [unit][sample], the derivative of the output with respect to each unit; summed by
 *     those who take it
 * @param slope [feature][unit][sample], the derivative of each unit with respect to each feature;
 *     null where nobody needs it
 * @param constant whether slopes are the same for all samples, which then have rows of length 1
 */
record Signal(double[][] value, double[][] adjoint, double[][][] slope, boolean constant) {
  /**
   * @param features 0: without slopes
   */
  static Signal of(int units, int capacity, int features, boolean constant) {
    return new Signal(
        new double[units][capacity],
        new double[units][capacity],
        slopes(features, units, constant ? 1 : capacity),
        constant);
  }

  /** The same values with slopes of their own. */
  Signal withSlopes(double[][][] slopes, boolean areConstant) {
    return new Signal(value, adjoint, slopes, areConstant);
  }

  /** [feature][unit][length]; null: none */
  static double[][][] slopes(int features, int units, int length) {
    return features == 0 ? null : new double[features][units][length];
  }

  int units() {
    return value.length;
  }

  /** Samples in a row of slopes where a chunk has {@code n}. */
  int slopeLength(int n) {
    return constant ? 1 : n;
  }

  /** The units from … from + count − 1. */
  Signal part(int from, int count) {
    return new Signal(
        rows(value, from, count),
        rows(adjoint, from, count),
        slope == null ? null : each(slope, rows -> rows(rows, from, count)),
        constant);
  }

  /** The units of all of them side by side; the slopes of all are constant or of none. */
  static Signal concatenation(List<Signal> parts) {
    Signal first = parts.getFirst();
    boolean sloped = parts.stream().allMatch(part -> part.slope != null);
    double[][][] slope = sloped ? new double[first.slope.length][][] : null;
    for (int feature = 0; slope != null && feature < slope.length; feature++) {
      int index = feature;
      slope[feature] = join(parts.stream().map(part -> part.slope[index]));
    }
    return new Signal(
        join(parts.stream().map(Signal::value)),
        join(parts.stream().map(Signal::adjoint)),
        slope,
        first.constant);
  }

  private static double[][] join(Stream<double[][]> parts) {
    List<double[]> rows = new ArrayList<>();
    parts.forEach(part -> rows.addAll(List.of(part)));
    return rows.toArray(double[][]::new);
  }

  private static double[][] rows(double[][] all, int from, int count) {
    return Arrays.copyOfRange(all, from, from + count);
  }

  private static double[][][] each(double[][][] slope, Function<double[][], double[][]> change) {
    return Stream.of(slope).map(change).toArray(double[][][]::new);
  }
}
