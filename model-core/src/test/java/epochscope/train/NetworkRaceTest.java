package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.race.RaceReport;
import epochscope.analysis.race.RaceReport.Lane;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.LossSpec;
import epochscope.spec.OptimiserSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NetworkRaceTest {
  private static final OptimiserSpec SGD = new OptimiserSpec.Sgd(0.2);
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.02, null, null, null);
  private static final OptimiserSpec FULL_BATCH = new OptimiserSpec.GradientDescent(0.5, null);
  private static final int EPOCHS = 6;

  @Test
  void allBeginAlikeAndTrainAsTheyWouldAlone() {
    List<RaceReport> reports = race(new PlaneChoice.Path(1), SGD, ADAM, FULL_BATCH);
    assertThat(reports.getFirst().done()).isZero();
    RaceReport end = reports.getLast();
    assertThat(end.complete()).isTrue();
    assertThat(end.done()).isEqualTo(EPOCHS);
    double first = end.lanes().getFirst().trainLoss()[0];
    for (Lane lane : end.lanes()) {
      assertThat(lane.trainLoss()[0]).isEqualTo(first);
      assertThat(lane.trainLoss()).containsExactly(alone(lane.optimiser()), within(0.0));
      assertThat(lane.seconds()).isSorted();
      assertThat(lane.divergedAt()).isEqualTo(-1);
    }
  }

  @Test
  void thePlaneHoldsThePathsAndItsLossIsTheirs() {
    for (PlaneChoice choice : List.of(new PlaneChoice.Path(1), new PlaneChoice.Random(1))) {
      RaceReport end = race(choice, SGD, ADAM).getLast();
      assertThat(end.field().complete()).isTrue();
      for (Lane lane : end.lanes()) {
        assertThat(lane.alpha()).hasSize(EPOCHS + 1);
        for (int i = 0; i <= EPOCHS; i++) {
          assertThat(lane.alpha()[i])
              .isBetween(end.field().alpha().from(), end.field().alpha().to());
          assertThat(lane.beta()[i]).isBetween(end.field().beta().from(), end.field().beta().to());
        }
      }
      // From one place: its foot is the same, and so is its distance.
      Lane sgd = end.lanes().get(0);
      Lane adam = end.lanes().get(1);
      assertThat(sgd.alpha()[0]).isEqualTo(adam.alpha()[0]);
      assertThat(sgd.distance()[0]).isEqualTo(adam.distance()[0]);
    }
  }

  @Test
  void whoDivergesEndsThereAndTheOthersGoOn() {
    RaceReport end = race(new PlaneChoice.Path(1), new OptimiserSpec.Sgd(1e8), ADAM).getLast();
    assertThat(end.lanes().get(0).divergedAt()).isPositive().isLessThan(EPOCHS);
    assertThat(end.lanes().get(0).epochs()).isEqualTo(end.lanes().get(0).divergedAt());
    assertThat(end.lanes().get(1).epochs()).isEqualTo(EPOCHS);
    assertThat(end.done()).isEqualTo(EPOCHS);
  }

  @Test
  void itEndsWhenNobodyWaits() {
    AtomicInteger asked = new AtomicInteger();
    Cancellation soon = () -> asked.incrementAndGet() > 20;
    assertThatThrownBy(() -> request(20, SGD, ADAM).answer(soon, result -> {}))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void whatWouldTakeMinutesIsRefused() {
    OptimiserSpec[] crowd = new OptimiserSpec[400_000];
    java.util.Arrays.fill(crowd, SGD);
    assertThatThrownBy(() -> request(20, crowd).answer(Cancellation.NEVER, result -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("twenty seconds");
  }

  @Test
  void theSameRaceIsTheSameQuestion() {
    Trainings trainings = trainings();
    assertThat(request(trainings, EPOCHS, SGD)).isEqualTo(request(trainings, EPOCHS, SGD));
    assertThat(request(trainings, EPOCHS, SGD)).isNotEqualTo(request(trainings, EPOCHS, ADAM));
  }

  private static double[] alone(OptimiserSpec optimiser) {
    Trainer trainer = trainings().optimiser(optimiser).trainer();
    double[] losses = new double[EPOCHS + 1];
    for (int epoch = 0; epoch <= EPOCHS; epoch++) {
      losses[epoch] = trainer.evaluate().get(Metrics.TRAIN_LOSS);
      while (!trainer.update()) {}
    }
    return losses;
  }

  private static List<RaceReport> race(PlaneChoice plane, OptimiserSpec... optimisers) {
    NetworkRaceRequest asked = request(EPOCHS, optimisers);
    List<RaceReport> reports = new ArrayList<>();
    new NetworkRaceRequest(
            asked.experiment(), asked.topology(), asked.data(), asked.optimisers(), EPOCHS, plane)
        .answer(Cancellation.NEVER, result -> reports.add((RaceReport) result));
    return reports;
  }

  private static NetworkRaceRequest request(int epochs, OptimiserSpec... optimisers) {
    return request(trainings(), epochs, optimisers);
  }

  private static NetworkRaceRequest request(
      Trainings trainings, int epochs, OptimiserSpec... optimisers) {
    ExperimentSpec spec = trainings.spec(100);
    return new NetworkRaceRequest(
        spec,
        Topology.of(spec.network(), 2),
        trainings.data(),
        List.of(optimisers),
        epochs,
        new PlaneChoice.Path(1));
  }

  private static Trainings trainings() {
    return Trainings.xor(200).loss(new LossSpec.BinaryCrossEntropy());
  }
}
