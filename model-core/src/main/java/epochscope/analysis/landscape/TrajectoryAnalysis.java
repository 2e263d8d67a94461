package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;
import epochscope.history.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which way did the optimiser take over a plane?
 *
 * @param losses measures at snapshots and feet
 */
record TrajectoryAnalysis(Plane plane, List<Snapshot> path, PointLosses losses) {
  /** Of longer paths so many points are shown, evenly. */
  static final int MOST_POINTS = 500;

  /** Publishes where the path goes, then the same with its losses. */
  void compute(long step, Consumer<? super AnalysisResult> publish) {
    Trajectory trajectory = projected(step);
    publish.accept(trajectory);
    publish.accept(measured(trajectory, trajectory.size()));
  }

  /** Where the path goes, without losses. */
  Trajectory projected(long step) {
    return projected(step, EvenSnapshots.of(path, MOST_POINTS));
  }

  /**
   * The same with the losses of at most {@code most} of its points, equally far from each other in
   * number, the first and the last among them; NaN at the others.
   */
  Trajectory measured(Trajectory trajectory, int most) {
    List<Snapshot> part = EvenSnapshots.of(path, MOST_POINTS);
    int[] points = EvenSnapshots.numbers(part.size(), most);
    double[] atSnapshots =
        losses.measure(points.length, (i, into) -> copy(part.get(points[i]).parameters(), into));
    double[] atFeet =
        losses.measure(
            points.length,
            (i, into) ->
                plane.point(trajectory.alpha()[points[i]], trajectory.beta()[points[i]], into));
    return trajectory.withLosses(
        spread(atSnapshots, points, part.size()), spread(atFeet, points, part.size()));
  }

  private static double[] spread(double[] values, int[] points, int size) {
    double[] all = new double[size];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < points.length; i++) {
      all[points[i]] = values[i];
    }
    return all;
  }

  private Trajectory projected(long step, List<Snapshot> part) {
    PlaneProjection projection = new PlaneProjection(plane);
    List<PlaneProjection.Foot> feet =
        part.stream().map(snapshot -> projection.foot(snapshot.parameters())).toList();
    return new Trajectory(
        step,
        plane,
        part.stream().mapToLong(Snapshot::step).toArray(),
        part.stream().mapToInt(Snapshot::epoch).toArray(),
        feet.stream().mapToDouble(PlaneProjection.Foot::alpha).toArray(),
        feet.stream().mapToDouble(PlaneProjection.Foot::beta).toArray(),
        feet.stream().mapToDouble(PlaneProjection.Foot::distance).toArray(),
        null,
        null);
  }

  private static void copy(float[] parameters, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = parameters[i];
    }
  }
}
