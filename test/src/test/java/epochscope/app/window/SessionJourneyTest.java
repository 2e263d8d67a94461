package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.runs.Note;
import epochscope.app.runs.StoredRun;
import epochscope.app.session.SessionStore.Earlier;
import epochscope.export.RunFile;
import epochscope.export.SavedRun;
import epochscope.history.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Nothing is lost when the window ends, and what was saved goes on. */
class SessionJourneyTest extends Journey {
  @Test
  void theSessionOfAWindowThatCrashedComesBackAsItWas() throws Exception {
    workALittle();
    Snapshot last = onUiThread(() -> experiment().session().capture().join().now());
    List<String> views = onUiThread(() -> app.window().views().shown());
    robot.interact(stage::close);
    Path session = theOnly(".epochscope");
    assertThat(Files.list(session.getParent())).containsExactly(session);
    Files.createFile(
        session.resolveSibling(session.getFileName().toString().replace(".epochscope", ".lock")));

    openAgain();
    await(() -> robot.lookup(".notice-action").tryQuery().isPresent());
    assertThat(robot.lookup(".notice-sentence").queryAs(Label.class).getText())
        .contains("The program ended unexpectedly at", "Journey", "epoch " + last.epoch());
    robot.clickOn(".notice-action");
    await(() -> runs().size() == 1 && latest().step() == last.step());
    assertThat(latest().parameters()).isEqualTo(last.parameters());
    assertThat(experiment().session().playing()).isFalse();
    await(() -> app.window().workbench().book().notes().equals(List.of(new Note(0, "start"))));
    assertThat(runs().getFirst().name()).isEqualTo("Adam 0.01");
    assertThat(onUiThread(() -> app.window().views().shown())).isEqualTo(views);

    robot.type(KeyCode.SPACE);
    await(() -> latestEpoch() > last.epoch() + 1);
    assertThat(theOnly(".epochscope")).isEqualTo(session);
  }

  @Test
  void aWindowThatWasClosedLeavesItsSessionInTheMenu() throws Exception {
    workALittle();
    int epoch = latestEpoch();
    robot.interact(stage::close);
    openAgain();
    await(() -> !sessions().isEmpty());
    assertThat(robot.lookup(".notice-action").tryQuery()).isEmpty();
    assertThat(sessions()).extracting(Earlier::crashed).containsExactly(false);
    robot.interact(() -> app.window().sessions().earlier());
    String words = onUiThread(() -> app.window().sessions().words(sessions().getFirst()));
    assertThat(words).endsWith(": Journey, epoch " + epoch);
    robot.clickOn("#menu");
    MenuItem item =
        onUiThread(
            () ->
                app.window().menu().getItems().stream()
                    .filter(entry -> "menu-sessions".equals(entry.getId()))
                    .map(entry -> ((javafx.scene.control.Menu) entry).getItems().getFirst())
                    .findFirst()
                    .orElseThrow());
    assertThat(item.getText()).isEqualTo(words);
    robot.interact(item::fire);
    await(() -> runs().size() == 1 && latestEpoch() == epoch);
  }

  @Test
  void aSavedRunIsOpenedWithItsKeptRunsAndGoesOn() throws IOException {
    workALittle();
    robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT, KeyCode.CONTROL);
    Path file = folder.resolve("run.epochscope");
    await(() -> Files.exists(file));
    SavedRun saved = RunFile.read(file);
    assertThat(saved.kept()).hasSize(1);
    assertThat(saved.notes().notes()).extracting(note -> note.text()).containsExactly("start");
    int epoch = latestEpoch();
    robot.type(KeyCode.R);
    await(() -> latestEpoch() == 0);
    picked = file;
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.O)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> latestEpoch() == epoch && runs().size() == 2);
    assertThat(latest().parameters()).isEqualTo(saved.history().latest().parameters());
    Path model = folder.resolve("model.json");
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    await(() -> Files.exists(model));
    robot.interact(() -> app.window().opening().open(model));
    await(() -> experiment().title().equals("model.json"));
    await(() -> latest().epoch() == epoch);
    assertThat(latest().parameters()).isEqualTo(saved.history().latest().parameters());
  }

  /** Trains for some epochs, keeps the run, and writes a note. */
  private void workALittle() {
    awaitEpoch(4);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    await(() -> runs().size() == 1);
    robot.type(KeyCode.HOME);
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    await(() -> robot.lookup("#note-text").tryQuery().isPresent());
    robot.write("start").type(KeyCode.ENTER);
    await(() -> !app.window().workbench().book().notes().isEmpty());
    robot.type(KeyCode.END);
  }

  private void openAgain() throws TimeoutException {
    FxToolkit.setupFixture(this::openWindow);
    awaitEpoch(0);
  }

  private Snapshot latest() {
    return experiment().session().latest().orElseThrow();
  }

  private List<StoredRun> runs() {
    return onUiThread(() -> app.window().runs().runs().runs().get());
  }

  private List<Earlier> sessions() {
    return app.window().sessions().earlier();
  }

  private Path theOnly(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("preferences").resolve("sessions"))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().getFirst();
    }
  }
}
