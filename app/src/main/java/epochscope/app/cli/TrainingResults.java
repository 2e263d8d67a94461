package epochscope.app.cli;

import epochscope.export.HistoryFile;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.history.HistoryView;
import java.nio.file.Path;
import java.util.List;

/** The files that a training leaves in a folder. */
record TrainingResults(OutputFolder folder) {
  private static final String MODEL = "model.json";
  private static final String HISTORY = "history.json";
  private static final String RUN = "run.epochscope";
  private static final String VIEWS = "views";

  /** Tries the folder before anything is computed. */
  static TrainingResults into(Path path) {
    return new TrainingResults(OutputFolder.writable(path, List.of(MODEL, HISTORY, RUN)));
  }

  void write(FinishedRun run) {
    Model model = run.model();
    HistoryView history = run.history();
    ModelFile.write(model, folder.file(MODEL));
    HistoryFile.write(history, run.metrics(), model.parameters().length, folder.file(HISTORY));
    RunFile.write(run.saved(model), folder.file(RUN));
    Pictures.write(run, folder.file(VIEWS));
  }
}
