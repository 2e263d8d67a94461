package epochscope.app.window;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.history.Snapshot;
import epochscope.presets.Lessons;
import epochscope.train.TrainingCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window on no screen, of which pictures are taken; the process ends with the last. */
final class WindowWithoutScreen {
  private static final long POLL_MILLIS = 20;

  /** The analyses of the moment shown take a part of it. */
  static final long SETTLE_MILLIS = 1500;

  private final EpochscopeApp app;
  private Stage stage;

  private WindowWithoutScreen(String lesson, PreferencesStore preferences) {
    app = new EpochscopeApp(() -> Lessons.find(lesson), preferences);
  }

  /**
   * Opens a lesson.
   *
   * @param look {@code light} or {@code dark}, width, height, language, and {@code projector} for
   *     large type
   */
  static WindowWithoutScreen of(String lesson, List<String> look) throws Exception {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("headless.geometry", look.get(1) + "x" + look.get(2));
    System.setProperty("prism.order", "sw");
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory("preferences"));
    preferences.save(
        new Preferences(
            Appearance.valueOf(look.get(0).toUpperCase(Locale.ROOT)),
            look.contains("projector"),
            look.get(3),
            Preferences.DEFAULT_HISTORY_MEGABYTES,
            0,
            true,
            null));
    WindowWithoutScreen window = new WindowWithoutScreen(lesson, preferences);
    window.open(Double.parseDouble(look.get(1)), Double.parseDouble(look.get(2)));
    return window;
  }

  private void open(double width, double height) throws InterruptedException {
    Platform.startup(
        () -> {
          stage = new Stage();
          stage.setWidth(width);
          stage.setHeight(height);
          app.open(stage, () -> {});
        });
    while (get(app::experiment).isEmpty()) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  MainWindow window() {
    return app.window();
  }

  Scene scene() {
    return stage.getScene();
  }

  /** Trains on, as fast as it goes, until that epoch or the end of the run. */
  void trainTo(int epoch) throws InterruptedException {
    OpenExperiment experiment = get(app::experiment).orElseThrow();
    experiment.session().submit(new TrainingCommand.SetSpeed(Double.POSITIVE_INFINITY));
    while (experiment.session().latest().map(Snapshot::epoch).orElse(0) < epoch
        && !experiment.session().over()) {
      Thread.sleep(POLL_MILLIS);
    }
    experiment.session().submit(new TrainingCommand.Pause());
    Thread.sleep(SETTLE_MILLIS);
  }

  void write(Path file) throws Exception {
    Image image = get(() -> Pictures.of(stage.getScene().getRoot()));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Pictures.write(Pictures.forFile(image), file);
  }

  void run(Runnable task) {
    get(
        () -> {
          task.run();
          return null;
        });
  }

  <T> T get(Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Platform.runLater(future);
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
