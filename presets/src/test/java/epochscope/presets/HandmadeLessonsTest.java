package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.FeatureMaps;
import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.Dataset;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.train.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that lessons written by hand show before anything is trained. */
class HandmadeLessonsTest {
  private static final int SIDE = 20;

  /** 1 1 1 0 0 / 0 1 1 1 0 / 0 0 1 1 1 / 0 0 1 1 0 / 0 1 1 0 0 with 1 0 1 / 0 1 0 / 1 0 1. */
  @ParameterizedTest
  @CsvSource({
    "kernel, '4 3 4 2 4 3 2 3 4'",
    "padded, '2 2 3 1 1 1 4 3 4 1 1 2 4 3 3 1 2 3 4 1 0 2 2 1 1'",
    "strided, '4 4 2 4'",
    "dilated, '2 1 1 0 2 3 1 1 2'",
    "two, '18 28 17 20 23 28 15 24 19 14 4 -6 13 9 -2 8 7 2'",
    "best, '4'"
  })
  void theKernelsMapsAreThoseOnPaper(String node, String expected) {
    Start start = new Start("kernel-by-hand");
    assertThat(start.maps(start.sample(0)).maps().get(node).values())
        .containsExactly(numbers(expected));
  }

  /** N_C · N_F · N_k weights, and a bias a filter. */
  @Test
  void weightsOfSeveralChannelsAreCounted() {
    Topology topology = new Start("kernel-by-hand").topology;
    assertThat(topology.parameters().count("kernel")).isEqualTo(9 + 1);
    assertThat(topology.parameters().count("two")).isEqualTo(3 * 2 * 9 + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "max, '4 2 2 5'",
    "average, '2 1.5 1 2'",
    "sum, '8 6 4 8'",
    "reshape, '1 2 0 5  3 1 2 1  4 1 2 1  0 2 0 1'"
  })
  void poolingKeepsWhatItSays(String node, String expected) {
    Start start = new Start("pooling");
    assertThat(start.maps(start.sample(0)).maps().get(node).values())
        .containsExactly(numbers(expected));
  }

  /** Of the picture's partner the sums are the same, the largest values are not. */
  @Test
  void thePartnerHasTheSameSums() {
    Start start = new Start("pooling");
    FeatureMaps partner = start.maps(start.sample(1));
    assertThat(partner.maps().get("sum").values()).containsExactly(8, 6, 4, 8);
    assertThat(partner.maps().get("max").values()).containsExactly(2, 2, 1, 2);
  }

  /** Shift, then convolve = convolve, then shift, to the bit; and the score stays. */
  @ParameterizedTest
  @CsvSource({"3, 1", "-2, -2", "0, 1", "3, -1"})
  void theMapMovesWithTheCatAndTheScoreStays(int dx, int dy) {
    Start start = new Start("cat-filter");
    float[] sample = start.sample(0);
    float[] moved = new float[sample.length];
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        boolean inside = row + dy >= 0 && row + dy < SIDE && column + dx >= 0 && column + dx < SIDE;
        if (inside) {
          moved[(row + dy) * SIDE + column + dx] = sample[row * SIDE + column];
        }
      }
    }
    float[] before = start.maps(sample).maps().get("filter").values();
    FeatureMaps after = start.maps(moved);
    float[] behind = after.maps().get("filter").values();
    int side = 13;
    for (int row = Math.max(0, dy); row < side + Math.min(0, dy); row++) {
      for (int column = Math.max(0, dx); column < side + Math.min(0, dx); column++) {
        assertThat(behind[row * side + column]).isEqualTo(before[(row - dy) * side + column - dx]);
      }
    }
    assertThat(after.maps().get("best").values()).containsExactly(1);
  }

  /** 32 weights of 1/32 on its ink, and 32 of −1/32 beside it. */
  @Test
  void everyCatScoresOneAndNoOtherThingDoes() {
    Start start = new Start("cat-filter");
    Dataset pictures = start.data.train();
    for (int i = 0; i < pictures.size(); i++) {
      float score = start.maps(start.sample(i)).maps().get("best").values()[0];
      if (pictures.classes().get(pictures.label(i)).equals("cat")) {
        assertThat(score).isEqualTo(1);
      } else {
        assertThat(score).isLessThan(0.8f);
      }
    }
  }

  /** w ← 1 + 0.1·0.4, b ← 0.1 + 0.1·0.8. */
  @Test
  void oneStepOfBackpropagationByHand() {
    Start start = new Start("backprop-by-hand");
    assertThat(start.maps(start.sample(0)).maps().get("neuron").values()[0])
        .isCloseTo(0.6f, within(1e-6f));
    Trainer trainer = new Trainer(start.experiment, start.data, Compute.cpu(1));
    trainer.update();
    assertThat(trainer.parameters()[0]).isCloseTo(1.04f, within(1e-6f));
    assertThat(trainer.parameters()[1]).isCloseTo(0.18f, within(1e-6f));
  }

  private static float[] numbers(String text) {
    List<Float> numbers = Arrays.stream(text.split(" +")).map(Float::valueOf).toList();
    float[] array = new float[numbers.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = numbers.get(i);
    }
    return array;
  }

  /** A lesson before its first update. */
  private static final class Start {
    private final PreparedData data;
    private final ExperimentSpec experiment;
    private final Topology topology;
    private final Snapshot snapshot;

    Start(String lesson) {
      ExperimentSpec spec = Lessons.find(lesson).experiment();
      data = DataPreparation.prepare(spec.data());
      experiment = ExperimentResolver.resolve(spec, data);
      topology = Topology.of(experiment.network(), data.train().shape());
      float[] parameters = new Trainer(experiment, data, Compute.cpu(1)).parameters();
      snapshot = new Snapshot(0, 0, 0, 0, 0.1, parameters, new Metrics(Map.of()), null);
    }

    float[] sample(int row) {
      int features = data.train().features().size();
      int from = row * features;
      return Arrays.copyOfRange(data.train().featureValues(), from, from + features);
    }

    FeatureMaps maps(float[] sample) {
      return FeatureMaps.of(new AnalysisContext(experiment, topology, data, snapshot), sample);
    }
  }
}
