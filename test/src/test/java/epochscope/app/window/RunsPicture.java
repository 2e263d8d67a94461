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
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Takes pictures of the window with kept runs and marks, without a screen, for the docs and for
 * looking at. Arguments: folder, lesson, epoch, {@code light} or {@code dark}, width, height,
 * language, and {@code projector} for large type.
 */
final class RunsPicture {
  private static final long POLL_MILLIS = 20;
  private static final long SETTLE_MILLIS = 1500;

  private final EpochscopeApp app;
  private Stage stage;

  private RunsPicture(String lesson, PreferencesStore preferences) {
    app = new EpochscopeApp(() -> Lessons.find(lesson), preferences);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    System.setProperty("headless.geometry", given.get(4) + "x" + given.get(5));
    PreferencesStore preferences = new PreferencesStore(Files.createTempDirectory("preferences"));
    preferences.save(
        new Preferences(
            Appearance.valueOf(given.get(3).toUpperCase(Locale.ROOT)),
            given.contains("projector"),
            given.get(6),
            Preferences.DEFAULT_HISTORY_MEGABYTES,
            0,
            true,
            null));
    RunsPicture picture = new RunsPicture(given.get(1), preferences);
    picture.open(Double.parseDouble(given.get(4)), Double.parseDouble(given.get(5)));
    picture.take(Integer.parseInt(given.get(2)), Path.of(given.get(0)));
    System.exit(0);
  }

  private void open(double width, double height) {
    Platform.startup(
        () -> {
          stage = new Stage();
          stage.setWidth(width);
          stage.setHeight(height);
          app.open(stage, () -> {});
        });
  }

  /** A run, a branch at two thirds of it with another learning rate, and both side by side. */
  private void take(int epoch, Path folder) throws Exception {
    while (onUiThread(app::experiment).isEmpty()) {
      Thread.sleep(POLL_MILLIS);
    }
    trainTo(epoch);
    Playback playback = app.window().workbench().playback();
    RunsDesk desk = app.window().runs();
    for (double share : new double[] {0.3, 0.5}) {
      double rate = share == 0.3 ? 3 : 0.3;
      onUiThread(
          () -> {
            playback.scrubTo(Math.rint(share * epoch));
            playback.setLearningRate(
                app.window().workbench().spec().get().training().optimiser().learningRate() * rate);
            desk.branch();
            return 0;
          });
      Thread.sleep(SETTLE_MILLIS);
      trainTo((int) (0.8 * epoch));
    }
    onUiThread(
        () -> {
          desk.book().note((int) (0.62 * epoch), "the bend");
          playback.scrubTo((int) (0.7 * epoch));
          return 0;
        });
    write(folder.resolve("branched.png"));
    onUiThread(
        () -> {
          playback.select(playback.selection().withChoice("decision.beside", "on"));
          app.window().views().toggleEnlarged("decision");
          return 0;
        });
    write(folder.resolve("beside.png"));
    onUiThread(
        () -> {
          playback.select(playback.selection().withChoice("decision.beside", "off"));
          app.window().views().showAll();
          return 0;
        });
    onUiThread(
        () -> {
          desk.lookAt(1);
          return 0;
        });
    write(folder.resolve("kept.png"));
    onUiThread(
        () -> {
          ((MenuButton) stage.getScene().lookup("#runs")).show();
          return 0;
        });
    write(folder.resolve("menu.png"));
    onUiThread(
        () -> {
          app.window().commands().give(epochscope.app.command.Command.RUNS);
          return 0;
        });
    write(folder.resolve("dialog.png"));
  }

  private void trainTo(int epoch) throws Exception {
    OpenExperiment experiment = onUiThread(app::experiment).orElseThrow();
    experiment.session().submit(new TrainingCommand.SetSpeed(Double.POSITIVE_INFINITY));
    while (experiment.session().latest().map(Snapshot::epoch).orElse(0) < epoch
        && onUiThread(() -> experiment.session().playing())) {
      Thread.sleep(POLL_MILLIS);
    }
    experiment.session().submit(new TrainingCommand.Pause());
    Thread.sleep(SETTLE_MILLIS);
  }

  private void write(Path file) throws Exception {
    Thread.sleep(SETTLE_MILLIS);
    Image image = onUiThread(() -> Pictures.of(stage.getScene().getRoot()));
    Files.createDirectories(file.getParent());
    Pictures.write(Pictures.forFile(image), file);
  }

  private static <T> T onUiThread(Supplier<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task::get);
    Platform.runLater(future);
    return future.get();
  }
}
