package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaneFinderTest {
  private final LossSurface surface = Surfaces.net(20, Precision.FLOAT, 2, 3, 1);
  private final double[] origin = Surfaces.parameters(surface);

  @Test
  void randomFiltersAreAsLongAsTheirWeightsAndBiasesStay() {
    Plane plane = finder(List.of()).plane(new PlaneChoice.Random(9), false);
    for (Direction direction : List.of(plane.first(), plane.second())) {
      assertThat(direction.kind()).isEqualTo(Kind.RANDOM);
      // 2-3-1: three rows of two weights, three biases, a row of three, a bias
      checkRow(direction, 0, 2);
      checkRow(direction, 2, 2);
      checkRow(direction, 4, 2);
      checkRow(direction, 9, 3);
      assertThat(Arrays.copyOfRange(direction.vector(), 6, 9)).containsOnly(0);
      assertThat(direction.vector()[12]).isZero();
    }
    assertThat(plane.second().vector()).isNotEqualTo(plane.first().vector());
    assertThat(finder(List.of()).plane(new PlaneChoice.Random(9), false).first().vector())
        .isEqualTo(plane.first().vector());
    assertThat(finder(List.of()).plane(new PlaneChoice.Random(8), false).first().vector())
        .isNotEqualTo(plane.first().vector());
  }

  private void checkRow(Direction direction, int from, int length) {
    double own = norm(Arrays.copyOfRange(direction.vector(), from, from + length));
    double weights = norm(Arrays.copyOfRange(origin, from, from + length));
    assertThat(own).isCloseTo(weights, within(1e-12));
  }

  @Test
  void filtersOfAConvolutionAreRowsAlongTheFirstAxis() {
    ParameterLayout layout =
        new ParameterLayout(
            List.of(new ParameterLayout.Block("c", "weight", List.of(2, 1, 2, 2), 0, "")), 8, 8);
    double[] direction = {3, 0, 4, 0, 0, 0, 0, 2};
    double[] weights = {1, 1, 1, 1, 0, 0, 6, 8};
    new FilterNormalisation(layout, weights).apply(direction);
    assertThat(direction)
        .containsExactly(new double[] {1.2, 0, 1.6, 0, 0, 0, 0, 10}, within(1e-12));
  }

  @Test
  void runningStatisticsStayWhereTheyAre() {
    Topology normalised =
        Topology.of(
            new NetworkSpec(
                List.of(
                    new NodeSpec.Dense("h", null, 3, Activation.LINEAR, null),
                    new NodeSpec.BatchNormalisation("norm", null, null, null),
                    new NodeSpec.Dense("out", null, 1, Activation.LINEAR, null))),
            2);
    LossSurface other =
        new LossSurface(normalised, surface.loss(), surface.sample(), surface.kernels());
    double[] parameters = Surfaces.parameters(other);
    int trained = normalised.parameters().trained();
    assertThat(parameters).hasSize(trained + 6);
    Plane plane =
        new PlaneFinder(other, parameters, List.of(), Cancellation.NEVER)
            .plane(new PlaneChoice.Random(1), false);
    double[] point = new double[parameters.length];
    plane.point(0.5, -0.5, point);
    assertThat(Arrays.copyOfRange(point, trained, trained + 6))
        .isEqualTo(Arrays.copyOfRange(parameters, trained, trained + 6));
    for (String fixed : List.of("gamma", "beta")) {
      int at = normalised.parameters().find("norm", fixed).orElseThrow().offset();
      assertThat(point[at]).isEqualTo(parameters[at]);
    }
    assertThat(point[0]).isNotEqualTo(parameters[0]);
  }

  /** An ellipse in the plane of two known axes: cos² and sin² have equal means. */
  @Test
  void axesOfAnEllipticPathAreThoseOfTheEllipse() {
    double[] major = new double[13];
    double[] minor = new double[13];
    major[2] = 0.6;
    major[5] = 0.8;
    minor[2] = -0.8;
    minor[5] = 0.6;
    List<Snapshot> path = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double angle = 2 * Math.PI * i / 40;
      double[] point = origin.clone();
      for (int k = 0; k < 13; k++) {
        point[k] += 3 * Math.cos(angle) * major[k] + Math.sin(angle) * minor[k];
      }
      path.add(Surfaces.snapshot(i, point));
    }
    Plane plane = finder(path).plane(new PlaneChoice.Path(1), false);
    checkAxis(plane.first(), 0.9, 3, major);
    checkAxis(plane.second(), 0.1, 1, minor);
  }

  /** One unit holds the path and a tenth more. */
  private static void checkAxis(Direction found, double share, double extent, double[] axis) {
    assertThat(found.kind()).isEqualTo(Kind.PATH);
    assertThat(found.figure()).isCloseTo(share, within(1e-6));
    double sign = Math.signum(found.vector()[5]);
    for (int k = 0; k < axis.length; k++) {
      assertThat(sign * found.vector()[k]).isCloseTo(1.1 * extent * axis[k], within(1e-5));
    }
  }

  @Test
  void aStraightPathHasOneAxisAndARandomOneBesideIt() {
    List<Snapshot> path = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double[] point = new double[13];
      point[4] = i;
      path.add(Surfaces.snapshot(i, point));
    }
    Plane plane = finder(path).plane(new PlaneChoice.Path(1), false);
    assertThat(plane.first().figure()).isCloseTo(1, within(1e-12));
    assertThat(plane.second().kind()).isEqualTo(Kind.ORTHOGONAL);
    assertThat(plane.second().vector()[4]).isCloseTo(0, within(1e-12));
    assertThat(plane.second().length()).isCloseTo(plane.first().length(), within(1e-9));
  }

  @Test
  void longPathsAreTakenInPart() {
    List<Snapshot> path = new ArrayList<>();
    for (int i = 0; i <= 5000; i++) {
      path.add(Surfaces.snapshot(i, i));
    }
    List<Snapshot> part = EvenSnapshots.of(path, 11);
    assertThat(part)
        .map(Snapshot::epoch)
        .containsExactly(0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000);
  }

  @Test
  void interpolationLeadsBackToTheStartAtMinusOne() {
    double[] start = new double[13];
    Arrays.fill(start, 0.25);
    List<Snapshot> path = List.of(Surfaces.snapshot(0, start), Surfaces.snapshot(1, origin));
    Plane plane = finder(path).plane(new PlaneChoice.Interpolation(2), false);
    double[] point = new double[13];
    plane.point(-1, 0, point);
    assertThat(point).containsExactly(start, within(1e-12));
    plane.point(0, 0, point);
    assertThat(point).isEqualTo(origin);
    assertThat(plane.second().kind()).isEqualTo(Kind.ORTHOGONAL);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> finder(List.of()).plane(new PlaneChoice.Path(1), false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("number of snapshots of the run is 0, expected at least its first");
    List<Snapshot> two = List.of(Surfaces.snapshot(0, origin), Surfaces.snapshot(1, origin));
    assertThatThrownBy(() -> finder(two).plane(new PlaneChoice.Path(1), false))
        .hasMessageContaining("is 2, expected at least 3")
        .extracting(e -> ((InvalidInputException) e).reason())
        .isEqualTo(new Reason("path-short", List.of("2")));
    assertThatThrownBy(() -> finder(two).plane(new PlaneChoice.Interpolation(1), true))
        .hasMessageContaining("expected a moment after its first step");
    assertThatThrownBy(() -> finder(two).plane(new PlaneChoice.Parameters(0, 13), false))
        .hasMessageContaining("13, expected a whole number from 0 to 12");
  }

  private PlaneFinder finder(List<Snapshot> path) {
    return new PlaneFinder(surface, origin, path, Cancellation.NEVER);
  }

  private static double norm(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
  }
}
