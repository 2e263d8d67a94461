package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.Activation;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.train.TrainingCommand.Pause;
import epochscope.train.TrainingCommand.Play;
import epochscope.train.TrainingCommand.Reset;
import epochscope.train.TrainingCommand.Rewind;
import epochscope.train.TrainingCommand.SetLearningRate;
import epochscope.train.TrainingCommand.SetSpeed;
import epochscope.train.TrainingCommand.Step;
import epochscope.train.TrainingCommand.StepEpoch;
import epochscope.train.TrainingEvent.Diverged;
import epochscope.train.TrainingEvent.Failed;
import epochscope.train.TrainingEvent.Finished;
import epochscope.train.TrainingEvent.LearningRateChanged;
import epochscope.train.TrainingEvent.Paused;
import epochscope.train.TrainingEvent.Playing;
import epochscope.train.TrainingEvent.Ready;
import epochscope.train.TrainingEvent.Rewound;
import epochscope.train.TrainingEvent.Stopped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TrainingSessionTest {
  private static final int SAMPLES = 100;
  private static final int STEPS_PER_EPOCH = 7;

  @Test
  void beginsWithEpochZeroAndItsMetrics() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 3)) {
      Snapshot start = recorded.latest();
      assertThat(start.epoch()).isZero();
      assertThat(start.metrics().get(Metrics.TRAIN_LOSS)).isPositive();
      assertThat(start.exactState()).isPresent();
      assertThat(recorded.history().first()).isSameAs(start);
      assertThat(recorded.session().playing()).isFalse();
    }
  }

  @Test
  void leavesASnapshotAndMetricsOfEveryEpoch() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 20)) {
      Finished finished = recorded.submit(new Play()).await(Finished.class);
      assertThat(finished.epoch()).isEqualTo(20);
      assertThat(finished.early()).isFalse();
      assertThat(recorded.history().snapshots())
          .extracting(Snapshot::step)
          .hasSize(21)
          .endsWith(20L * STEPS_PER_EPOCH);
      assertThat(recorded.history().series().get(Metrics.TRAIN_LOSS).epochs())
          .hasSize(21)
          .endsWith(20);
      assertThat(recorded.latest().samples()).isEqualTo(20L * SAMPLES);
    }
  }

  @Test
  void eventsComeInOrderAndNoneIsLost() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 2)) {
      recorded.submit(
          new Step(),
          new SetLearningRate(0.25),
          new Play(),
          new Play(),
          new Pause(),
          new Pause(),
          new Rewind(0),
          new Reset());
      recorded.stop();
      recorded.await(Stopped.class);
      List<TrainingEvent> told = new ArrayList<>(recorded.events());
      assertThat(told.removeLast()).isEqualTo(new Stopped());
      assertThat(told)
          .startsWith(
              new Ready(1),
              new Paused(0, 1),
              new LearningRateChanged(0, 0.25),
              new Playing(),
              new Paused(0, 1),
              new Rewound(0, 0),
              new LearningRateChanged(0, 0.1),
              new Ready(1));
    }
  }

  @Test
  void floodsOfCommandsAreAllObeyed() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 1000)) {
      int rounds = 500;
      for (int i = 0; i < rounds; i++) {
        recorded.submit(new Step(), new SetLearningRate(0.01 + i * 1e-5));
      }
      recorded.stop();
      recorded.await(Stopped.class);
      assertThat(recorded.events().stream().filter(Paused.class::isInstance)).hasSize(rounds);
      assertThat(recorded.events().stream().filter(LearningRateChanged.class::isInstance))
          .hasSize(rounds);
      assertThat(recorded.latest().step()).isEqualTo(rounds);
    }
  }

  @Test
  void stepsLeaveMomentsWithinTheEpoch() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 5)) {
      recorded.submit(new Step()).await(Paused.class);
      assertThat(recorded.submit(new Step()).await(Paused.class)).isEqualTo(new Paused(0, 2));
      assertThat(recorded.history().snapshots())
          .extracting(Snapshot::step)
          .containsExactly(0L, 1L, 2L);
      assertThat(recorded.submit(new StepEpoch()).await(Paused.class))
          .isEqualTo(new Paused(1, STEPS_PER_EPOCH));
      recorded.submit(new StepEpoch(), new StepEpoch());
      Paused paused = recorded.await(Paused.class);
      while (paused.epoch() < 3) {
        paused = recorded.await(Paused.class);
      }
      assertThat(paused).isEqualTo(new Paused(3, 3 * STEPS_PER_EPOCH));
    }
  }

  @Test
  void aFinishedRunGoesOnForAsManyEpochsAgain() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 4)) {
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.submit(new Play()).await(Finished.class).epoch()).isEqualTo(8);
    }
  }

  @Test
  void isOverFromItsEndUntilItGoesOnOrBack() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 4)) {
      recorded.submit(new StepEpoch()).await(Paused.class);
      assertThat(recorded.session().over()).isFalse();
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.session().over()).isTrue();
      recorded.submit(new StepEpoch()).await(Paused.class);
      assertThat(recorded.session().over()).isFalse();
      recorded.submit(new Play()).await(Finished.class);
      recorded.submit(new Rewind(0)).await(Rewound.class);
      assertThat(recorded.session().over()).isFalse();
    }
  }

  @Test
  void aRunStoppedEarlyGoesOnToo() {
    Trainings stopping = Trainings.xor(SAMPLES).earlyStopping(new EarlyStoppingSpec(2, 1.0));
    try (RecordedSession recorded = RecordedSession.start(stopping, 50)) {
      Finished first = recorded.submit(new Play()).await(Finished.class);
      assertThat(first.early()).isTrue();
      Finished second = recorded.submit(new Play()).await(Finished.class);
      assertThat(second.epoch()).isEqualTo(first.epoch() + 50);
      assertThat(second.early()).isFalse();
    }
  }

  @Test
  void aRunOfNoEpochsFinishesAtOnce() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 0)) {
      assertThat(recorded.submit(new Play()).await(Finished.class).epoch()).isZero();
    }
  }

  @Test
  void isNeverFasterThanItWasAsked() throws InterruptedException {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 1_000_000)) {
      long start = System.nanoTime();
      recorded.submit(new SetSpeed(20), new Play()).await(Playing.class);
      Thread.sleep(500);
      int epoch = recorded.submit(new Pause()).await(Paused.class).epoch();
      double seconds = (System.nanoTime() - start) / 1e9;
      assertThat(epoch).isPositive().isLessThanOrEqualTo((int) (20 * seconds) + 1);
    }
  }

  @Test
  void obeysWhileItWaitsForAVerySlowStep() {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 10)) {
      recorded.submit(new SetSpeed(1e-6), new Play()).await(Playing.class);
      recorded.submit(new Pause()).await(Paused.class);
      recorded.submit(new Play(), new SetSpeed(Double.POSITIVE_INFINITY));
      assertThat(recorded.await(Finished.class).epoch()).isEqualTo(10);
    }
  }

  @Test
  void showsMomentsWithinASlowEpoch() throws InterruptedException {
    try (RecordedSession recorded = RecordedSession.start(Trainings.xor(SAMPLES), 10)) {
      recorded.submit(new SetSpeed(1), new Play()).await(Playing.class);
      long step = 0;
      while (step == 0) {
        Thread.sleep(5);
        step = recorded.latest().step();
      }
      assertThat(step).isLessThan(STEPS_PER_EPOCH);
      assertThat(recorded.history().snapshots()).hasSize(1);
    }
  }

  @Test
  void divergenceKeepsWhatWasGoodAndStaysUsable() {
    Trainings linear =
        Trainings.xor(SAMPLES)
            .activations(Activation.LINEAR, Activation.LINEAR)
            .optimiser(new OptimiserSpec.Sgd(0.01));
    try (RecordedSession recorded = RecordedSession.start(linear, 1000)) {
      recorded.submit(new StepEpoch()).await(Paused.class);
      float[] good = recorded.parameters();
      recorded.submit(new SetLearningRate(1e6), new Play());
      Diverged diverged = recorded.await(Diverged.class);
      assertThat(diverged.lastGoodEpoch()).isEqualTo(1);
      assertThat(diverged.learningRate()).isEqualTo(1e6);
      assertThat(diverged.node()).isIn("h1", "h2", "out");
      assertThat(recorded.history().snapshots()).allMatch(Snapshot::isFinite);
      recorded.submit(new Rewind(recorded.history().latest().step())).await(Rewound.class);
      assertThat(recorded.parameters()).isEqualTo(good);
      recorded.submit(new Step());
      assertThat(recorded.await(Paused.class)).isEqualTo(new Paused(1, STEPS_PER_EPOCH + 1));
      assertThat(recorded.latest().learningRate()).isEqualTo(0.01);
    }
  }

  @Test
  void aSaturatedNetworkCountsAsDiverged() {
    Trainings saturating =
        Trainings.xor(SAMPLES)
            .loss(new LossSpec.BinaryCrossEntropy())
            .optimiser(new OptimiserSpec.Adam(1e6, null, null, null));
    try (RecordedSession recorded = RecordedSession.start(saturating, 1000)) {
      Diverged diverged = recorded.submit(new Play()).await(Diverged.class);
      assertThat(diverged.node()).isEqualTo("out");
      assertThat(recorded.history().snapshots()).hasSize(1);
    }
  }

  @Test
  void whatCannotBeTrainedFailsWithASentence() {
    Trainings training = Trainings.xor(SAMPLES);
    PreparedData none =
        new PreparedData(
            training.data().train().select(new int[0]),
            training.data().validation(),
            training.data().test(),
            training.data().preprocessing(),
            List.of());
    List<TrainingEvent> events = Collections.synchronizedList(new ArrayList<>());
    new TrainingSession(
            training.spec(3), none, training.compute(), new History(1 << 20), events::add)
        .close();
    assertThat(events).singleElement().isInstanceOf(Failed.class);
    assertThat(((Failed) events.getFirst()).sentence())
        .isEqualTo("number of training samples is 0, expected a whole number from 1 to 2147483647");
  }

  @Test
  void anErrorOnTheThreadIsSaid() {
    Trainings training = Trainings.xor(SAMPLES);
    List<TrainingEvent> events = Collections.synchronizedList(new ArrayList<>());
    TrainingSession session =
        new TrainingSession(
            training.spec(3),
            training.data(),
            training.compute(),
            new History(1 << 20),
            event -> {
              events.add(event);
              if (event instanceof Playing) {
                throw new IllegalStateException("made to fail");
              }
            });
    session.submit(new Play());
    session.close();
    assertThat(events.getLast()).isInstanceOf(Failed.class);
    assertThat(((Failed) events.getLast()).cause()).hasMessage("made to fail");
    assertThat(session.playing()).isFalse();
  }

  @Test
  void commandsThatMakeNoSenseAreRefusedAtOnce() {
    assertThatThrownBy(() -> new SetLearningRate(-1))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("learning rate is -1.0, expected a number above 0");
    assertThatThrownBy(() -> new SetSpeed(Double.NaN)).isInstanceOf(InvalidInputException.class);
  }
}
