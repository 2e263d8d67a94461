package epochscope.app.cli;

import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import picocli.CommandLine.Option;

/** What may be changed about a run without writing an experiment's file. */
final class RunOptions {
  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Train exactly so long: early stopping is off.")
  private Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "Of everything random: a generated sample, its split, the initial weights, the order of"
              + " the samples, dropout.")
  private Long seed;

  /** Null: as many as the experiment says. */
  Integer epochs() {
    return epochs;
  }

  /** {@code experiment} with what was given here in place of its own. */
  ExperimentSpec over(ExperimentSpec experiment) {
    DataSpec data = experiment.data();
    TrainingSpec training = experiment.training();
    if (epochs != null) {
      training = training.withEpochs(epochs).withEarlyStopping(null);
    }
    if (seed != null) {
      training = training.withSeed(seed);
      data = data.withSplit(data.split().withSeed(seed));
      if (data.source() instanceof SourceSpec.Generated drawn) {
        data = data.withSource(drawn.withSeed(seed));
      }
    }
    return experiment.withData(data).withTraining(training);
  }
}
