package epochscope.app.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import epochscope.analysis.landscape.Direction;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.landscape.Trajectory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What {@code landscape} writes. Numbers that are not finite are null.
 *
 * @param alpha along the first direction
 * @param beta along the second; one value, 0, in a cut
 * @param loss [beta][alpha]
 * @param directions one in a cut, else two
 * @param rows of the table, on which the loss was measured
 * @param path of the run over the plane; null where none was asked about
 */
@JsonInclude(Include.NON_NULL)
record LandscapeDocument(
    double[] alpha, double[] beta, Double[][] loss, List<Axis> directions, int rows, Path path) {

  static LandscapeDocument of(LossLandscape landscape, Trajectory trajectory) {
    int width = landscape.alpha().points();
    Double[][] rows = new Double[landscape.beta().points()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = finite(Arrays.copyOfRange(landscape.loss(), row * width, (row + 1) * width));
    }
    List<Axis> axes =
        Stream.of(landscape.plane().first(), landscape.plane().second())
            .filter(Objects::nonNull)
            .map(Axis::of)
            .toList();
    return new LandscapeDocument(
        landscape.alpha().values(),
        landscape.beta().values(),
        rows,
        axes,
        landscape.sample().rows(),
        trajectory == null ? null : Path.of(trajectory));
  }

  /**
   * @param unit what one unit of the axis is
   * @param length of one unit in the space of parameters
   * @param explainedVariance of the path, along a principal axis of it
   * @param eigenvalue of the Hessian, along an eigenvector
   * @param eigenvalueError no less than the eigenvalue's
   * @param gradient its length
   */
  @JsonInclude(Include.NON_NULL)
  record Axis(
      String kind,
      String name,
      String unit,
      double length,
      Double explainedVariance,
      Double eigenvalue,
      Double eigenvalueError,
      Double gradient) {
    static Axis of(Direction direction) {
      return new Axis(
          direction.kind().name().toLowerCase(Locale.ROOT),
          direction.name(),
          direction.kind().unit(),
          direction.length(),
          figure(direction, Direction.Kind.PATH),
          figure(direction, Direction.Kind.HESSIAN),
          direction.kind() == Direction.Kind.HESSIAN ? direction.uncertainty() : null,
          figure(direction, Direction.Kind.GRADIENT));
    }

    private static Double figure(Direction direction, Direction.Kind kind) {
      return direction.kind() == kind ? direction.figure() : null;
    }
  }

  /**
   * @param alpha [point] of the foot
   * @param distance [point] off the plane, in the space of parameters
   * @param loss [point] at the moment itself
   * @param planeLoss [point] at its foot
   */
  record Path(
      int[] epoch,
      long[] step,
      Double[] alpha,
      Double[] beta,
      Double[] distance,
      Double[] loss,
      Double[] planeLoss) {
    static Path of(Trajectory trajectory) {
      return new Path(
          trajectory.epochs(),
          trajectory.steps(),
          finite(trajectory.alpha()),
          finite(trajectory.beta()),
          finite(trajectory.distance()),
          finite(trajectory.loss()),
          finite(trajectory.footLoss()));
    }
  }

  private static Double[] finite(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> Double.isFinite(value) ? value : null)
        .toArray(Double[]::new);
  }
}
