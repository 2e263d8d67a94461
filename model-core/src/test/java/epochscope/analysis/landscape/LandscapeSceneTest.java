package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.Direction.Kind;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Snapshot;
import epochscope.nn.Networks;
import epochscope.nn.SampleLoss;
import epochscope.spec.Activation;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandscapeSceneTest {
  private final LossSurface surface = Surfaces.net(60, Precision.FLOAT, 2, 3, 1);
  private final double[] end = Surfaces.parameters(surface);

  @Test
  void theFinestGridComesLastWithTheWholePathAndItsLosses() {
    List<LandscapeScene> scenes = scenes(bent(80), new PlaneChoice.Path(1), false);
    LandscapeScene last = scenes.getLast();
    assertThat(last.grid().alpha().points()).isEqualTo(65);
    assertThat(last.grid().complete()).isTrue();
    assertThat(last.asAsked()).isTrue();
    assertThat(last.path().size()).isEqualTo(80);
    for (int point : new int[] {0, 33, 79}) {
      Snapshot moment = bent(80).get(point);
      assertThat(last.path().loss()[point]).isCloseTo(loss(moment), within(1e-6));
    }
    assertThat(last.grid().at(32, 32)).isCloseTo(loss(bent(80).getLast()), within(1e-6));
    // With the first grid came the losses of the ends, not yet of all.
    double[] first = scenes.getFirst().path().loss();
    assertThat(first[0]).isEqualTo(last.path().loss()[0]);
    assertThat(Arrays.stream(first).filter(Double::isFinite).count()).isEqualTo(48);
  }

  @Test
  void oneMomentHasNoAxesAndGetsRandomOnes() {
    LandscapeScene scene = scenes(bent(1), new PlaneChoice.Path(1), false).getLast();
    assertThat(scene.asAsked()).isFalse();
    assertThat(scene.plane().first().kind()).isEqualTo(Kind.RANDOM);
    assertThat(scene.path().size()).isEqualTo(1);
  }

  @Test
  void aCutShowsBothSamples() {
    LandscapeScene scene = scenes(bent(9), new PlaneChoice.Path(1), true).getLast();
    assertThat(scene.grids())
        .map(grid -> grid.sample().part())
        .containsExactly(Part.TRAINING, Part.VALIDATION);
    assertThat(scene.grids()).allMatch(grid -> grid.alpha().points() == 129 && grid.complete());
    assertThat(scene.plane().second()).isNull();
  }

  @Test
  void aDivergedMomentShowsTheLastThatWasFinite() {
    List<Snapshot> path = new ArrayList<>(bent(5));
    double[] infinite = end.clone();
    infinite[3] = Double.POSITIVE_INFINITY;
    path.add(Surfaces.snapshot(5, infinite));
    LandscapeScene scene = scenes(path, new PlaneChoice.Random(1), false).getLast();
    assertThat(scene.epoch()).isEqualTo(4);
    assertThat(scene.path().epochs()).containsExactly(0, 1, 2, 3, 4);
    assertThat(scene.grid().at(32, 32)).isFinite();
  }

  @Test
  void keptRunsOfTheSameNetworkHaveAPathToo() {
    Snapshot other = Surfaces.snapshot(0, new double[4]);
    List<LandscapeScene> scenes = new ArrayList<>();
    new LandscapeSceneRequest(
            context(bent(5).getLast()),
            bent(5),
            List.of(bent(3), List.of(other)),
            new SceneQuestion(new PlaneChoice.Random(1), true, Part.TRAINING, 1))
        .answer(Cancellation.NEVER, result -> scenes.add((LandscapeScene) result));
    List<Trajectory> kept = scenes.getLast().kept();
    assertThat(kept).hasSize(2);
    assertThat(kept.getFirst().epochs()).containsExactly(0, 1, 2);
    assertThat(kept.getLast()).isNull();
  }

  /** The axes are the parameters' own, and hold the path; a longer path keeps them. */
  @Test
  void parametersAreShownOverWholeStepsThatHoldThePath() {
    LandscapeScene scene = scenes(bent(9), new PlaneChoice.Parameters(2, 5), false).getLast();
    GridAxis alpha = scene.grid().alpha();
    double origin = scene.plane().origin()[2];
    for (Snapshot moment : bent(9)) {
      assertThat(moment.parameters()[2] - origin).isBetween(alpha.from(), alpha.to());
    }
    // From 1 to 3, and 0.8 to either side: whole steps of one from 0 to 4.
    GridAxis axis = ParameterRange.of(3, new double[] {-2, -1.5, 0}, 1, 9);
    assertThat(axis.from() + 3).isCloseTo(0, within(1e-12));
    assertThat(axis.to() + 3).isCloseTo(4, within(1e-12));
    GridAxis longer = ParameterRange.of(3.05, new double[] {-2.05, -1.5, 0}, 1, 9);
    assertThat(longer.from() + 3.05).isCloseTo(0, within(1e-12));
    assertThat(longer.to() + 3.05).isCloseTo(4, within(1e-12));
  }

  @Test
  void axesOfAGrowingPathDoNotTurnRound() {
    double[] before = null;
    for (int moments = 4; moments < 60; moments++) {
      List<Snapshot> path = bent(moments);
      double[] origin = end(path);
      Plane plane =
          new PlaneFinder(surface, origin, path, Cancellation.NEVER)
              .plane(new PlaneChoice.Path(1), false);
      double[] both = new double[2 * origin.length];
      System.arraycopy(plane.first().vector(), 0, both, 0, origin.length);
      System.arraycopy(plane.second().vector(), 0, both, origin.length, origin.length);
      if (before != null) {
        assertThat(dot(both, before, 0)).isPositive();
        assertThat(dot(both, before, origin.length)).isPositive();
      }
      before = both;
    }
  }

  private static double dot(double[] a, double[] b, int from) {
    return IntStream.range(from, from + a.length / 2).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void largeNetworksGetFewRowsAndFewPoints() {
    SceneEffort small =
        SceneEffort.of(Networks.chain(Activation.TANH, Activation.LINEAR, 2, 8, 8, 1));
    assertThat(small).isEqualTo(new SceneEffort(1000, 65, 48));
    SceneEffort mnist =
        SceneEffort.of(Networks.chain(Activation.TANH, Activation.LINEAR, 784, 512, 512, 10));
    assertThat(mnist.rows()).isEqualTo(40);
    assertThat(mnist.points()).isEqualTo(17);
    SceneEffort huge =
        SceneEffort.of(Networks.chain(Activation.TANH, Activation.LINEAR, 784, 4000, 4000, 10));
    assertThat(huge.points()).isEqualTo(9);
    assertThat(huge.stems()).isEqualTo(8);
  }

  /** Half a turn round a circle that drifts. */
  private List<Snapshot> bent(int moments) {
    return IntStream.range(0, moments)
        .mapToObj(
            i -> {
              double[] point = end.clone();
              point[2] -= 2 * Math.cos(0.05 * i);
              point[5] += Math.sin(0.05 * i);
              point[7] += 0.01 * i;
              return Surfaces.snapshot(i, point);
            })
        .toList();
  }

  private double[] end(List<Snapshot> path) {
    float[] values = path.getLast().parameters();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  private List<LandscapeScene> scenes(List<Snapshot> path, PlaneChoice plane, boolean cut) {
    List<LandscapeScene> scenes = new ArrayList<>();
    new LandscapeSceneRequest(
            context(path.getLast()),
            path,
            List.of(),
            new SceneQuestion(plane, cut, Part.TRAINING, 1))
        .answer(Cancellation.NEVER, result -> scenes.add((LandscapeScene) result));
    return scenes;
  }

  private double loss(Snapshot moment) {
    SampleLoss loss = surface.measure();
    loss.network().parameters().set(end(List.of(moment)));
    return loss.value();
  }

  private AnalysisContext context(Snapshot moment) {
    ExperimentSpec experiment =
        new ExperimentSpec(
            "scene",
            new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
            new NetworkSpec(List.of(new NodeSpec.Dense("out", null, 1, null, null))),
            new TrainingSpec(
                new LossSpec.MeanSquaredError(), null, null, null, null, null, null, null));
    Dataset sample = surface.sample();
    PreparedData data =
        new PreparedData(
            sample,
            sample.select(IntStream.range(0, 20).toArray()),
            sample.select(new int[0]),
            new Preprocessing(List.of()),
            List.of());
    return new AnalysisContext(experiment, surface.topology(), data, moment);
  }
}
