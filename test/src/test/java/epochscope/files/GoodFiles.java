package epochscope.files;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.layout.NetworkKind;
import epochscope.app.layout.UsualLayout;
import epochscope.app.layout.Workspace;
import epochscope.app.session.Session;
import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.SampleEdit;
import epochscope.data.TableProfile;
import epochscope.export.Model;
import epochscope.export.SavedKeptRun;
import epochscope.export.SavedNotes;
import epochscope.export.SavedRun;
import epochscope.history.Snapshot;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Files as the program writes them, small ones, and what it does with files when they are read. */
final class GoodFiles {
  private static final int SECONDS = 30;
  private static final long HISTORY_BYTES = 4 << 20;

  private GoodFiles() {}

  static ExperimentSpec experiment() {
    return SpecJson.readExperiment(
        """
        {"name": "moons",
         "data": {"source": {"type": "two-moons", "samples": 60, "noise": 0.2, "seed": 3},
                  "scaling": "z-score"},
         "network": {"nodes": [
           {"type": "dense", "name": "h1", "units": 6, "activation": "tanh"},
           {"type": "batch-normalisation", "name": "n"},
           {"type": "dropout", "name": "drop", "rate": 0.25},
           {"type": "dense", "name": "h2", "units": 6, "activation": "relu"},
           {"type": "add", "name": "sum", "inputs": ["h2", "h1"]},
           {"type": "dense", "name": "out"}]},
         "training": {"optimiser": {"type": "adam", "learningRate": 0.01}, "batchSize": 16,
                      "schedule": {"type": "cosine", "period": 30},
                      "earlyStopping": {"patience": 50}, "epochs": 3, "seed": 11}}
        """,
        "moons");
  }

  static ExperimentSpec pointsExperiment() {
    return SpecJson.readExperiment(
        """
        {"data": {"source": {"type": "points", "features": ["pt [GeV]", "eta"],
                             "classes": ["b", "s"], "weighted": true, "missing": -9,
                             "rows": [[20.5, 1, 0, 1], [31, -9, 1, 2], [25, 0, 1, 1],
                                      [7, 0.5, 0, 0.5]],
                             "scales": [{"offset": 3, "log": {"shift": 1, "floor": 0.5}},
                                        {"scale": 2, "fill": 1}]},
                  "split": {"counts": [3, 1, 0]}},
         "network": {"nodes": [{"type": "dense", "name": "out"}]},
         "training": {"epochs": 2}}
        """,
        "points");
  }

  static ExperimentSpec imageExperiment() {
    return SpecJson.readExperiment(
        """
        {"name": "shapes",
         "data": {"source": {"type": "shapes", "samples": 24, "size": 20, "seed": 1}},
         "network": {"nodes": [
           {"type": "convolution", "name": "c", "filters": 2, "kernel": 3, "activation": "relu"},
           {"type": "pooling", "name": "p", "size": 2},
           {"type": "flatten", "name": "f"},
           {"type": "dense", "name": "out"}]},
         "training": {"batchSize": 8, "epochs": 5}}
        """,
        "shapes");
  }

  static Model model() {
    return trained(experiment()).model();
  }

  /** Of layers that every format has. */
  static Model plainModel() {
    List<NodeSpec> nodes =
        experiment().network().nodes().stream()
            .filter(node -> node instanceof NodeSpec.Dense)
            .toList();
    return trained(experiment().withNetwork(new NetworkSpec(nodes))).model();
  }

  static Model imageModel() {
    return trained(imageExperiment()).model();
  }

  /** With exact states, a changed sample, notes, a kept run and a session. */
  static SavedRun run() {
    SavedRun plain = trained(experiment());
    SavedNotes notes =
        new SavedNotes(
            List.of(new SavedNotes.Entry(1, "here")), List.of(new SavedNotes.Entry(1, "left run")));
    SavedKeptRun kept =
        new SavedKeptRun(
            2, "Adam 0.01", experiment(), plain.experiment(), plain.history(), notes, 1.0, true);
    return plain.with(notes, List.of(kept), session());
  }

  static String session() {
    return SpecJson.write(
        new Session(
            "2026-11-21T12:00:00Z",
            "Moons",
            "",
            3,
            experiment(),
            Workspace.of(UsualLayout.of(NetworkKind.TABLE_CLASSIFICATION)),
            null,
            20.0));
  }

  static String table() {
    StringBuilder rows = new StringBuilder("pt [GeV],eta,kind,weight\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i * 1.5).append(',').append(i % 7).append(i % 2 == 0 ? ",s," : ",b,");
      rows.append(1 + i % 3).append('\n');
    }
    return rows.toString();
  }

  static void readTable(Path file) {
    TableProfile.of(file, HeaderMode.AUTO);
    DataPreparation.prepare(
        new DataSpec(
            new SourceSpec.Table(file.toString(), null, "kind", "weight", null, null, null, null),
            null,
            null,
            null));
  }

  /** As the window and the command line open an experiment. */
  static void open(ExperimentSpec spec) {
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    OpenExperiment experiment = opener().open("fuzzed", spec, events::add);
    try {
      await(events, TrainingEvent.Ready.class);
    } finally {
      experiment.close();
    }
  }

  /** As the window and the command line go on with a run. */
  static void open(SavedRun run) {
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    try (OpenExperiment experiment = opener().open("fuzzed", run.experiment(), events::add)) {
      experiment.resume(run);
      await(events, TrainingEvent.Resumed.class);
      experiment.session().submit(new TrainingCommand.Step());
      await(events, TrainingEvent.Paused.class);
    }
  }

  private static SavedRun trained(ExperimentSpec spec) {
    BlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    try (OpenExperiment experiment = opener().open("good", spec, events::add)) {
      SampleEdit edit = new SampleEdit.Remove(0);
      experiment.session().submit(new TrainingCommand.StepEpoch());
      await(events, TrainingEvent.Paused.class);
      experiment
          .session()
          .submit(
              new TrainingCommand.SetTrainingSample(
                  edit.appliedTo(experiment.data(), experiment.resolved().data())));
      experiment.session().submit(new TrainingCommand.StepEpoch());
      await(events, TrainingEvent.Paused.class);
      Snapshot newest = experiment.session().history().latest();
      return experiment.saved(
          experiment.session().capture().join(),
          experiment.model(newest, newest.epoch(), newest.metrics()));
    }
  }

  private static ExperimentOpener opener() {
    return new ExperimentOpener(Compute.cpu(1), HISTORY_BYTES);
  }

  private static void await(
      BlockingQueue<TrainingEvent> events, Class<? extends TrainingEvent> kind) {
    while (true) {
      TrainingEvent event = next(events);
      if (event instanceof TrainingEvent.Failed failed) {
        throw failed.cause() instanceof InvalidInputException refused
            ? refused
            : failed.cause() instanceof OutOfMemoryError
                ? new InvalidInputException(failed.sentence(), failed.cause())
                : new IllegalStateException(failed.sentence(), failed.cause());
      }
      if (kind.isInstance(event) || event instanceof TrainingEvent.Diverged) {
        return;
      }
    }
  }

  private static TrainingEvent next(BlockingQueue<TrainingEvent> events) {
    try {
      TrainingEvent event = events.poll(SECONDS, TimeUnit.SECONDS);
      if (event == null) {
        throw new IllegalStateException("nothing happened for " + SECONDS + " s");
      }
      return event;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
