package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.export.Model;
import epochscope.export.exchange.Imports;
import epochscope.history.Snapshot;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A model leaves the window for other programs, and comes back. */
class ExchangeJourneyTest extends Journey {
  @Override
  LessonSpec lesson() {
    String json =
        """
        {"id": "journey", "title": {"en": "Journey", "de": "Reise"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "journey",
           "data": {"source": {"type": "two-gaussians", "samples": 400}, "scaling": "z-score"},
           "network": {"nodes": [
             {"type": "dense", "name": "h1", "units": 4, "activation": "tanh"},
             {"type": "dense", "name": "out"}]},
           "training": {"optimiser": {"type": "adam", "learningRate": 0.01},
             "batchSize": 20, "epochs": 1000000}},
         "views": ["loss", "decision"], "speed": 20,
         "claims": [{"metric": "validation.auc", "min": 0, "source": "s"}]}
        """;
    return Lessons.read(json, "journey");
  }

  @Test
  void aTrainedModelIsExportedDrawnCopiedAndImportedAgain() throws Exception {
    awaitEpoch(3);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());

    export("onnx");
    Path onnx = awaitFile("model.onnx");
    Model exported = Imports.read(onnx);
    export("pytorch");
    assertThat(awaitFile("model-pytorch.py")).content().contains("class Network(nn.Module):");

    shortcut(KeyCode.SHIFT, KeyCode.F);
    choose("tikz");
    assertThat(awaitFile("network.tex")).content().contains("\\begin{tikzpicture}");

    shortcut(KeyCode.ALT, KeyCode.C);
    await(() -> onUiThread(() -> Clipboard.getSystemClipboard().hasString()));
    assertThat(onUiThread(() -> Clipboard.getSystemClipboard().getString()))
        .contains("torch.optim.Adam");

    var before = experiment();
    picked = onnx;
    shortcut(KeyCode.SHIFT, KeyCode.I);
    await(() -> app.experiment().isPresent() && app.experiment().get() != before);
    await(() -> experiment().session().latest().isPresent());
    Snapshot imported = experiment().session().latest().orElseThrow();
    Model again = experiment().model(imported, imported.epoch(), imported.metrics());
    for (double[] row : exported.check().inputs()) {
      assertThat(again.function().respond(row))
          .containsExactly(exported.function().respond(row), within(1e-6));
    }
  }

  private void export(String format) {
    shortcut(KeyCode.SHIFT, KeyCode.E);
    choose(format);
  }

  private void shortcut(KeyCode modifier, KeyCode key) {
    robot.press(KeyCode.CONTROL, modifier).type(key).release(modifier, KeyCode.CONTROL);
  }

  /** By the keyboard, in the dialog of formats. */
  private void choose(String format) {
    await(() -> robot.lookup("#formats").tryQuery().isPresent());
    ListView<?> formats = robot.lookup("#formats").queryListView();
    int steps =
        onUiThread(
            () -> {
              int index = 0;
              while (!formats.getItems().get(index).toString().contains("word=" + format + ",")) {
                index++;
              }
              return index - formats.getSelectionModel().getSelectedIndex();
            });
    for (int i = 0; i < steps; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
  }

  private Path awaitFile(String name) {
    Path file = folder.resolve(name);
    await(() -> Files.exists(file) && Files.size(file) > 0);
    return file;
  }
}
