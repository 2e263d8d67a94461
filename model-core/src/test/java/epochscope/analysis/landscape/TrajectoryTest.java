package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.history.Snapshot;
import epochscope.nn.SampleLoss;
import epochscope.spec.Precision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTest {
  private final LossSurface surface = Surfaces.net(30, Precision.DOUBLE, 1, 2, 1);

  /** Seven parameters; the directions are neither of length 1 nor at right angles. */
  private final Plane plane =
      new Plane(
          new double[] {1, -0.5, 0.25, 2, -1, 0.5, 0},
          direction(1, 2, 0, 0, 0, 0, 0),
          direction(1, 0, 0, 2, 0, 0, 0));

  @Test
  void pointsOfThePlaneAreFoundOnIt() {
    PlaneProjection projection = new PlaneProjection(plane);
    for (double[] at : new double[][] {{0, 0}, {0.5, -1.25}, {-3, 2}}) {
      double[] point = new double[7];
      plane.point(at[0], at[1], point);
      PlaneProjection.Foot foot = projection.foot(Surfaces.snapshot(0, point).parameters());
      assertThat(foot.alpha()).isCloseTo(at[0], within(1e-12));
      assertThat(foot.beta()).isCloseTo(at[1], within(1e-12));
      assertThat(foot.distance()).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void offThePlaneTheFootIsTheNearestPoint() {
    // (4, −2, 0, −2, …)/2 is at right angles to both directions; so are the last three axes.
    double[] point = new double[7];
    plane.point(0.5, 1.5, point);
    point[0] += 2;
    point[1] -= 1;
    point[3] -= 1;
    point[6] += 3;
    PlaneProjection.Foot foot =
        new PlaneProjection(plane).foot(Surfaces.snapshot(0, point).parameters());
    assertThat(foot.alpha()).isCloseTo(0.5, within(1e-12));
    assertThat(foot.beta()).isCloseTo(1.5, within(1e-12));
    assertThat(foot.distance()).isCloseTo(Math.sqrt(4 + 1 + 1 + 9), within(1e-12));
  }

  @Test
  void parallelDirectionsCountOnce() {
    Plane flat = new Plane(plane.origin(), plane.first(), direction(-2, -4, 0, 0, 0, 0, 0));
    double[] point = new double[7];
    plane.point(0.75, 0, point);
    PlaneProjection.Foot foot =
        new PlaneProjection(flat).foot(Surfaces.snapshot(0, point).parameters());
    assertThat(foot.alpha()).isCloseTo(0.75, within(1e-12));
    assertThat(foot.beta()).isZero();
    assertThat(foot.distance()).isCloseTo(0, within(1e-12));
  }

  @Test
  void lossesAreTakenAtTheSnapshotAndAtItsFoot() {
    double[] on = new double[7];
    plane.point(0.5, 0.25, on);
    double[] off = on.clone();
    off[6] += 1;
    List<Snapshot> path = List.of(Surfaces.snapshot(2, on), Surfaces.snapshot(5, off));
    List<Trajectory> published = new ArrayList<>();
    new LandscapeAnalysis(9, surface, Surfaces.SAMPLE, plane.origin(), path)
        .trajectory(
            plane,
            ParallelWork.ALONE,
            Cancellation.NEVER,
            result -> published.add((Trajectory) result));
    assertThat(published).hasSize(2);
    assertThat(published.getFirst().loss()).isNull();
    Trajectory trajectory = published.getLast();
    assertThat(trajectory.epochs()).containsExactly(2, 5);
    assertThat(trajectory.steps()).containsExactly(20, 50);
    assertThat(trajectory.distance()).containsExactly(new double[] {0, 1}, within(1e-12));
    assertThat(trajectory.loss()[0]).isCloseTo(loss(on), within(1e-12));
    assertThat(trajectory.loss()[1]).isCloseTo(loss(off), within(1e-12));
    assertThat(trajectory.footLoss())
        .containsExactly(new double[] {loss(on), loss(on)}, within(1e-12));
    assertThat(loss(off)).isNotCloseTo(loss(on), within(1e-3));
  }

  private double loss(double[] parameters) {
    SampleLoss loss = surface.measure();
    loss.network().parameters().set(parameters);
    return loss.value();
  }

  private static Direction direction(double... vector) {
    return new Direction(Kind.PARAMETER, "made up", vector);
  }
}
