package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.Cancellation;
import epochscope.analysis.TaylorCoefficients;
import epochscope.analysis.TaylorSample;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ObserveSpec;
import epochscope.spec.TaylorSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaylorSeriesTest {
  private static final Trainings TRAININGS = Trainings.xor(300);

  private static ExperimentSpec observing(TaylorSpec taylor) {
    ExperimentSpec spec = TRAININGS.spec(10);
    return new ExperimentSpec(
        spec.name(), spec.data(), spec.network(), spec.training(), new ObserveSpec(taylor));
  }

  @Test
  void nothingIsComputedThatNobodyAskedFor() {
    assertThat(names(TRAININGS.trainer().evaluate())).isEmpty();
    assertThat(names(trainer(observing(null), TRAININGS.data()).evaluate())).isEmpty();
  }

  @Test
  void firstOrderAlone() {
    Trainer trainer = trainer(observing(new TaylorSpec(1, null, null)), TRAININGS.data());
    assertThat(names(trainer.evaluate())).containsExactly("taylor.x1", "taylor.x2");
  }

  @Test
  void followsTheParametersOverAPartOfTheValidationSample() {
    ExperimentSpec spec = observing(new TaylorSpec(null, 100, null));
    Trainer trainer = trainer(spec, TRAININGS.data());
    Dataset validation = TRAININGS.data().validation();
    Dataset part = validation.select(EvenRows.of(validation.size(), 100));
    check(trainer.evaluate(), spec, trainer.parameters(), part);
    while (trainer.epoch() < 3) {
      trainer.update();
    }
    check(trainer.evaluate(), spec, trainer.parameters(), part);
    Metrics end =
        FinalEvaluation.of(spec, TRAININGS.data(), TRAININGS.compute(), trainer.parameters());
    check(end, spec, trainer.parameters(), validation);
  }

  @Test
  void withoutValidationTheTrainingSampleStandsIn() {
    PreparedData all = TRAININGS.data();
    Dataset none = all.validation().select(new int[0]);
    PreparedData data = new PreparedData(all.train(), none, none, all.preprocessing(), List.of());
    ExperimentSpec spec = observing(new TaylorSpec(null, null, null));
    Trainer trainer = trainer(spec, data);
    check(trainer.evaluate(), spec, trainer.parameters(), all.train());
  }

  private static Trainer trainer(ExperimentSpec spec, PreparedData data) {
    return new Trainer(spec, data, TRAININGS.compute());
  }

  private static void check(
      Metrics metrics, ExperimentSpec spec, float[] parameters, Dataset sample) {
    TaylorCoefficients expected =
        TaylorCoefficients.of(
            List.of("x1", "x2"),
            Topology.of(spec.network(), 2),
            IntStream.range(0, parameters.length).mapToDouble(i -> parameters[i]).toArray(),
            2,
            0,
            TaylorSample.of(sample),
            Cancellation.NEVER);
    assertThat(names(metrics))
        .containsExactly("taylor.x1", "taylor.x2", "taylor.x1.x1", "taylor.x1.x2", "taylor.x2.x2");
    for (TaylorCoefficients.Coefficient coefficient : expected.coefficients()) {
      assertThat(metrics.get(TaylorCoefficients.seriesName(coefficient.of())))
          .isCloseTo(coefficient.value(), within(1e-15))
          .isPositive();
    }
  }

  private static List<String> names(Metrics metrics) {
    return metrics.values().keySet().stream().filter(name -> name.startsWith("taylor.")).toList();
  }
}
