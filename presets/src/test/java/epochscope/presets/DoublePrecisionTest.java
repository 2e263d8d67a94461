package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.Values;
import epochscope.nn.Initialiser;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.nn.Workspace;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.Precision;
import epochscope.train.Trainer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every small lesson runs in double, and there its gradient is that of its loss. */
class DoublePrecisionTest {
  /** Larger networks take too long for differences of their loss. */
  private static final int SMALL = 20_000;

  private static final int SAMPLES = 64;
  private static final int CHECKED = 60;
  private static final double STEP = 1e-5;

  /** Slopes on both sides differ by more than a smooth bend's: the gradient is one of between. */
  private static final double KINK = 2e-4;

  static Stream<String> smallLessons() {
    return Lessons.all().stream()
        .map(LessonSpec::id)
        .filter(id -> prepared(id).topology().parameters().size() <= SMALL);
  }

  private record Prepared(ExperimentSpec experiment, PreparedData data, Topology topology) {}

  private static Prepared prepared(String id) {
    ExperimentSpec lesson = Lessons.find(id).experiment();
    PreparedData data = DataPreparation.prepare(lesson.data());
    ExperimentSpec resolved = ExperimentResolver.resolve(lesson, data);
    ExperimentSpec inDouble =
        new ExperimentSpec(
            resolved.name(),
            resolved.data(),
            resolved.network(),
            resolved.training().withPrecision(Precision.DOUBLE));
    return new Prepared(inDouble, data, Topology.of(resolved.network(), data.train().shape()));
  }

  @ParameterizedTest
  @MethodSource("smallLessons")
  void learnsInDoubleAsInFloat(String id) {
    Prepared lesson = prepared(id);
    Metrics inDouble = afterAnEpoch(lesson, Precision.DOUBLE);
    Metrics inFloat = afterAnEpoch(lesson, Precision.FLOAT);

    double start =
        new Trainer(lesson.experiment, lesson.data, Compute.cpu(1))
            .evaluate()
            .get(Metrics.TRAIN_LOSS);
    assertThat(inDouble.get(Metrics.TRAIN_LOSS)).isLessThan(start);
    assertThat(inFloat.get(Metrics.TRAIN_LOSS))
        .isCloseTo(inDouble.get(Metrics.TRAIN_LOSS), within(tolerance(lesson.experiment)));
  }

  /**
   * Of many pixels some always lie at a kink, and Adam's first steps take the sign of a gradient
   * however small it is: there rounding shows.
   */
  private static double tolerance(ExperimentSpec experiment) {
    return experiment.data().source() instanceof ImageSource ? 0.01 : 1e-4;
  }

  private static Metrics afterAnEpoch(Prepared lesson, Precision precision) {
    ExperimentSpec experiment =
        new ExperimentSpec(
            lesson.experiment.name(),
            lesson.experiment.data(),
            lesson.experiment.network(),
            lesson.experiment.training().withPrecision(precision));
    Trainer trainer = new Trainer(experiment, lesson.data, Compute.cpu(1));
    while (!trainer.update()) {
      assertThat(trainer.isFinite()).isTrue();
    }
    return trainer.evaluate();
  }

  @ParameterizedTest
  @MethodSource("smallLessons")
  void gradientIsThatOfTheLoss(String id) {
    Prepared lesson = prepared(id);
    Dataset sample = lesson.data.train().select(firstRows(lesson.data.train().size()));
    int n = sample.size();
    Kernels kernels = new JavaDoubleKernels();
    Network network = Network.forTraining(lesson.topology, kernels);
    Workspace space = network.workspace(n);
    Loss loss = Loss.of(lesson.experiment.training().loss(), lesson.topology, kernels);
    Values targets = kernels.allocate(lesson.topology.outputs() * n);
    kernels.gather(
        new Targets(lesson.topology, lesson.experiment.training().loss()).rows(sample),
        0,
        n,
        targets);
    kernels.gather(new Rows(sample.featureValues(), lesson.topology.inputs()), 0, n, space.input());
    double[] parameters = offKinks(Initialiser.parameters(lesson.topology, 5));

    network.parameters().set(parameters);
    network.forward(space, n, 1);
    loss.gradient(space, targets, null, n);
    network.backward(space, n, 1);
    double[] gradient = network.gradient().toDoubles();

    for (int i = 0; i < gradient.length; i += 1 + gradient.length / CHECKED) {
      double here = lossAt(network, loss, space, targets, parameters, i, 0);
      double right = (lossAt(network, loss, space, targets, parameters, i, STEP) - here) / STEP;
      double left = (here - lossAt(network, loss, space, targets, parameters, i, -STEP)) / STEP;
      double kink = Math.abs(right - left) > KINK ? Math.abs(right - left) / 2 : 0;
      assertThat(gradient[i])
          .as("parameter " + i)
          .isCloseTo((right + left) / 2, within(1e-8 + 1.1 * kink));
    }
  }

  /**
   * Weights set by hand are even: units and windows tie, and where they do there is no gradient.
   */
  private static double[] offKinks(double[] parameters) {
    Random random = new Random(7);
    return Arrays.stream(parameters).map(p -> p + 0.01 * random.nextGaussian()).toArray();
  }

  private static int[] firstRows(int size) {
    return IntStream.range(0, Math.min(SAMPLES, size)).toArray();
  }

  private static double lossAt(
      Network network,
      Loss loss,
      Workspace space,
      Values targets,
      double[] parameters,
      int index,
      double step) {
    double[] moved = parameters.clone();
    moved[index] += step;
    network.parameters().set(moved);
    int n = space.capacity();
    network.forward(space, n, 1);
    return loss.sum(space, targets, null, n) / n;
  }
}
