package epochscope.app.cli;

import epochscope.app.experiment.OpenExperiment;
import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import java.nio.file.Path;

/**
 * Where a training begins: at epoch 0 of an experiment, or where a saved run stopped.
 *
 * @param run null: at epoch 0
 * @param file of the run
 */
record Start(ExperimentSpec spec, SavedRun run, Path file) {
  static Start of(ExperimentSpec spec) {
    return new Start(spec, null, null);
  }

  /**
   * @param epochs so many more; null: to the end of the run, or as long again
   * @throws InvalidInputException if the run cannot be continued exactly
   */
  static Start resumed(Path file, Integer epochs) {
    SavedRun run = RunFile.read(file);
    if (run.continuation() == null) {
      throw new InvalidInputException(
          file
              + " holds no exact state that this version knows, so the run can be shown but not"
              + " continued; training its experiment.json anew gives the same run");
    }
    if (epochs != null) {
      Check.range("--epochs", epochs, 1, Integer.MAX_VALUE);
      run = run.withMoreEpochs(epochs);
    }
    return new Start(run.experiment(), run, file);
  }

  /** The epoch at which the training is over. */
  int lastEpoch() {
    int whole = spec.training().epochs();
    if (run == null) {
      return whole;
    }
    int reached = run.history().lastExact(Long.MAX_VALUE).epoch();
    long last = run.continuation().lastEpoch();
    return (int) Math.min(Integer.MAX_VALUE, last > reached ? last : (long) reached + whole);
  }

  /** Brings {@code experiment} to where the training begins. */
  void bring(OpenExperiment experiment) {
    if (run != null && !experiment.resume(run)) {
      throw new InvalidInputException(
          "the data of "
              + file
              + " are no longer what they were when it was saved, expected the same, as its"
              + " experiment.json names them");
    }
  }
}
