package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.history.Metrics;
import epochscope.spec.Activation;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import org.junit.jupiter.api.Test;

/** Optimisers whose updates take the whole training sample. */
class FullBatchTest {
  private static final LossSpec BINARY = new LossSpec.BinaryCrossEntropy();

  @Test
  void anUpdateIsAnEpoch() {
    Trainer trainer = gradientDescent(107, 16).trainer();
    assertThat(trainer.update()).isTrue();
    assertThat(trainer.epoch()).isEqualTo(1);
    assertThat(trainer.step()).isEqualTo(1);
    assertThat(trainer.samples()).isEqualTo(107);
  }

  /** The last part is smaller than the others, and counts as what it is. */
  @Test
  void partsOfAnySizeGiveTheGradientOfTheWhole() {
    double[] whole = descended(gradientDescent(107, 107));
    for (int part : new int[] {1, 16, 53, 106}) {
      double[] found = descended(gradientDescent(107, part));
      assertThat(found).containsExactly(whole, within(1e-6));
    }
    Trainings plain = gradientDescent(107, 107).optimiser(new OptimiserSpec.Sgd(0.5));
    assertThat(descended(plain)).containsExactly(whole, within(1e-6));
  }

  @Test
  void lbfgsGoesDownInPartsAsInOne() {
    Trainer whole = lbfgs(200).trainer();
    Trainer parts = lbfgs(33).trainer();
    double before = whole.evaluate().get(Metrics.TRAIN_LOSS);
    for (int i = 0; i < 12; i++) {
      double loss = whole.evaluate().get(Metrics.TRAIN_LOSS);
      whole.update();
      parts.update();
      assertThat(whole.evaluate().get(Metrics.TRAIN_LOSS)).isLessThan(loss);
    }
    double after = whole.evaluate().get(Metrics.TRAIN_LOSS);
    assertThat(parts.evaluate().get(Metrics.TRAIN_LOSS)).isCloseTo(after, within(1e-4));
    assertThat(after).isLessThan(before / 2);
    assertThat(whole.isFinite()).isTrue();
  }

  @Test
  void whereDropoutIsRandomALineSearchSeesOneFunction() {
    Trainer trainer = lbfgs(64).dropout(0.2).trainer();
    double before = trainer.evaluate().get(Metrics.TRAIN_LOSS);
    for (int i = 0; i < 30; i++) {
      trainer.update();
    }
    assertThat(trainer.evaluate().get(Metrics.TRAIN_LOSS)).isLessThan(0.7 * before);
  }

  @Test
  void divergenceIsSeenInTheParameters() {
    Trainer trainer =
        gradientDescent(50, 16)
            .activations(Activation.LINEAR, Activation.LINEAR)
            .loss(new LossSpec.MeanSquaredError())
            .optimiser(new OptimiserSpec.GradientDescent(1e6, null))
            .trainer();
    for (int i = 0; i < 200 && trainer.isFinite(); i++) {
      trainer.update();
    }
    assertThat(trainer.isFinite()).isFalse();
    assertThat(trainer.firstNonFiniteNode()).contains("h1");
  }

  private static Trainings gradientDescent(int samples, int batch) {
    return Trainings.xor(samples)
        .loss(BINARY)
        .l2(1e-2)
        .optimiser(new OptimiserSpec.GradientDescent(0.5, null))
        .batch(batch);
  }

  private static Trainings lbfgs(int batch) {
    return Trainings.xor(200)
        .loss(BINARY)
        .optimiser(new OptimiserSpec.Lbfgs(null, null))
        .precision(Precision.DOUBLE)
        .batch(batch);
  }

  private static double[] descended(Trainings training) {
    Trainer trainer = training.precision(Precision.DOUBLE).trainer();
    for (int i = 0; i < 20; i++) {
      trainer.update();
    }
    float[] parameters = trainer.parameters();
    double[] found = new double[parameters.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = parameters[i];
    }
    return found;
  }
}
