package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.background.Work;
import epochscope.app.bridge.FrameBridge;
import epochscope.app.environment.InstalledJars;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.layout.LayoutStore;
import epochscope.app.layout.Layouts;
import epochscope.app.lesson.OwnLessons;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.session.SessionStore;
import epochscope.app.text.Messages;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.views.drawing.Typeface;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The program with its window. */
public final class EpochscopeApp {
  private final FrameBridge bridge;
  private final BackgroundExecutor background;
  private final EventGate gate = new EventGate();
  private final PreferencesStore store;
  private final Work<Preferences> preferences;
  private final LayoutStore layoutStore;
  private final Work<Layouts> layouts;
  private final Work<Prepared> first;
  private final SessionStore sessions;
  private final Path file;
  private MainWindow window;

  /**
   * The same, with the sessions beside the preferences, and no file.
   *
   * @param lesson reads it; called in the background
   */
  public EpochscopeApp(Callable<LessonSpec> lesson, PreferencesStore store) {
    this(lesson, store, new SessionStore(store.folder().resolve(SessionStore.FOLDER)), null);
  }

  /**
   * Starts to prepare the lesson at once, while the window is still to come.
   *
   * @param lesson reads it; called in the background
   * @param file to be opened in its place; null: none
   */
  public EpochscopeApp(
      Callable<LessonSpec> lesson, PreferencesStore store, SessionStore sessions, Path file) {
    this(lesson, store, sessions, file, new FrameBridge());
  }

  private EpochscopeApp(
      Callable<LessonSpec> lesson,
      PreferencesStore store,
      SessionStore sessions,
      Path file,
      FrameBridge bridge) {
    this(lesson, store, sessions, file, bridge, new BackgroundExecutor(bridge));
  }

  private EpochscopeApp(
      Callable<LessonSpec> lesson,
      PreferencesStore store,
      SessionStore sessions,
      Path file,
      FrameBridge bridge,
      BackgroundExecutor background) {
    this.bridge = bridge;
    this.background = background;
    this.store = store;
    this.sessions = sessions;
    this.file = file;
    preferences = background.start(store::load);
    layoutStore = new LayoutStore(store.folder());
    layouts = background.start(layoutStore::load);
    first = background.start(() -> prepare(lesson.call()));
  }

  /**
   * Opens the window with the default lesson playing, and returns when it is closed.
   *
   * @param file to be opened in its place; null: none
   */
  public static void launch(Path file) {
    FrameBridge bridge = new FrameBridge();
    BackgroundExecutor background = new BackgroundExecutor(bridge);
    // Logging, preferences and fonts take as long as JavaFX takes to start: both at once.
    Work<EpochscopeApp> app =
        background.start(
            () ->
                new EpochscopeApp(
                    () -> Lessons.find(Lessons.DEFAULT),
                    PreferencesStore.ofUser(),
                    SessionStore.ofUser(),
                    file,
                    bridge,
                    background));
    background.start(Typeface::values);
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Platform.startup(() -> tryToOpen(app, closed));
    closed.join();
    Platform.exit();
  }

  /**
   * Opens the window on {@code stage}. On the UI thread.
   *
   * @param onClosed is called when it was closed, by the user or by the program
   */
  public void open(Stage stage, Runnable onClosed) {
    Messages messages = Messages.of(preferences.join().locale());
    open(stage, new FileQuestionOfSystem(stage, messages), onClosed);
  }

  void open(Stage stage, FileQuestion question, Runnable onClosed) {
    Preferences loaded = preferences.join();
    Locale.setDefault(loaded.locale());
    Typeface.loadForWindow();
    Appearances.dressControls(loaded);
    PreferencesKeeper keeper = new PreferencesKeeper(store, loaded, background);
    window =
        new MainWindow(
            stage,
            background,
            bridge,
            keeper,
            layoutStore,
            layouts.join(),
            sessions,
            OwnLessons.beside(store.folder()),
            question);
    Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
    stage.setOnHidden(
        event -> {
          window.close();
          background.close();
          onClosed.run();
        });
    window.open(gate, first, file);
    background.start(
        () -> {
          InstalledJars.restoreTimes();
          return null;
        });
  }

  /** The experiment on the table; empty while the first is being prepared. On the UI thread. */
  public Optional<OpenExperiment> experiment() {
    return Optional.ofNullable(window.workbench().experiment().get());
  }

  /** Opens a lesson in place of what is open, as a click on its card does. On the UI thread. */
  public void open(LessonSpec lesson) {
    window.workbench().open(Source.of(lesson, preferences.join().locale()));
  }

  /**
   * @param epochsPerSecond infinity: as fast as it goes
   */
  public void setSpeed(double epochsPerSecond) {
    window.workbench().playback().setSpeed(epochsPerSecond);
  }

  /** Runs tasks on the UI thread, once the window is being opened. */
  public Executor uiThread() {
    return bridge;
  }

  MainWindow window() {
    return window;
  }

  private Prepared prepare(LessonSpec lesson) throws Exception {
    Preferences loaded = preferences.join();
    return Prepared.of(Source.of(lesson, loaded.locale()), MainWindow.opener(loaded), gate);
  }

  private void uncaught(Thread thread, Throwable problem) {
    LoggerFactory.getLogger(EpochscopeApp.class)
        .error("not foreseen, on {}", thread.getName(), problem);
    bridge.execute(() -> window.problems().tellUnexpected(problem));
  }

  private static void tryToOpen(Work<EpochscopeApp> app, CompletableFuture<Void> closed) {
    try {
      app.join().open(new Stage(), () -> closed.complete(null));
    } catch (RuntimeException | Error problem) {
      closed.completeExceptionally(problem);
    }
  }
}
