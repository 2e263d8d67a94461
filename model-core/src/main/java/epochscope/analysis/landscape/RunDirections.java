package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import java.util.List;

/**
 * Directions in which a run has gone.
 *
 * @param origin [parameter] where they are to begin
 * @param trained parameters; they come first
 * @param path of the run, its first moment first
 */
record RunDirections(double[] origin, int trained, List<Snapshot> path, Cancellation cancellation) {
  /** Of the path's extent, beyond it. */
  private static final double MARGIN = 0.1;

  RunDirections {
    if (path.isEmpty()) {
      throw Check.found("number of snapshots of the run", 0, "at least its first")
          .because("path-empty");
    }
  }

  /** At most two; a straight path has but one. */
  List<Direction> principalAxes() {
    if (path.size() < 3) {
      throw Check.found(
              "number of snapshots of the run", path.size(), "at least 3 for principal axes")
          .because("path-short", path.size());
    }
    List<PathAxes.Axis> axes = new PathAxes(path, trained, cancellation).axes();
    return axes.stream().map(axis -> principalAxis(axis, axes.indexOf(axis) + 1)).toList();
  }

  private Direction principalAxis(PathAxes.Axis axis, int number) {
    double extent = 0;
    for (Snapshot snapshot : path) {
      extent = Math.max(extent, Math.abs(Vectors.dot(fromOrigin(snapshot), axis.vector())));
    }
    return new Direction(
        Kind.PATH,
        "principal axis " + number + " of the path",
        axis.share(),
        0,
        Vectors.scaled(extent * (1 + MARGIN), axis.vector()));
  }

  /** From the run's first parameters to the origin. */
  Direction sinceFirst() {
    double[] vector = Vectors.scaled(-1, fromOrigin(path.getFirst()));
    if (Vectors.norm(vector) == 0) {
      throw Check.found("way from the run's first parameters", 0, "a moment after its first step")
          .because("path-begins");
    }
    return new Direction(Kind.INTERPOLATION, "from the first parameters to these", vector);
  }

  private double[] fromOrigin(Snapshot snapshot) {
    double[] difference = new double[trained];
    for (int i = 0; i < trained; i++) {
      difference[i] = snapshot.parameters()[i] - origin[i];
    }
    return difference;
  }
}
