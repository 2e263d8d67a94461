package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.FoldedData;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.spec.Activation;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SpecJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static ExperimentSpec experiment(String training) {
    return SpecJson.readExperiment(
        """
        {"data": {"source": {"type": "two-moons", "samples": 90, "noise": 0.2},
                  "split": {"train": 0.6, "validation": 0.2, "test": 0.2}},
         "network": {"nodes": [
           {"type": "dense", "name": "h", "units": 5, "activation": "tanh"},
           {"type": "dense", "name": "out"}]},
         "training": %s}
        """
            .formatted(training),
        "e.json");
  }

  /** Fold 1 by hand: its part of the data, and the seed that is its own. */
  @Test
  void trainsEachFoldLikeATrainingOfItsOwn() {
    ExperimentSpec spec = experiment("{\"epochs\": 7, \"seed\": 11}");
    List<FoldScores.Fold> heard = new ArrayList<>();
    FoldScores scores = new CrossValidation(spec, 3, Compute.cpu(1)).run(heard::add);

    PreparedData data = FoldedData.of(spec.data(), 3).fold(1);
    ExperimentSpec seeded =
        new ExperimentSpec("", spec.data(), spec.network(), spec.training().withSeed(12));
    ExperimentSpec resolved = ExperimentResolver.resolve(seeded, data);
    Trainer trainer = new Trainer(resolved, data, Compute.cpu(1));
    while (trainer.epoch() < 7) {
      trainer.update();
    }
    Metrics expected = FinalEvaluation.of(resolved, data, Compute.cpu(1), trainer.parameters());
    assertThat(scores.folds()).isEqualTo(heard).hasSize(3);
    assertThat(scores.folds().get(1)).isEqualTo(new FoldScores.Fold(12, 7, 45, 15, 30, expected));
  }

  @Test
  void earlyStoppingTakesTheBestEpoch() {
    ExperimentSpec spec =
        experiment(
            "{\"epochs\": 400, \"earlyStopping\": {\"patience\": 1},"
                + " \"optimiser\": {\"type\": \"adam\", \"learningRate\": 0.5}}");
    FoldScores scores = new CrossValidation(spec, 2, Compute.cpu(1)).run(fold -> {});
    assertThat(scores.folds()).allSatisfy(fold -> assertThat(fold.epochs()).isLessThan(399));
  }

  /** 1, 2 and 6 have the mean 3 and the deviation √((4 + 1 + 9)/2). */
  @Test
  void meanAndDeviationAreThoseOfTheFolds() {
    FoldScores scores = new FoldScores(List.of(fold(1), fold(2), fold(6)));
    assertThat(scores.mean()).isEqualTo(Map.of("test.loss", 3.0));
    assertThat(scores.deviation().get("test.loss")).isCloseTo(Math.sqrt(7), within(1e-15));
  }

  private static FoldScores.Fold fold(double loss) {
    return new FoldScores.Fold(1, 1, 1, 1, 1, new Metrics(Map.of("test.loss", loss)));
  }

  @Test
  void aDivergingFoldIsNamed() {
    ExperimentSpec curved =
        experiment(
            "{\"epochs\": 200, \"loss\": {\"type\": \"mean-squared-error\"},"
                + " \"optimiser\": {\"type\": \"sgd\", \"learningRate\": 1e6}}");
    NetworkSpec linear =
        new NetworkSpec(List.of(new NodeSpec.Dense("out", null, 1, Activation.LINEAR, null)));
    ExperimentSpec spec = new ExperimentSpec("", curved.data(), linear, curved.training());
    CrossValidation validation = new CrossValidation(spec, 2, Compute.cpu(1));
    assertThatThrownBy(() -> validation.run(fold -> {}))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the training of fold 1 diverged after epoch");
  }

  @Test
  void theWholeSampleIsUsed() {
    ExperimentSpec spec = experiment("{\"epochs\": 0}");
    int all = DataPreparation.prepare(spec.data()).train().size();
    FoldScores scores = new CrossValidation(spec, 9, Compute.cpu(1)).run(fold -> {});
    assertThat(all).isEqualTo(54);
    assertThat(scores.folds().stream().mapToInt(FoldScores.Fold::test).sum()).isEqualTo(90);
  }
}
