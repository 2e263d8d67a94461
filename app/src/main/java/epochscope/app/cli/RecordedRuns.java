package epochscope.app.cli;

import epochscope.analysis.RunLog;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.RecordedRun;
import epochscope.backend.Compute;
import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import epochscope.history.History;
import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingEvent;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs to be looked at: those that were saved, and those that are trained for it. */
final class RecordedRuns {
  private static final String SAVED = ".epochscope";
  private static final int NOWHERE = -1;

  private RecordedRuns() {}

  /** Whether a name is that of a saved run. */
  static boolean isSaved(String name) {
    return name.endsWith(SAVED);
  }

  /** The run in {@code file}; its data are made or read anew. */
  static RecordedRun read(Path file, Compute compute) {
    SavedRun saved = RunFile.read(file);
    if (saved.history().isEmpty()) {
      throw Check.found(file.toString(), "a run without a moment", "at least one");
    }
    OpenExperiment experiment =
        new ExperimentOpener(compute, History.DEFAULT_BUDGET)
            .open(saved.experiment().name(), saved.experiment(), event -> {});
    int diverged =
        saved.history().snapshots().stream()
            .filter(moment -> !moment.isFinite())
            .mapToInt(moment -> moment.epoch())
            .findFirst()
            .orElse(NOWHERE);
    return new RecordedRun(experiment, saved.history(), diverged, RunLog.EMPTY);
  }

  /** Trains to the end, or until it diverges, which can be looked at, too. */
  static RecordedRun train(ExperimentSpec spec, Compute compute, TrainingProgress progress)
      throws InterruptedException {
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    OpenExperiment experiment =
        new ExperimentOpener(compute, History.DEFAULT_BUDGET).open(spec.name(), spec, events::add);
    TrainingEvent end = new TrainingRun(experiment, compute, events).toAnyEnd(progress);
    HistoryView history = experiment.session().history();
    int diverged = end instanceof TrainingEvent.Diverged event ? event.epoch() : NOWHERE;
    return new RecordedRun(experiment, history, diverged, experiment.log());
  }
}
