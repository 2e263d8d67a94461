package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.experiment.OpenExperiment;
import epochscope.spec.Activation;
import epochscope.spec.NodeSpec;
import epochscope.spec.Position;
import epochscope.train.TrainingCommand;
import java.util.Arrays;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A layer's settings are changed beside the canvas, and the weights of the others go on. */
class RebuildJourneyTest extends Journey {
  /** Parameters of the first layer, 6 × 2 weights and 6 biases; they come first. */
  private static final int H1 = 18;

  @Test
  void whatIsEnteredBesideTheCanvasChangesTheLayer() {
    awaitEpoch(1);
    openBuilder();
    robot.interact(() -> desk().choose(Chosen.of("in")));
    assertThat(field("setting-node.shape").getPromptText()).isEqualTo("as the sample is");
    robot.interact(() -> app.window().builder().open("h1"));
    robot.push(KeyCode.ENTER);
    TextField units = field("setting-node.units");
    assertThat(units.getText()).isEqualTo("6");
    enter(units, "0");
    assertThat(text("#node-refusal"))
        .isEqualTo("units is 0, expected a whole number from 1 to 65536");
    enter(units, "9");
    assertThat(text("#node-refusal")).isEmpty();
    assertThat(text("#node-facts")).isEqualTo("Gives [9].  27 parameters.");
    ComboBox<String> activation = choice("setting-node.activation");
    robot.interact(() -> activation.setValue("relu"));
    enter(field("setting-node.name"), "hidden");
    assertThat(text("#node-title")).endsWith("hidden");
    NodeSpec changed = desk().sketch().node("hidden").orElseThrow().spec();
    assertThat(changed).isEqualTo(new NodeSpec.Dense("hidden", null, 9, Activation.RELU, null));
    for (int i = 0; i < 3; i++) {
      robot.interact(() -> desk().history().undo());
    }
    assertThat(desk().history().canUndo()).isFalse();
    assertThat(desk().sketch().network()).contains(experiment().spec().network());
  }

  @Test
  void weightsOfUntouchedLayersGoOnInTheChangedNetwork() {
    awaitEpoch(3);
    OpenExperiment before = experiment();
    before.session().submit(new TrainingCommand.Pause());
    await(() -> !before.session().playing());
    WaitForAsyncUtils.waitForFxEvents();
    float[] learned = before.session().latest().orElseThrow().parameters();
    openBuilder();
    Fragment layer = PaletteItem.DENSE.fragment(null, desk().context());
    robot.interact(
        () ->
            desk().apply(new SketchEdit.Insert(layer, new Edge("h1", "out", 0), Position.ORIGIN)));
    robot.interact(() -> ((Button) node("command-sketch-train")).fire());
    await(() -> experiment() != before);
    OpenExperiment after = experiment();
    await(() -> !after.session().history().isEmpty());
    await(() -> after.session().latest().orElseThrow().epoch() > 0);
    float[] start = after.session().history().first().parameters();
    assertThat(Arrays.copyOf(start, H1)).containsExactly(Arrays.copyOf(learned, H1));
    assertThat(labels()).contains("Weights of 1 of 3 layers kept; h2, out start anew.");
    assertThat(after.spec().canvas().positions()).containsOnlyKeys("in", "h1", "h2", "out");
  }

  private void openBuilder() {
    robot.interact(() -> app.window().builder().open("h1"));
    robot.push(KeyCode.ENTER);
  }

  private SketchDesk desk() {
    return app.window().builder().builder().desk();
  }

  private List<String> labels() {
    return onUiThread(
        () ->
            stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
  }

  private void enter(TextField field, String text) {
    robot.interact(
        () -> {
          field.requestFocus();
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  private String text(String selector) {
    return onUiThread(() -> ((Labeled) stage.getScene().lookup(selector)).getText());
  }

  private TextField field(String id) {
    return (TextField) node(id);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> choice(String id) {
    return (ComboBox<String>) node(id);
  }

  /** Ids with dots are no selectors. */
  private Node node(String id) {
    await(
        () ->
            stage.getScene().getRoot().lookupAll("*").stream().anyMatch(n -> id.equals(n.getId())));
    return onUiThread(
        () ->
            stage.getScene().getRoot().lookupAll("*").stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElseThrow());
  }
}
