package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.Balance;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.spec.LossSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Balance changes what training sees, and nothing of what it is judged by. */
class BalancedTrainingTest {
  private static final int SIZE = 60;

  /** Twice where the first feature is positive. */
  private static float[] doubled() {
    Dataset points = Trainings.points(SIZE, 1, null);
    float[] weights = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      weights[i] = points.feature(i, 0) > 0 ? 2 : 1;
    }
    return weights;
  }

  /** Takes an epoch for one batch. */
  private static Trainer trainer(Dataset train, Balance balance) {
    Dataset validation = Trainings.points(SIZE, 2, null);
    Dataset none = train.select(new int[0]);
    PreparedData data =
        new PreparedData(train, validation, none, new Preprocessing(List.of()), balance, List.of());
    Trainings trainings =
        Trainings.xor(SIZE).batch(10 * SIZE).loss(new LossSpec.BinaryCrossEntropy());
    return new Trainer(trainings.spec(10), data, Compute.cpu(1));
  }

  private static float[] after(Trainer trainer, int epochs) {
    while (trainer.epoch() < epochs) {
      trainer.update();
    }
    return trainer.parameters();
  }

  @Test
  void weightsOfClassesTrainLikeWeightsOfEvents() {
    float[] weights = doubled();
    Dataset plain = Trainings.points(SIZE, 1, null);
    float[] byClass = after(trainer(plain, new Balance(null, weights)), 5);
    Dataset weighted = Trainings.points(SIZE, 1, weights);
    assertThat(byClass).isEqualTo(after(trainer(weighted, Balance.none(weighted)), 5));
    assertThat(byClass).isNotEqualTo(after(trainer(plain, Balance.none(plain)), 5));
  }

  /** A full batch in which a row stands twice has the gradient of one in which it weighs double. */
  @Test
  void visitingTwiceIsWeighingDouble() {
    float[] weights = doubled();
    int[] visits =
        IntStream.range(0, SIZE)
            .flatMap(i -> IntStream.range(0, (int) weights[i]).map(k -> i))
            .toArray();
    Dataset plain = Trainings.points(SIZE, 1, null);
    Trainer twice = trainer(plain, new Balance(visits, null));
    float[] byVisits = after(twice, 3);
    assertThat(twice.samples()).isEqualTo(3L * visits.length);
    float[] byWeights = after(trainer(plain, new Balance(null, weights)), 3);
    for (int i = 0; i < byVisits.length; i++) {
      assertThat(byVisits[i]).isCloseTo(byWeights[i], within(2e-6f));
    }
  }

  @Test
  void metricsKnowNothingOfIt() {
    Dataset plain = Trainings.points(SIZE, 1, null);
    Metrics untouched = trainer(plain, Balance.none(plain)).evaluate();
    assertThat(trainer(plain, new Balance(null, doubled())).evaluate()).isEqualTo(untouched);
    assertThat(trainer(plain, new Balance(new int[] {1, 1, 2}, null)).evaluate())
        .isEqualTo(untouched);
  }
}
