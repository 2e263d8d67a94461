package epochscope.app.bench;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.log.LogFile;
import epochscope.app.preferences.PreferencesStore;
import epochscope.app.window.EpochscopeApp;
import epochscope.presets.LessonSpec;
import epochscope.train.TrainingCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** A real window on the software pipeline, on the display or, where there is none, without. */
final class WatchedWindow implements AutoCloseable {
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
  static WatchedWindow open(LessonSpec lesson, int width, int height) throws InterruptedException {
    System.setProperty("prism.order", "sw");
    if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("headless.geometry", width + "x" + height);
    }
    LogFile.takeOverPlatformLog();
    EpochscopeApp app = new EpochscopeApp(() -> lesson, new PreferencesStore(freshFolder()));
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    Platform.startup(() -> opened.complete(show(app, width, height)));
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

  /** From the choice of a lesson to the pictures of its views. */
  double millisToOpen(LessonSpec lesson) {
    return onUiThread(
            app,
            () -> {
              OpeningWatch watch = new OpeningWatch(app, stage.getScene(), lesson);
              watch.start();
              return watch.millis();
            })
        .join();
  }

  /** Begins to watch these views. */
  PulseWatch watch(List<String> views) {
    return onUiThread(
        app,
        () -> {
          PulseWatch watch = new PulseWatch(stage.getScene(), views);
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

  private static Stage show(EpochscopeApp app, int width, int height) {
    Stage stage = new Stage();
    stage.setWidth(width);
    stage.setHeight(height);
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
