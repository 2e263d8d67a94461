package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.views.drawing.Typeface;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program with its window. */
public final class EpochscopeApp {
  private final BackgroundExecutor background;
  private final FrameBridge bridge = new FrameBridge();
  private final PreferencesKeeper preferences;
  private final EventGate gate = new EventGate();
  private final LessonSpec lesson;
  private final Work<OpenExperiment> first;
  private MainWindow window;

  /** Starts to prepare the lesson at once, while the window is still to come. */
  private EpochscopeApp(String lessonId) {
    background = new BackgroundExecutor(bridge);
    PreferencesStore store = PreferencesStore.ofUser();
    Preferences loaded = store.load();
    preferences = new PreferencesKeeper(store, loaded, background);
    Locale.setDefault(loaded.locale());
    lesson = Lessons.find(lessonId);
    ExperimentOpener opener = MainWindow.opener(loaded);
    String title = lesson.title().in(loaded.locale());
    first = background.start(() -> opener.open(title, lesson.experiment(), gate));
  }

  /**
   * Opens the window with a lesson playing, and returns when it is closed.
   *
   * @param lessonId null: the default lesson
   */
  public static void launch(String lessonId) {
    EpochscopeApp app = new EpochscopeApp(lessonId == null ? Lessons.DEFAULT : lessonId);
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Platform.startup(() -> app.tryToOpen(closed));
    closed.join();
    Platform.exit();
  }

  private void tryToOpen(CompletableFuture<Void> closed) {
    try {
      open(new Stage(), () -> closed.complete(null));
    } catch (RuntimeException | Error problem) {
      closed.completeExceptionally(problem);
    }
  }

  private void open(Stage stage, Runnable onClosed) {
    Typeface.loadForWindow();
    Appearances.dressControls(preferences.get());
    Messages messages = Messages.of(preferences.get().locale());
    window =
        new MainWindow(
            stage, background, bridge, preferences, new FileQuestionOfSystem(stage, messages));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> bridge.execute(() -> window.problems().unexpected(problem)));
    stage.setOnHidden(
        event -> {
          window.close();
          background.close();
          onClosed.run();
        });
    window.open(lesson, gate, first);
  }
}
