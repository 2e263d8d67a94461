package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.History;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.ScheduleSpec;
import epochscope.train.TrainingCommand.Pause;
import epochscope.train.TrainingCommand.Play;
import epochscope.train.TrainingCommand.Reseed;
import epochscope.train.TrainingCommand.Reset;
import epochscope.train.TrainingCommand.Rewind;
import epochscope.train.TrainingCommand.SetLearningRate;
import epochscope.train.TrainingCommand.SetSpeed;
import epochscope.train.TrainingCommand.Step;
import epochscope.train.TrainingEvent.Finished;
import epochscope.train.TrainingEvent.LearningRateChanged;
import epochscope.train.TrainingEvent.Paused;
import epochscope.train.TrainingEvent.Ready;
import epochscope.train.TrainingEvent.Rewound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever goes back and on again ends in the same bits as one who never went back. */
@Timeout(120)
class RewindingTest {
  private static final int SAMPLES = 107;
  private static final int EPOCHS = 30;
  private static final long STEPS_PER_EPOCH = 7;

  @Test
  void theRunThatFollowsIsTheSameToTheBit() {
    try (RecordedSession rewound = finished(training(), EPOCHS)) {
      rewound.submit(new Rewind(STEPS_PER_EPOCH * 11 + 3));
      Rewound at = rewound.await(Rewound.class);
      assertThat(at).isEqualTo(new Rewound(11, STEPS_PER_EPOCH * 11));
      assertThat(rewound.history().latest().epoch()).isEqualTo(11);
      rewound.submit(new Play()).await(Finished.class);
      assertThat(rewound.parameters()).isEqualTo(trainedDirectly(EPOCHS));
      try (RecordedSession uninterrupted = finished(training(), EPOCHS)) {
        assertSameRun(rewound, uninterrupted);
      }
    }
  }

  @Test
  void schedulesGoOnFromTheirMoment() {
    ScheduleSpec plateau = new ScheduleSpec.OnPlateau(0.5, 3, 0.01, 1e-4);
    ScheduleSpec warmUp = new ScheduleSpec.WarmUp(20, null, plateau);
    try (RecordedSession rewound = finished(training().schedule(warmUp), EPOCHS);
        RecordedSession uninterrupted = finished(training().schedule(warmUp), EPOCHS)) {
      Series rates = rewound.history().series().get(Metrics.LEARNING_RATE);
      assertThat(rates.values()[0]).isEqualTo(0.01 / 20);
      assertThat(rates.values()[3]).isEqualTo(0.01);
      assertThat(rates.values()[EPOCHS]).isLessThan(0.01);
      rewound.submit(new Rewind(STEPS_PER_EPOCH * 11)).await(Rewound.class);
      rewound.submit(new Play()).await(Finished.class);
      assertSameRun(rewound, uninterrupted);
    }
  }

  @Test
  void aRateSetByHandIsTheNewBaseOfItsSchedule() {
    ScheduleSpec halving = new ScheduleSpec.Step(2, 0.5);
    try (RecordedSession recorded = finished(training().schedule(halving), 3)) {
      recorded.submit(new SetLearningRate(0.4), new Play()).await(Finished.class);
      assertThat(recorded.history().series().get(Metrics.LEARNING_RATE).values())
          .containsExactly(0.01, 0.01, 0.005, 0.005, 0.1, 0.1, 0.05);
    }
  }

  @Test
  void pausesAndSingleStepsChangeNothing() {
    try (RecordedSession recorded = RecordedSession.start(training(), EPOCHS)) {
      for (int i = 0; i < 10; i++) {
        recorded.submit(new Step()).await(Paused.class);
      }
      recorded.submit(new SetSpeed(1000), new Play(), new Pause()).await(Paused.class);
      recorded.submit(new SetSpeed(Double.POSITIVE_INFINITY), new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trainedDirectly(EPOCHS));
    }
  }

  @Test
  void theLearningRateComesBackWithItsMoment() {
    try (RecordedSession recorded = finished(training(), 5)) {
      recorded.submit(new SetLearningRate(0.5), new Play()).await(Finished.class);
      float[] after = recorded.parameters();
      recorded.submit(new Rewind(STEPS_PER_EPOCH * 3)).await(Rewound.class);
      assertThat(recorded.await(LearningRateChanged.class))
          .isEqualTo(new LearningRateChanged(3, 0.01));
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trainedDirectly(10));
      recorded.submit(new Rewind(STEPS_PER_EPOCH * 5)).await(Rewound.class);
      recorded.submit(new SetLearningRate(0.5), new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(after);
    }
  }

  @Test
  void resetBringsTheVerySameWeightsBack() {
    try (RecordedSession recorded = RecordedSession.start(training(), EPOCHS)) {
      float[] initial = recorded.parameters();
      recorded.submit(new Play()).await(Finished.class);
      float[] trained = recorded.parameters();
      recorded.submit(new Reset());
      assertThat(recorded.await(Ready.class).seed()).isEqualTo(1);
      assertThat(recorded.parameters()).isEqualTo(initial);
      assertThat(recorded.history().snapshots()).hasSize(1);
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trained);
    }
  }

  @Test
  void anotherSeedIsTheRunOfThatSeed() {
    try (RecordedSession recorded = finished(training(), EPOCHS)) {
      recorded.submit(new Reseed(9));
      assertThat(recorded.await(Ready.class).seed()).isEqualTo(9);
      recorded.submit(new Play()).await(Finished.class);
      try (RecordedSession other = finished(training().seed(9), EPOCHS)) {
        assertSameRun(recorded, other);
      }
    }
  }

  @Test
  void earlyStoppingStopsAtTheSameEpochAgain() {
    Trainings overfitting = training().dropout(0.6).earlyStopping(new EarlyStoppingSpec(3, 0.0));
    try (RecordedSession recorded = RecordedSession.start(overfitting, 2000)) {
      Finished first = recorded.submit(new Play()).await(Finished.class);
      float[] best = recorded.parameters();
      assertThat(first.early()).isTrue();
      assertThat(first.bestEpoch()).isLessThan(first.epoch());
      recorded.submit(new Rewind(STEPS_PER_EPOCH * 2)).await(Rewound.class);
      assertThat(recorded.submit(new Play()).await(Finished.class)).isEqualTo(first);
      assertThat(recorded.parameters()).isEqualTo(best);
      assertThat(recorded.latest().metrics().get(Metrics.VALIDATION_LOSS))
          .isEqualTo(lossOf(recorded, first.bestEpoch()));
    }
  }

  @Test
  void aThinnedHistoryStillRewindsExactly() {
    History small = new History(200_000);
    try (RecordedSession recorded = RecordedSession.start(training(), 400, small)) {
      recorded.submit(new Play()).await(Finished.class);
      assertThat(small.stride()).isGreaterThan(1);
      recorded.submit(new Rewind(STEPS_PER_EPOCH * 200));
      assertThat(recorded.await(Rewound.class).epoch()).isBetween(1, 200);
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trainedDirectly(400));
    }
  }

  private static Trainings training() {
    return Trainings.xor(SAMPLES)
        .dropout(0.2)
        .loss(new LossSpec.BinaryCrossEntropy())
        .optimiser(new OptimiserSpec.Adam(0.01, null, null, null));
  }

  private static RecordedSession finished(Trainings training, int epochs) {
    RecordedSession recorded = RecordedSession.start(training, epochs);
    recorded.submit(new Play()).await(Finished.class);
    return recorded;
  }

  private static float[] trainedDirectly(int epochs) {
    Trainer trainer = training().trainer();
    while (trainer.epoch() < epochs) {
      trainer.update();
    }
    return trainer.parameters();
  }

  private static double lossOf(RecordedSession recorded, int epoch) {
    return recorded.history().series().get(Metrics.VALIDATION_LOSS).values()[epoch];
  }

  private static void assertSameRun(RecordedSession first, RecordedSession second) {
    assertThat(first.history().snapshots()).hasSameSizeAs(second.history().snapshots());
    for (int i = 0; i < first.history().snapshots().size(); i++) {
      Snapshot a = first.history().snapshots().get(i);
      Snapshot b = second.history().snapshots().get(i);
      assertThat(a.step()).isEqualTo(b.step());
      assertThat(a.parameters()).isEqualTo(b.parameters());
      assertThat(a.metrics()).isEqualTo(b.metrics());
    }
  }
}
