package epochscope.app.window;

import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.HandMadeSample;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.data.FileMarks;
import epochscope.export.AtomicFile;
import epochscope.export.ModelFile;
import epochscope.export.RunFile;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SpecJson;
import epochscope.train.Checkpoint;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** Saves what the window holds. UI thread only. */
record FileActions(FileSaver saver, FrameBridge bridge, Supplier<Autosave.Extras> extras) {
  /** The model of the moment that is shown. */
  void saveModel(OpenExperiment experiment) {
    Snapshot shown = bridge.newest().snapshot();
    saver.save(
        FileQuestion.Kind.MODEL,
        "model.json",
        file -> ModelFile.write(experiment.portableModel(shown), file));
  }

  /**
   * Points changed by hand go into the file, unless they are too many; what it names of other files
   * goes with their size and hash.
   */
  void saveExperiment(OpenExperiment experiment, ExperimentSpec spec) {
    HandMadeSample sample = HandMadeSample.newest(experiment);
    saver.save(
        FileQuestion.Kind.EXPERIMENT,
        fileName(spec.name()) + ".experiment.json",
        file -> {
          ExperimentSpec marked = spec.withData(FileMarks.marked(spec.data()));
          AtomicFile.write(file, SpecJson.write(sample.in(marked)));
        });
    if (sample.isLeftOut()) {
      saver
          .notices()
          .show(
              new Notice(
                  Notice.Kind.WARNING,
                  saver.messages().get("sample.not-in-experiment"),
                  "",
                  saver.messages().get("command.save-run"),
                  () -> saveRun(experiment)));
    }
  }

  /** The whole run up to now with all that belongs to it, and the model of its newest moment. */
  void saveRun(OpenExperiment experiment) {
    CompletableFuture<Checkpoint> checkpoint = experiment.session().capture();
    Autosave.Extras held = extras.get();
    saver.save(
        FileQuestion.Kind.RUN,
        "run.epochscope",
        file -> RunFile.write(held.with(experiment, checkpoint.join()), file));
  }

  void savePicture(Node window) {
    WritableImage picture = Pictures.of(window);
    saver.save(
        FileQuestion.Kind.PICTURE,
        "epochscope.png",
        file -> Pictures.write(Pictures.forFile(picture), file));
  }

  void copyPicture(Node window) {
    Pictures.copy(Pictures.of(window));
    saver.notices().show(Notice.information(saver.messages().get("state.copied")));
  }

  private static String fileName(String name) {
    String safe = name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return safe.isEmpty() ? "epochscope" : safe;
  }
}
