package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisResult;
import epochscope.history.Snapshot;
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
    List<Snapshot> part = EvenSnapshots.of(path, MOST_POINTS);
    Trajectory trajectory = projected(step, part);
    publish.accept(trajectory);
    double[] atSnapshots =
        losses.measure(part.size(), (i, into) -> copy(part.get(i).parameters(), into));
    double[] atFeet =
        losses.measure(
            part.size(),
            (i, into) -> plane.point(trajectory.alpha()[i], trajectory.beta()[i], into));
    publish.accept(trajectory.withLosses(atSnapshots, atFeet));
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
