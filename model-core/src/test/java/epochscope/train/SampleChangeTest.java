package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Metrics;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.train.TrainingCommand.Branch;
import epochscope.train.TrainingCommand.Play;
import epochscope.train.TrainingCommand.Reset;
import epochscope.train.TrainingCommand.Rewind;
import epochscope.train.TrainingCommand.SetParameter;
import epochscope.train.TrainingCommand.SetTrainingSample;
import epochscope.train.TrainingEvent.Finished;
import epochscope.train.TrainingEvent.ParameterSet;
import epochscope.train.TrainingEvent.Ready;
import epochscope.train.TrainingEvent.Rewound;
import epochscope.train.TrainingEvent.SampleChanged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Samples and parameters that are changed by hand in the middle of a run. */
@Timeout(60)
class SampleChangeTest {
  private static final int EPOCHS = 6;
  private static final long STEPS_PER_EPOCH = 7;

  @Test
  void theRunGoesOnWithTheNewSample() {
    try (RecordedSession recorded = finished()) {
      SampleChanged changed =
          recorded.submit(new SetTrainingSample(other())).await(SampleChanged.class);
      assertThat(changed.epoch()).isEqualTo(EPOCHS);
      assertThat(changed.step()).isEqualTo(EPOCHS * STEPS_PER_EPOCH);
      recorded.submit(new Play()).await(Finished.class);
      Trainer direct = training().trainer();
      trainTo(direct, EPOCHS);
      direct.setData(other());
      trainTo(direct, 2 * EPOCHS);
      assertThat(recorded.parameters()).isEqualTo(direct.parameters());
      assertThat(recorded.latest().samples()).isEqualTo(EPOCHS * (107L + 50));
    }
  }

  /** The order of an epoch is a function of seed and epoch: the new one is entered where it is. */
  @Test
  void withinAnEpochTheRestOfItIsOfTheNewSample() {
    Trainer trainer = training().trainer();
    trainer.update();
    trainer.setData(other());
    assertThat(trainer.update()).isFalse();
    assertThat(trainer.update()).isFalse();
    assertThat(trainer.update()).isTrue();
    assertThat(trainer.samples()).isEqualTo(50);
  }

  @Test
  void aSmallerSampleEndsTheEpochWithItsLastEvent() {
    Trainer trainer = training().trainer();
    trainer.update();
    trainer.update();
    trainer.setData(of(10));
    assertThat(trainer.update()).isTrue();
    assertThat(trainer.samples()).isEqualTo(33);
  }

  /** The mean squared error of the network's answers, worked out row by row. */
  @Test
  void theMomentOfTheChangeIsJudgedByTheNewSample() {
    try (RecordedSession recorded = finished()) {
      recorded.submit(new SetTrainingSample(other())).await(SampleChanged.class);
      double expected = meanSquaredError(other(), recorded.parameters());
      assertThat(recorded.latest().metrics().get(Metrics.TRAIN_LOSS))
          .isCloseTo(expected, within(1e-6));
      assertThat(recorded.history().latest()).isSameAs(recorded.latest());
      double[] losses = recorded.history().series().get(Metrics.TRAIN_LOSS).values();
      assertThat(losses[EPOCHS]).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void momentsBeforeTheChangeRememberTheirSample() {
    try (RecordedSession recorded = finished()) {
      PreparedData first = recorded.session().data();
      PreparedData second = other();
      recorded.submit(new SetTrainingSample(second)).await(SampleChanged.class);
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.session().data(5 * STEPS_PER_EPOCH)).isSameAs(first);
      assertThat(recorded.session().data(6 * STEPS_PER_EPOCH)).isSameAs(second);
      recorded.submit(new Rewind(3 * STEPS_PER_EPOCH));
      assertThat(recorded.await(SampleChanged.class).data()).isSameAs(first);
      recorded.await(Rewound.class);
      recorded.submit(new Play()).await(Finished.class);
      Trainer direct = training().trainer();
      trainTo(direct, 2 * EPOCHS);
      assertThat(recorded.parameters()).isEqualTo(direct.parameters());
    }
  }

  @Test
  void aBranchFromBeforeTheChangeTakesTheSampleOfNowAlong() {
    try (RecordedSession recorded = finished()) {
      PreparedData first = recorded.session().data();
      PreparedData second = other();
      recorded.submit(new SetTrainingSample(second)).await(SampleChanged.class);
      recorded.submit(new Play()).await(Finished.class);
      recorded.submit(new Branch(recorded.history(), 3 * STEPS_PER_EPOCH, true));
      recorded.await(Rewound.class);
      assertThat(recorded.session().data()).isSameAs(second);
      assertThat(recorded.session().data(2 * STEPS_PER_EPOCH)).isSameAs(first);
      recorded.submit(new Play()).await(Finished.class);
      Trainer direct = training().trainer();
      trainTo(direct, 3);
      direct.setData(second);
      trainTo(direct, EPOCHS);
      assertThat(recorded.parameters()).isEqualTo(direct.parameters());
    }
  }

  @Test
  void resetBeginsAnewWithTheSampleOfNow() {
    try (RecordedSession recorded = finished()) {
      recorded.submit(new SetTrainingSample(other())).await(SampleChanged.class);
      recorded.submit(new Reset()).await(Ready.class);
      assertThat(recorded.latest().metrics().get(Metrics.TRAIN_LOSS))
          .isCloseTo(meanSquaredError(other(), recorded.parameters()), within(1e-6));
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trainedOnTheOther());
    }
  }

  @Test
  void beforeTheFirstUpdateTheRunBeginsWithIt() {
    try (RecordedSession recorded = RecordedSession.start(training(), EPOCHS)) {
      recorded.submit(new SetTrainingSample(other())).await(SampleChanged.class);
      assertThat(recorded.history().snapshots()).hasSize(1);
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.parameters()).isEqualTo(trainedOnTheOther());
    }
  }

  @Test
  void samplesThatNoMomentWasTrainedOnAreForgotten() {
    try (RecordedSession recorded = finished()) {
      for (int i = 0; i < 20; i++) {
        recorded.submit(new SetTrainingSample(of(30 + i)));
      }
      recorded.await(SampleChanged.class);
      recorded.submit(new Play()).await(Finished.class);
      assertThat(recorded.session().data(EPOCHS * STEPS_PER_EPOCH).train().size()).isEqualTo(49);
      assertThat(recorded.session().data(EPOCHS * STEPS_PER_EPOCH - 1).train().size())
          .isEqualTo(107);
    }
  }

  @Test
  void aParameterSetByHandIsOneOfTheRun() {
    try (RecordedSession recorded = finished()) {
      float[] before = recorded.parameters();
      ParameterSet set = recorded.submit(new SetParameter(5, -2.5f)).await(ParameterSet.class);
      assertThat(set)
          .isEqualTo(new ParameterSet(EPOCHS, EPOCHS * STEPS_PER_EPOCH, 5, before[5], -2.5f));
      float[] expected = before.clone();
      expected[5] = -2.5f;
      assertThat(recorded.parameters()).isEqualTo(expected);
      assertThat(recorded.history().latest().parameters()).isEqualTo(expected);
      recorded.submit(new Play()).await(Finished.class);
      recorded.submit(new Rewind(EPOCHS * STEPS_PER_EPOCH)).await(Rewound.class);
      assertThat(recorded.parameters()).isEqualTo(expected);
    }
  }

  private static double meanSquaredError(PreparedData data, float[] parameters) {
    Inference network = new Inference(Topology.of(training().spec(1).network(), 2));
    network.setParameters(parameters);
    double sum = 0;
    for (int i = 0; i < data.train().size(); i++) {
      double[] x = {data.train().feature(i, 0), data.train().feature(i, 1)};
      double error = network.respond(x)[0] - data.train().target(i, 0);
      sum += error * error;
    }
    return sum / data.train().size();
  }

  private static float[] trainedOnTheOther() {
    Trainer direct = new Trainer(training().spec(1), other(), training().compute());
    trainTo(direct, EPOCHS);
    return direct.parameters();
  }

  private static void trainTo(Trainer trainer, int epoch) {
    while (trainer.epoch() < epoch) {
      trainer.update();
    }
  }

  private static PreparedData other() {
    return of(50);
  }

  private static PreparedData of(int samples) {
    return new PreparedData(
        Trainings.points(samples, 77, null),
        Trainings.points(107, 2, null),
        Trainings.points(1, 3, null),
        new Preprocessing(List.of()),
        List.of());
  }

  private static Trainings training() {
    return Trainings.xor(107)
        .loss(new LossSpec.MeanSquaredError())
        .optimiser(new OptimiserSpec.Adam(0.01, null, null, null));
  }

  private static RecordedSession finished() {
    RecordedSession recorded = RecordedSession.start(training(), EPOCHS);
    recorded.submit(new Play()).await(Finished.class);
    return recorded;
  }
}
