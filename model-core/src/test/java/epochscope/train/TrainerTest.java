package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.Metrics;
import epochscope.spec.Activation;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final LossSpec BINARY = new LossSpec.BinaryCrossEntropy();
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.01, null, null, null);

  @Test
  void countsEpochsStepsAndSamplesWithTheLastPartialBatch() {
    Trainer trainer = Trainings.xor(25).batch(10).trainer();
    assertThat(trainer.update()).isFalse();
    assertThat(trainer.update()).isFalse();
    assertThat(trainer.samples()).isEqualTo(20);
    assertThat(trainer.update()).isTrue();
    assertThat(trainer.epoch()).isEqualTo(1);
    assertThat(trainer.step()).isEqualTo(3);
    assertThat(trainer.samples()).isEqualTo(25);
  }

  @Test
  void learnsXor() {
    Trainer trainer = Trainings.xor(400).loss(BINARY).optimiser(ADAM).trainer();
    while (trainer.epoch() < 100) {
      trainer.update();
    }
    Metrics metrics = trainer.evaluate();
    assertThat(metrics.get(Metrics.VALIDATION_ACCURACY)).isGreaterThan(0.95);
    assertThat(metrics.get(Metrics.VALIDATION_AUC)).isGreaterThan(0.98);
    assertThat(trainer.isFinite()).isTrue();
    assertThat(trainer.firstNonFiniteNode()).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    float[] first = train(Trainings.xor(50).dropout(0.3).seed(5).trainer(), 40);
    float[] second = train(Trainings.xor(50).dropout(0.3).seed(5).trainer(), 40);
    float[] other = train(Trainings.xor(50).dropout(0.3).seed(6).trainer(), 40);
    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void namesTheNodeThatDiverged() {
    Trainer trainer =
        Trainings.xor(50)
            .activations(Activation.LINEAR, Activation.LINEAR)
            .optimiser(new OptimiserSpec.Sgd(1e6))
            .trainer();
    for (int i = 0; i < 200 && trainer.isFinite(); i++) {
      trainer.update();
    }
    assertThat(trainer.isFinite()).isFalse();
    assertThat(trainer.lastBatchLoss()).isNaN();
    assertThat(trainer.firstNonFiniteNode()).contains("h1");
  }

  @Test
  void earlyStoppingBringsTheBestWeightsBack() {
    Trainer trainer = Trainings.xor(60).earlyStopping(new EarlyStoppingSpec(3, 0.0)).trainer();
    float[] best = null;
    for (double loss : new double[] {0.5, 0.4, 0.45, Double.NaN}) {
      assertThat(endEpoch(trainer, loss)).isFalse();
      best = loss == 0.4 ? trainer.parameters() : best;
    }
    assertThat(endEpoch(trainer, 0.41)).isTrue();
    assertThat(trainer.bestEpoch()).isEqualTo(2);
    assertThat(trainer.parameters()).isEqualTo(best);
  }

  private static boolean endEpoch(Trainer trainer, double validationLoss) {
    while (!trainer.update()) {}
    return trainer.endEpoch(new Metrics(Map.of(Metrics.VALIDATION_LOSS, validationLoss)));
  }

  private static float[] train(Trainer trainer, int updates) {
    for (int i = 0; i < updates; i++) {
      trainer.update();
    }
    return trainer.parameters();
  }
}
