package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.experiment.OpenExperiment;
import epochscope.export.ModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Opens the user's own tables, good and bad, and saves what came of them. */
class TableJourneyTest extends Journey {
  @Test
  void aGoodTableIsTrainedOn() throws IOException {
    awaitEpoch(1);
    table("good.csv", IntStream.range(0, 200).mapToObj(i -> row(i, Integer.toString(i % 7))));
    openTable();
    robot.clickOn("#dialog-ok");
    await(() -> experiment().title().equals("good.csv"));
    awaitEpoch(1);
    OpenExperiment experiment = experiment();
    assertThat(experiment.data().train().classes()).containsExactly("no", "yes");
    assertThat(experiment.data().train().features()).hasSize(3);
    robot.clickOn("#feature-y").type(KeyCode.DOWN).type(KeyCode.ENTER);
    await(() -> app.window().workbench().playback().selection().yFeature() == 2);
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    await(() -> Files.exists(folder.resolve("model.json")));
    assertThat(ModelFile.read(folder.resolve("model.json")).classes()).containsExactly("no", "yes");
  }

  /** Training goes on: a notice says what was found and what was expected. */
  @Test
  void aTableThatHasChangedSinceTheExperimentWasSavedIsTold() throws IOException {
    awaitEpoch(1);
    table("good.csv", IntStream.range(0, 60).mapToObj(i -> row(i, Integer.toString(i % 7))));
    openTable();
    robot.clickOn("#dialog-ok");
    await(() -> experiment().title().equals("good.csv"));
    awaitEpoch(1);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.S)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> savedExperiment() != null);
    Path saved = savedExperiment();
    long before = Files.size(folder.resolve("good.csv"));
    table("good.csv", IntStream.range(0, 90).mapToObj(i -> row(i, Integer.toString(i % 7))));
    OpenExperiment first = experiment();
    robot.interact(() -> app.window().opening().open(saved));
    await(() -> experiment() != first);
    await(
        () ->
            robot.lookup(".notice-sentence").queryAllAs(Label.class).stream()
                .anyMatch(
                    label ->
                        label.getText().contains("good.csv has ")
                            && label.getText().contains("expected " + before)));
    awaitEpoch(1);
  }

  private Path savedExperiment() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".experiment.json"))
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBadCellIsNamedAndTheRunningExperimentStays() throws IOException {
    awaitEpoch(1);
    OpenExperiment before = experiment();
    table(
        "bad.csv",
        IntStream.range(0, 20).mapToObj(i -> row(i, i == 4 ? "seven" : Integer.toString(i))));
    openTable();
    List<CheckBox> boxes =
        List.copyOf(robot.lookup("#table-columns .check-box").queryAllAs(CheckBox.class));
    robot.clickOn(boxes.get(2));
    robot.clickOn("#dialog-ok");
    await(() -> robot.lookup(".notice-sentence").tryQuery().isPresent());
    assertThat(robot.lookup(".notice-sentence").queryAs(Label.class).getText())
        .contains("bad.csv")
        .contains("line 6")
        .contains("seven");
    assertThat(experiment()).isSameAs(before);
    int epoch = latestEpoch();
    await(() -> latestEpoch() > epoch);
  }

  @Test
  void aTableDroppedOnTheWindowOpensItsDialog() throws IOException {
    awaitEpoch(1);
    table("dropped.csv", IntStream.range(0, 60).mapToObj(i -> row(i, Integer.toString(i % 7))));
    Label file = fileOnTheDesktop();
    robot.drag(file).dropTo("#view-decision");
    await(() -> robot.lookup("#dialog-ok").tryQuery().isPresent());
    robot.clickOn("#dialog-ok");
    await(() -> experiment().title().equals("dropped.csv"));
    awaitEpoch(1);
  }

  /** Stands for what a file manager would show, and carries the file when it is dragged. */
  private Label fileOnTheDesktop() {
    Label file = new Label("dropped.csv");
    file.setOnDragDetected(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(picked.toFile()));
          file.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    robot.interact(
        () -> {
          StackPane.setAlignment(file, Pos.CENTER_LEFT);
          ((StackPane) stage.getScene().getRoot()).getChildren().add(file);
        });
    return file;
  }

  private void openTable() {
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    await(() -> robot.lookup("#dialog-ok").tryQuery().isPresent());
  }

  private void table(String name, Stream<String> rows) throws IOException {
    picked = folder.resolve(name);
    Files.writeString(picked, "a,b,c,kind\n" + rows.collect(Collectors.joining("\n")) + "\n");
  }

  private static String row(int i, String c) {
    return i + "," + i * i % 13 + "," + c + "," + (i % 3 == 0 ? "yes" : "no");
  }
}
