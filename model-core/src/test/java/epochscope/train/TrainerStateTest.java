package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.backend.Compute;
import epochscope.backend.KernelChoice;
import epochscope.history.Metrics;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.ScheduleSpec;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is taken up again ends in the same bits as one that was never interrupted. */
class TrainerStateTest {
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.01, null, null, null);
  private static final OptimiserSpec MOMENTUM = new OptimiserSpec.Momentum(0.05, 0.9);

  private static final AugmentationSpec NOISE = new AugmentationSpec(null, null, null, null, 0.2);

  static Stream<Supplier<Trainings>> trainings() {
    return Stream.of(
        () -> Trainings.xor(45),
        () -> Trainings.xor(45).optimiser(ADAM).dropout(0.3).l2(1e-3),
        () -> Trainings.xor(45).optimiser(MOMENTUM).dropout(0.3),
        () -> Trainings.xor(45).optimiser(ADAM).dropout(0.3).convolutional(),
        () -> Trainings.xor(45).optimiser(ADAM).augmentation(NOISE),
        () -> Trainings.xor(45).optimiser(new OptimiserSpec.Lbfgs(null, 3)).augmentation(NOISE),
        () -> Trainings.xor(45).optimiser(new OptimiserSpec.Nadam(0.01, null, null, null, null)),
        () -> Trainings.xor(45).optimiser(new OptimiserSpec.Lbfgs(null, 3)).dropout(0.3).l2(1e-3),
        () -> Trainings.xor(45).schedule(new ScheduleSpec.Cosine(3.0, null, true, 2.0)),
        () ->
            Trainings.xor(45)
                .schedule(
                    new ScheduleSpec.WarmUp(
                        5, null, new ScheduleSpec.OnPlateau(0.5, 1, 10.0, 0.0))),
        () -> Trainings.xor(45).optimiser(ADAM).dropout(0.3).precision(Precision.DOUBLE),
        () ->
            Trainings.xor(45)
                .optimiser(ADAM)
                .dropout(0.3)
                .compute(new Compute(KernelChoice.ND4J, 1)));
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void goesOnToTheBitInTheSameAndInAFreshTrainer(Supplier<Trainings> training) {
    Trainer trainer = training.get().trainer();
    train(trainer, 17);
    trainer.setLearningRate(0.003);
    byte[] middle = trainer.capture();
    train(trainer, 40);
    byte[] end = trainer.capture();

    trainer.restore(middle);
    assertThat(trainer.step()).isEqualTo(17);
    assertThat(trainer.learningRate()).isEqualTo(0.003);
    train(trainer, 40);
    assertThat(trainer.capture()).isEqualTo(end);

    Trainer fresh = training.get().seed(99).trainer();
    train(fresh, 3);
    fresh.restore(middle);
    train(fresh, 40);
    assertThat(fresh.capture()).isEqualTo(end);
    assertThat(fresh.evaluate()).isEqualTo(trainer.evaluate());
  }

  @Test
  void keepsWhatEarlyStoppingKnows() {
    Trainings training = Trainings.xor(45).earlyStopping(new EarlyStoppingSpec(2, 0.0));
    Trainer trainer = training.trainer();
    endEpoch(trainer, 0.3);
    float[] best = trainer.parameters();
    endEpoch(trainer, 0.4);
    byte[] state = trainer.capture();

    Trainer fresh = training.trainer();
    fresh.restore(state);
    assertThat(fresh.parameters()).isNotEqualTo(best);
    assertThat(endEpoch(fresh, 0.5)).isTrue();
    assertThat(fresh.bestEpoch()).isEqualTo(1);
    assertThat(fresh.parameters()).isEqualTo(best);
  }

  @Test
  void refusesTheStateOfAnotherNetwork() {
    byte[] state = Trainings.xor(45).trainer().capture();
    Trainer other = Trainings.xor(45).optimiser(ADAM).trainer();
    assertThatThrownBy(() -> other.restore(state)).hasMessageContaining("bytes");
  }

  private static void train(Trainer trainer, int updates) {
    for (int i = 0; i < updates; i++) {
      if (trainer.update()) {
        trainer.endEpoch(trainer.evaluate(), true);
      }
    }
  }

  private static boolean endEpoch(Trainer trainer, double validationLoss) {
    while (!trainer.update()) {}
    return trainer.endEpoch(new Metrics(Map.of(Metrics.VALIDATION_LOSS, validationLoss)), true);
  }
}
