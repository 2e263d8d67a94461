package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NodeSpec;
import epochscope.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lessons show that is not one number at one epoch. */
class LessonFiguresTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 101, 102, 103, 104})
  void thePerceptronNeverGetsThreeQuartersOfXorRight(long seed) {
    ExperimentSpec xor = Lessons.find("perceptron").experiment("xor");
    Trainer trainer = trainer(PlayedLesson.reseeded(xor, seed));
    for (int epoch = 1; epoch <= xor.training().epochs(); epoch++) {
      playEpoch(trainer);
      assertThat(trainer.evaluate().get(Metrics.TRAIN_ACCURACY)).isLessThan(0.75);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 101, 102, 103, 104})
  void thePerceptronRestsWhereNothingIsWrong(long seed) {
    ExperimentSpec heaps = Lessons.find("perceptron").experiment();
    Trainer trainer = trainer(PlayedLesson.reseeded(heaps, seed));
    float[] before = trainer.parameters();
    while (trainer.evaluate().get(Metrics.TRAIN_ACCURACY) < 1) {
      playEpoch(trainer);
      before = trainer.parameters();
      assertThat(trainer.epoch()).isLessThan(heaps.training().epochs());
    }
    playEpoch(trainer);
    assertThat(trainer.parameters()).containsExactly(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 101, 102, 103, 104})
  void theLineIsThatOfLeastSquares(long seed) {
    ExperimentSpec line = PlayedLesson.reseeded(Lessons.find("line-fit").experiment(), seed);
    Trainer trainer = trainer(line);
    Dataset points = trainer.data().train();
    while (trainer.epoch() < line.training().epochs()) {
      playEpoch(trainer);
    }
    int n = points.size();
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      x += points.feature(i, 0) / n;
      y += points.target(i, 0) / n;
      xx += points.feature(i, 0) * points.feature(i, 0) / n;
      xy += points.feature(i, 0) * points.target(i, 0) / n;
    }
    double slope = (xy - x * y) / (xx - x * x);
    assertThat((double) trainer.parameters()[0]).isCloseTo(slope, within(1e-3));
    assertThat((double) trainer.parameters()[1]).isCloseTo(y - slope * x, within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"'', true", "small, true", "large, true", "diverged, false"})
  void theLargestLearningRateAloneDiverges(String variant, boolean staysFinite) {
    Trainer trainer = trainer(Lessons.find("learning-rate").experiment(variant));
    for (int epoch = 0; epoch < 50 && trainer.isFinite(); epoch++) {
      playEpoch(trainer);
    }
    assertThat(trainer.isFinite()).isEqualTo(staysFinite);
  }

  @Test
  void weightsAreCountedByMultiplication() {
    ExperimentSpec experiment = Lessons.find("counting").experiment();
    Topology topology = topology(experiment);
    int weights = 7 * 8 + 8 * 9 + 9 * 9 + 9 * 8 + 8 * 5;
    int biases = 8 + 9 + 9 + 8 + 5;
    assertThat(weights).isEqualTo(321);
    assertThat(biases).isEqualTo(39);
    assertThat(topology.parameters().trained()).isEqualTo(weights + biases);
    assertThat(experiment.network().nodes())
        .allSatisfy(node -> assertThat(node).isInstanceOf(NodeSpec.Dense.class));
  }

  /** LeCun et al. 1998, with full connections in the third layer. */
  @Test
  void leNetHasTheParametersOfItsPaper() {
    assertThat(topology(Lessons.find("lenet").experiment()).parameters().trained())
        .isEqualTo(61_706);
  }

  private static Topology topology(ExperimentSpec experiment) {
    PreparedData data = DataPreparation.prepare(experiment.data());
    return Topology.of(
        ExperimentResolver.resolve(experiment, data).network(), data.train().shape());
  }

  private static Trainer trainer(ExperimentSpec experiment) {
    PreparedData data = DataPreparation.prepare(experiment.data());
    return new Trainer(ExperimentResolver.resolve(experiment, data), data, Compute.cpu(1));
  }

  private static void playEpoch(Trainer trainer) {
    boolean ended = false;
    while (!ended && trainer.isFinite()) {
      ended = trainer.update();
    }
    trainer.endEpoch(trainer.evaluate(), false);
  }
}
