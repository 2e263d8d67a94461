package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.command.Command;
import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * With a projector's type no word of the window is cut off, in either language. A window of 1280 by
 * 720 pixels is the narrow case: a larger one gives every text more room.
 */
class CutTextsTest {
  /**
   * Where a text may be cut, and is told whole by its tooltip: the user's own titles, and names of
   * layers beside a network that needs the room.
   */
  private static final Set<String> MAY_BE_CUT = Set.of("#title", "#palette-");

  private static final List<Command> DIALOGS =
      List.of(Command.KEYS, Command.PREFERENCES, Command.ABOUT, Command.LAYOUTS, Command.RUNS);

  @TempDir private Path folder;

  private final Locale before = Locale.getDefault();
  private EpochscopeApp app;
  private Stage stage;

  @BeforeEach
  void begin() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void end() {
    onUiThread(stage::close);
    Locale.setDefault(before);
  }

  @Test
  void noneInEnglish() {
    assertThat(cut("en")).isEmpty();
  }

  @Test
  void noneInGerman() {
    assertThat(cut("de")).isEmpty();
  }

  /** The measure itself: a label with room, and one without. */
  @Test
  void whatHasNoRoomIsFound() {
    Label roomy = new Label("room enough");
    Label narrow = new Label("no room at all for this");
    narrow.setId("narrow");
    narrow.setMaxWidth(40);
    onUiThread(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new Pane(roomy, new StackPane(narrow)), 400, 100));
          stage.show();
        });
    onUiThread(() -> narrow.resize(40, 20));
    WaitForAsyncUtils.waitForFxEvents();
    onUiThread(
        () ->
            assertThat(CutTexts.in(stage.getScene().getRoot()))
                .containsExactly("#narrow: no room at all for this"));
  }

  private List<String> cut(String language) {
    open(language);
    List<String> found = new ArrayList<>();
    look("views", found);
    pages(found);
    dialogs(found);
    give(Command.LESSONS);
    Journey.await(
        () -> onUi(() -> !stage.getScene().getRoot().lookupAll(".browser-card").isEmpty()));
    look("browser", found);
    give(Command.LESSON_LEAVE);
    give(Command.BUILDER);
    look("builder", found);
    give(Command.SKETCH_LEAVE);
    give(Command.LECTURE);
    Journey.await(() -> onUi(() -> app.window().lecture().isGiven()));
    look("lecture", found);
    give(Command.LECTURE_LEAVE);
    return found;
  }

  private void pages(List<String> found) {
    for (int i = 0; i < 3; i++) {
      int page = i;
      onUiThread(
          () -> {
            if (stage.getScene().lookup("#rail") instanceof TabPane rail) {
              rail.getSelectionModel().select(page);
            }
          });
      look("rail " + i, found);
    }
  }

  private void dialogs(List<String> found) {
    for (Command dialog : DIALOGS) {
      give(dialog);
      look(dialog.name(), found);
      onUiThread(() -> app.window().dialogs().close());
    }
  }

  private void look(String where, List<String> found) {
    WaitForAsyncUtils.waitForFxEvents();
    onUiThread(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
          CutTexts.in(stage.getScene().getRoot()).stream()
              .filter(text -> MAY_BE_CUT.stream().noneMatch(text::startsWith))
              .forEach(text -> found.add(where + " " + text));
        });
  }

  private void open(String language) {
    PreferencesStore store = new PreferencesStore(folder.resolve(language));
    store.save(
        new Preferences(
            Appearance.LIGHT,
            true,
            language,
            Preferences.DEFAULT_HISTORY_MEGABYTES,
            0,
            true,
            null));
    app = new EpochscopeApp(this::lesson, store);
    onUiThread(
        () -> {
          stage = new Stage();
          stage.setWidth(1280);
          stage.setHeight(720);
          app.open(stage, () -> {});
        });
    Journey.await(() -> onUi(() -> app.experiment().isPresent()));
  }

  private LessonSpec lesson() {
    return Lessons.find("learning-rate");
  }

  private void give(Command command) {
    onUiThread(() -> app.window().commands().give(command));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean onUi(Callable<Boolean> question) {
    return Journey.onUiThread(question);
  }

  private static void onUiThread(Runnable action) {
    Journey.onUiThread(
        () -> {
          action.run();
          return true;
        });
  }
}
