package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.Precision;
import epochscope.spec.ScheduleSpec;
import epochscope.train.TrainingCommand.Adopt;
import epochscope.train.TrainingCommand.Play;
import epochscope.train.TrainingCommand.Reseed;
import epochscope.train.TrainingCommand.Reset;
import epochscope.train.TrainingCommand.Resume;
import epochscope.train.TrainingCommand.SetLearningRate;
import epochscope.train.TrainingCommand.SetParameter;
import epochscope.train.TrainingCommand.SetTrainingSample;
import epochscope.train.TrainingCommand.Step;
import epochscope.train.TrainingEvent.Finished;
import epochscope.train.TrainingEvent.Paused;
import epochscope.train.TrainingEvent.Ready;
import epochscope.train.TrainingEvent.Resumed;
import epochscope.train.TrainingEvent.SampleChanged;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that stops and goes on in another session ends in the bits of one that never stopped. */
@Timeout(60)
class CheckpointTest {
  private static final int EPOCHS = 12;
  private static final int STEPS_PER_EPOCH = 7;

  static Stream<Trainings> trainings() {
    ScheduleSpec plateau = new ScheduleSpec.OnPlateau(0.5, 1, 0.01, 1e-4);
    return Stream.of(
        training(),
        training().optimiser(new OptimiserSpec.Lbfgs(0.5, 4)).batch(107),
        training().precision(Precision.DOUBLE).schedule(plateau).dropout(0.3),
        training().schedule(new ScheduleSpec.WarmUp(40, null, plateau)).convolutional(),
        training().earlyStopping(new EarlyStoppingSpec(3, 0.0)).l2(0.01));
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void goesOnWithinAnEpochAsIfItHadNeverStopped(Trainings training) {
    try (RecordedSession whole = RecordedSession.start(training, EPOCHS);
        RecordedSession second = RecordedSession.start(training, EPOCHS)) {
      whole.submit(new Play()).await(Finished.class);
      second.submit(new Resume(stoppedAfter(3 * STEPS_PER_EPOCH + 2, training)));
      assertThat(second.await(Resumed.class).step()).isEqualTo(second.latest().step());
      Finished end = second.submit(new Play()).await(Finished.class);
      assertThat(second.parameters()).isEqualTo(whole.parameters());
      assertThat(second.latest().samples()).isEqualTo(whole.latest().samples());
      assertThat(whole.events()).contains(end);
      assertSameLosses(second.history(), whole.history());
    }
  }

  @Test
  void aRunThatIsOverGoesOnForAsManyEpochsAsWished() {
    try (RecordedSession whole = RecordedSession.start(training(), 2 * EPOCHS);
        RecordedSession half = RecordedSession.start(training(), EPOCHS);
        RecordedSession second = RecordedSession.start(training(), EPOCHS)) {
      whole.submit(new Play()).await(Finished.class);
      half.submit(new Play()).await(Finished.class);
      Checkpoint end = half.session().capture().join();
      assertThat(end.lastEpoch()).isEqualTo(EPOCHS);
      second.submit(new Resume(end.until(2 * EPOCHS)), new Play()).await(Finished.class);
      assertThat(second.parameters()).isEqualTo(whole.parameters());
    }
  }

  @Test
  void whatWasChangedByHandStaysChanged() {
    PreparedData few = other(40);
    try (RecordedSession whole = RecordedSession.start(training(), EPOCHS);
        RecordedSession first = RecordedSession.start(training(), EPOCHS);
        RecordedSession second = RecordedSession.start(training(), EPOCHS)) {
      change(whole, few);
      whole.submit(new Play()).await(Finished.class);
      change(first, few);
      second.submit(new Resume(first.session().capture().join())).await(Resumed.class);
      assertThat(second.events()).hasAtLeastOneElementOfType(SampleChanged.class);
      assertThat(second.session().data()).isSameAs(few);
      assertThat(second.session().data(0)).isNotSameAs(few);
      assertThat(second.latest().learningRate()).isEqualTo(0.03);
      second.submit(new Play()).await(Finished.class);
      assertThat(second.parameters()).isEqualTo(whole.parameters());
    }
  }

  @Test
  void anotherSeedHoldsOnAndResetBringsItsWeights() {
    try (RecordedSession first = RecordedSession.start(training(), EPOCHS);
        RecordedSession second = RecordedSession.start(training(), EPOCHS)) {
      first.submit(new Reseed(77)).await(Ready.class);
      float[] initial = first.parameters();
      first.submit(new Step()).await(Paused.class);
      second.submit(new Resume(first.session().capture().join())).await(Resumed.class);
      assertThat(second.session().seed()).isEqualTo(77);
      second.submit(new Reset()).await(Ready.class);
      assertThat(second.parameters()).isEqualTo(initial);
    }
  }

  @Test
  void askingChangesNothing() {
    try (RecordedSession asked = RecordedSession.start(training(), EPOCHS);
        RecordedSession whole = RecordedSession.start(training(), EPOCHS)) {
      whole.submit(new Play()).await(Finished.class);
      asked.submit(new Play());
      for (int i = 0; i < 20; i++) {
        asked.session().capture().join();
      }
      asked.await(Finished.class);
      assertThat(asked.parameters()).isEqualTo(whole.parameters());
      assertThat(asked.history().snapshots()).hasSameSizeAs(whole.history().snapshots());
    }
  }

  @Test
  void theMomentIsTheNewestOfItsHistory() {
    Checkpoint checkpoint = stoppedAfter(STEPS_PER_EPOCH + 3, training());
    assertThat(checkpoint.now()).isSameAs(checkpoint.history().latest());
    assertThat(checkpoint.now().step()).isEqualTo(STEPS_PER_EPOCH + 3);
    assertThat(checkpoint.history().snapshots().stream().map(Snapshot::step))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void withoutAnExactStateOnlyTheParametersAreTakenOver() {
    HistoryView run = stoppedAfter(20, training()).history().withoutKeyframes();
    try (RecordedSession second = RecordedSession.start(training(), EPOCHS)) {
      second.submit(new Adopt(run)).await(Resumed.class);
      assertThat(second.parameters()).isEqualTo(run.latest().parameters());
      assertThat(second.latest().step()).isEqualTo(20);
      assertThat(second.submit(new Play()).await(Finished.class).epoch()).isEqualTo(EPOCHS);
    }
    assertThatThrownBy(() -> new Checkpoint(run, SampleTrack.of(other(40)), 1, EPOCHS, 9))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("history is without an exact state, expected one to go on from");
  }

  /** Byte for byte as docs/files.md says, which other versions of the program rely on. */
  @Test
  void theLayoutOfAStateIsOfVersionOne() {
    assertThat(Snapshot.Keyframe.VERSION).isEqualTo(1);
    Snapshot now = stoppedAfter(STEPS_PER_EPOCH + 3, training()).now();
    ByteBuffer state = ByteBuffer.wrap(now.keyframe().bytes());
    assertThat(state.getLong()).as("seed").isEqualTo(1);
    assertThat(state.getInt()).as("epoch").isEqualTo(1);
    assertThat(state.getLong()).as("updates").isEqualTo(STEPS_PER_EPOCH + 3);
    assertThat(state.getLong()).as("samples seen").isEqualTo(107 + 3 * 16);
    assertThat(state.getInt()).as("visited of this epoch").isEqualTo(3 * 16);
    assertThat(state.getDouble()).as("learning rate").isEqualTo(0.01);
    for (float parameter : now.parameters()) {
      assertThat(state.getFloat()).isEqualTo(parameter);
    }
    assertThat(state.getLong()).as("updates of Adam").isEqualTo(STEPS_PER_EPOCH + 3);
    state.position(state.position() + 2 * Float.BYTES * now.parameters().length);
    assertThat(state.getInt()).as("best epoch").isEqualTo(1);
    assertThat(state.remaining()).isEqualTo(Integer.BYTES + 2 * Double.BYTES);
  }

  @Test
  void aSessionThatHasEndedGivesNoAnswer() {
    RecordedSession ended = RecordedSession.start(training(), EPOCHS);
    ended.stop();
    assertThatThrownBy(() -> ended.session().capture().join())
        .isInstanceOf(CancellationException.class);
  }

  private static Trainings training() {
    return Trainings.xor(107).optimiser(new OptimiserSpec.Adam(0.01, null, null, null, null));
  }

  private static PreparedData other(int events) {
    PreparedData own = training().data();
    return new PreparedData(
        Trainings.points(events, 9, null),
        own.validation(),
        own.test(),
        own.preprocessing(),
        List.of());
  }

  private static Checkpoint stoppedAfter(int steps, Trainings training) {
    try (RecordedSession first = RecordedSession.start(training, EPOCHS)) {
      int made = Math.min(steps, training.spec(1).training().batchSize() > 100 ? 5 : steps);
      for (int i = 0; i < made; i++) {
        first.submit(new Step()).await(Paused.class);
      }
      return first.session().capture().join();
    }
  }

  private static void change(RecordedSession recorded, PreparedData data) {
    for (int i = 0; i < 10; i++) {
      recorded.submit(new Step()).await(Paused.class);
    }
    recorded.submit(
        new SetTrainingSample(data), new SetParameter(2, 0.5f), new SetLearningRate(0.03));
    recorded.await(TrainingEvent.LearningRateChanged.class);
  }

  private static void assertSameLosses(HistoryView run, HistoryView other) {
    for (String name : List.of(Metrics.TRAIN_LOSS, Metrics.VALIDATION_LOSS)) {
      assertThat(run.series().get(name).values()).isEqualTo(other.series().get(name).values());
    }
  }
}
