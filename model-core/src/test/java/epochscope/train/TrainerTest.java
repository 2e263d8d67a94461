package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ResponseAnalysis;
import epochscope.analysis.ResponseReport;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.ExperimentSpec;
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
  void metricsAndPicturesJudgeTheSameSamples() {
    Trainings training = Trainings.xor(12_000).loss(BINARY).optimiser(ADAM);
    Trainer trainer = training.trainer();
    while (!trainer.update()) {}
    Metrics metrics = trainer.evaluate();
    float[] parameters = trainer.parameters();
    Snapshot moment = new Snapshot(1, 1, 0, 0, 0.01, parameters, metrics, null);
    ExperimentSpec spec = training.spec(100);
    AnalysisContext context =
        new AnalysisContext(spec, Topology.of(spec.network(), 2), training.data(), moment);
    ResponseReport report = ResponseAnalysis.compute(context, 0, Cancellation.NEVER);
    assertThat(report.train().roc().auc()).isCloseTo(metrics.get(Metrics.TRAIN_AUC), within(1e-9));
    assertThat(report.validation().roc().auc())
        .isCloseTo(metrics.get(Metrics.VALIDATION_AUC), within(1e-9));
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
    return trainer.endEpoch(new Metrics(Map.of(Metrics.VALIDATION_LOSS, validationLoss)), true);
  }

  private static float[] train(Trainer trainer, int updates) {
    for (int i = 0; i < updates; i++) {
      trainer.update();
    }
    return trainer.parameters();
  }
}
