package epochscope.app.bench;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.log.LogFile;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.window.EpochscopeApp;
import epochscope.presets.LessonSpec;
import epochscope.train.TrainingCommand;
import epochscope.views.gallery.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** A real window on the software pipeline, on the display or, where there is none, without. */
final class WatchedWindow implements AutoCloseable {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;
  private static final long POLL_MILLIS = 20;

  private final EpochscopeApp app;
  private final Stage stage;
  private final OpenExperiment experiment;

  private WatchedWindow(EpochscopeApp app, Stage stage, OpenExperiment experiment) {
    this.app = app;
    this.stage = stage;
    this.experiment = experiment;
  }

  /** Opens it with a lesson, which is paused as soon as it is there. */
  static WatchedWindow open(LessonSpec lesson) throws InterruptedException {
    System.setProperty("prism.order", "sw");
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
    }
    LogFile.takeOverPlatformLog();
    EpochscopeApp app = new EpochscopeApp(() -> lesson, new PreferencesStore(freshFolder()));
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    Platform.startup(() -> opened.complete(show(app)));
    Stage stage = opened.join();
    Optional<OpenExperiment> ready = Optional.empty();
    while (ready.isEmpty()) {
      Thread.sleep(POLL_MILLIS);
      ready = onUiThread(app, app::experiment);
    }
    ready.get().session().submit(new TrainingCommand.Pause());
    return new WatchedWindow(app, stage, ready.get());
  }

  OpenExperiment experiment() {
    return experiment;
  }

  /** Begins to watch. */
  PulseWatch watch() {
    return onUiThread(
        app,
        () -> {
          PulseWatch watch = new PulseWatch(stage.getScene(), Views.ids());
          watch.start();
          return watch;
        });
  }

  PulseWatch.Seen end(PulseWatch watch) {
    return onUiThread(
        app,
        () -> {
          watch.stop();
          return watch.seen();
        });
  }

  @Override
  public void close() {
    onUiThread(
        app,
        () -> {
          stage.close();
          return stage;
        });
    Platform.exit();
  }

  private static Stage show(EpochscopeApp app) {
    Stage stage = new Stage();
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    app.open(stage, () -> {});
    return stage;
  }

  private static <T> T onUiThread(EpochscopeApp app, Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    app.uiThread().execute(() -> done.complete(task.get()));
    return done.join();
  }

  private static Path freshFolder() {
    try {
      return Files.createTempDirectory("epochscope-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
