package epochscope.app.cli;

import epochscope.export.HistoryFile;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import epochscope.export.TrainingSummary;
import epochscope.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;

/** The files that a training leaves in a folder. */
record TrainingResults(OutputFolder folder) {
  private static final String MODEL = "model.json";
  private static final String HISTORY = "history.json";
  private static final String RUN = "run.epochscope";
  private static final String VIEWS = "views";
  private static final String BACKEND = "cpu";

  /** Tries the folder before anything is computed. */
  static TrainingResults into(Path path) {
    return new TrainingResults(OutputFolder.writable(path, List.of(MODEL, HISTORY, RUN)));
  }

  void write(FinishedRun run) {
    Model model = model(run);
    ModelFile.write(model, folder.file(MODEL));
    HistoryFile.write(
        run.history(), run.metrics(), run.topology().parameters().size(), folder.file(HISTORY));
    RunFile.write(new SavedRun(run.experiment(), run.history(), model), folder.file(RUN));
    Pictures.write(run, folder.file(VIEWS));
  }

  private static Model model(FinishedRun run) {
    TrainingSpec training = run.experiment().training();
    return Model.trained(
        run.experiment(),
        run.data(),
        run.topology(),
        toDoubles(run.history().latest().parameters()),
        new TrainingSummary(
            training.seed(), run.epochs(), training.precision(), BACKEND, run.metrics()));
  }

  private static double[] toDoubles(float[] values) {
    double[] exact = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      exact[i] = values[i];
    }
    return exact;
  }
}
