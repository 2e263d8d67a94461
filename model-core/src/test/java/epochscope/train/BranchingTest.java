package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.train.TrainingCommand.Branch;
import epochscope.train.TrainingCommand.Play;
import epochscope.train.TrainingCommand.SetLearningRate;
import epochscope.train.TrainingCommand.SetSpeed;
import epochscope.train.TrainingEvent.Finished;
import epochscope.train.TrainingEvent.Rewound;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A branch is, bit by bit, the run that had its settings from the moment on where it left. */
@Timeout(120)
class BranchingTest {
  private static final int EPOCHS = 30;
  private static final int STEPS_PER_EPOCH = 7;

  @Test
  void aBranchOfTheSameSettingsIsTheRunItself() {
    try (RecordedSession recorded = finished(training())) {
      HistoryView before = recorded.history();
      recorded.submit(new Branch(before, STEPS_PER_EPOCH * 11 + 3, true));
      assertThat(recorded.await(Rewound.class)).isEqualTo(new Rewound(11, STEPS_PER_EPOCH * 11));
      assertThat(recorded.history().latest().epoch()).isEqualTo(11);
      recorded.submit(new Play()).await(Finished.class);
      assertSameRun(recorded.history(), before);
    }
  }

  /** The reference makes each update itself, with the other rate from epoch 11 on. */
  @Test
  void theLearningRateThereIsNowHolds() {
    Trainer reference = training().trainer();
    while (reference.epoch() < EPOCHS) {
      if (reference.epoch() == 11) {
        reference.setLearningRate(0.05);
      }
      reference.update();
    }
    try (RecordedSession recorded = finished(training())) {
      HistoryView before = recorded.history();
      recorded.submit(new SetLearningRate(0.05));
      recorded.submit(new Branch(before, STEPS_PER_EPOCH * 11, true), new Play());
      recorded.await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(reference.parameters());
      assertThat(recorded.latest().learningRate()).isEqualTo(0.05);
      assertThat(before.latest().parameters()).isNotEqualTo(recorded.parameters());
    }
  }

  @Test
  void aRunOfAnotherSessionGoesOnToTheBit() {
    try (RecordedSession first = finished(training());
        RecordedSession other = RecordedSession.start(training().seed(9), EPOCHS)) {
      other.submit(new Branch(first.history(), STEPS_PER_EPOCH * 20, true), new Play());
      other.await(Finished.class);
      assertSameRun(other.history(), first.history());
    }
  }

  /** Optimiser and schedule begin anew: Adam's first step is lr·sign(g), whatever it saw before. */
  @Test
  void anotherOptimiserStartsAtTheParameters() {
    Trainings sgd = training().optimiser(new OptimiserSpec.Sgd(0.1, null));
    try (RecordedSession first = finished(sgd);
        RecordedSession adam = finished(training())) {
      Snapshot target = first.history().at(20);
      adam.submit(new Branch(first.history(), target.step(), false));
      assertThat(adam.await(Rewound.class)).isEqualTo(new Rewound(20, target.step()));
      assertThat(adam.parameters()).isEqualTo(target.parameters());
      adam.submit(new TrainingCommand.Step()).await(TrainingEvent.Paused.class);
      float[] after = adam.parameters();
      double[] moved = new double[after.length];
      Arrays.setAll(moved, i -> Math.abs(after[i] - target.parameters()[i]));
      assertThat(Arrays.stream(moved).max().orElseThrow()).isBetween(0.0099, 0.01001);
      assertThat(adam.history().lastExact(target.step()).epoch()).isEqualTo(20);
      assertThat(adam.history().at(19).exactState()).isEmpty();
      assertThat(loss(adam.history()).values())
          .startsWith(Arrays.copyOf(loss(first.history()).values(), 21));
      adam.submit(new TrainingCommand.Reset(), new SetSpeed(1e9), new Play());
      adam.await(Finished.class);
      assertThat(adam.history().at(EPOCHS).parameters()).isEqualTo(trainedDirectly(training()));
    }
  }

  @Test
  void aRunWithoutMomentsIsRefused() {
    assertThatThrownBy(() -> new Branch(HistoryView.EMPTY, 0, true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("number of moments");
  }

  private static Trainings training() {
    return Trainings.xor(107)
        .dropout(0.2)
        .loss(new LossSpec.BinaryCrossEntropy())
        .optimiser(new OptimiserSpec.Adam(0.01, null, null, null));
  }

  private static RecordedSession finished(Trainings training) {
    RecordedSession recorded = RecordedSession.start(training, EPOCHS);
    recorded.submit(new Play()).await(Finished.class);
    return recorded;
  }

  private static float[] trainedDirectly(Trainings training) {
    Trainer trainer = training.trainer();
    while (trainer.epoch() < EPOCHS) {
      trainer.update();
    }
    return trainer.parameters();
  }

  private static Series loss(HistoryView history) {
    return history.series().get(Metrics.TRAIN_LOSS);
  }

  private static void assertSameRun(HistoryView first, HistoryView second) {
    assertThat(first.snapshots()).hasSameSizeAs(second.snapshots());
    for (int i = 0; i < first.snapshots().size(); i++) {
      assertThat(first.snapshots().get(i).step()).isEqualTo(second.snapshots().get(i).step());
      assertThat(first.snapshots().get(i).parameters())
          .isEqualTo(second.snapshots().get(i).parameters());
    }
    assertThat(loss(first).values()).isEqualTo(loss(second).values());
    assertThat(loss(first).epochs()).isEqualTo(loss(second).epochs());
  }
}
