package epochscope.app.window;

import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.dialogs.DialogLayer;
import epochscope.app.dialogs.FormatDialog;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.notice.Notice;
import epochscope.export.Model;
import epochscope.export.code.CodeSubject;
import epochscope.export.code.TorchCode;
import epochscope.export.exchange.ExportFormat;
import epochscope.export.exchange.Exports;
import epochscope.history.Snapshot;
import epochscope.views.drawing.Theme;
import epochscope.views.figure.FigureFormat;
import epochscope.views.figure.ModelFigure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Hands the model of the moment that is shown to other programs. UI thread only. */
record ExchangeActions(FileSaver saver, FrameBridge bridge, DialogLayer dialogs) {
  private static final List<ExportFormat> FORMATS =
      Arrays.stream(ExportFormat.values()).filter(format -> format != ExportFormat.NATIVE).toList();

  /** Asks for a format, and whether it can say what the model does, before it asks for a file. */
  void exportModel(OpenExperiment experiment) {
    Snapshot shown = bridge.newest().snapshot();
    FormatDialog.open(
        dialogs,
        saver.messages().get("export.title"),
        FORMATS.stream().map(format -> choice(format.word())).toList(),
        saver.messages(),
        word -> export(experiment, shown, ExportFormat.of("format", word)));
  }

  private FormatDialog.Format choice(String word) {
    return new FormatDialog.Format(
        word,
        saver.messages().get("format." + word),
        saver.messages().get("format." + word + ".purpose"));
  }

  private void export(OpenExperiment experiment, Snapshot shown, ExportFormat format) {
    Work<Model> trial = saver.background().start(() -> tried(model(experiment, shown), format));
    saver.notices().showWaiting(saver.messages().get("export.trying"), trial);
    trial.deliver(
        model ->
            saver.save(
                FileQuestion.Kind.EXPORT,
                "model" + format.ending(),
                file -> Exports.write(model, format, file)),
        saver.problems()::refuse);
  }

  /** Refuses what the format cannot say. */
  private static Model tried(Model model, ExportFormat format) throws IOException {
    Path folder = Files.createTempDirectory("epochscope");
    try {
      Exports.write(model, format, folder.resolve("trial" + format.ending()));
    } finally {
      delete(folder);
    }
    return model;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  /** The program that trains the same in PyTorch, on the clipboard. */
  void copyCode(OpenExperiment experiment) {
    Snapshot shown = bridge.newest().snapshot();
    saver
        .background()
        .start(() -> TorchCode.of(CodeSubject.of(experiment.portableModel(shown))))
        .deliver(this::copy, saver.problems()::refuse);
  }

  private void copy(String code) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
    saver.notices().show(Notice.information(saver.messages().get("state.code-copied")));
  }

  void saveFigure(OpenExperiment experiment, Supplier<Theme> theme) {
    Snapshot shown = bridge.newest().snapshot();
    FormatDialog.open(
        dialogs,
        saver.messages().get("figure.title"),
        Arrays.stream(FigureFormat.values()).map(format -> choice(format.word())).toList(),
        saver.messages(),
        word -> {
          FigureFormat format = FigureFormat.valueOf(word.toUpperCase(Locale.ROOT));
          Theme colours = theme.get();
          saver.save(
              FileQuestion.Kind.EXPORT,
              "network" + format.ending(),
              file -> ModelFigure.write(model(experiment, shown), format, colours, file));
        });
  }

  private static Model model(OpenExperiment experiment, Snapshot moment) {
    return experiment.model(moment, moment.epoch(), moment.metrics());
  }
}
