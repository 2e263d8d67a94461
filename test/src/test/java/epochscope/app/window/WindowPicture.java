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
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * Takes a picture of the window without a screen, for the README and for looking at. Arguments:
 * file, lesson, epoch, {@code light} or {@code dark}, width, height, language, and {@code
 * projector} for large type.
 */
final class WindowPicture {
  private static final long POLL_MILLIS = 20;

  /** The analyses of the moment shown take a part of it. */
  private static final long SETTLE_MILLIS = 1500;

  private final EpochscopeApp app;
  private Stage stage;

  private WindowPicture(String lesson, PreferencesStore preferences) {
    app = new EpochscopeApp(() -> Lessons.find(lesson), preferences);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("headless.geometry", given.get(4) + "x" + given.get(5));
    System.setProperty("prism.order", "sw");
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
    WindowPicture picture = new WindowPicture(given.get(1), preferences);
    picture.open(Double.parseDouble(given.get(4)), Double.parseDouble(given.get(5)));
    picture.trainTo(Integer.parseInt(given.get(2)));
    picture.write(Path.of(given.get(0)));
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

  private void trainTo(int epoch) throws Exception {
    while (onUiThread(app::experiment).isEmpty()) {
      Thread.sleep(POLL_MILLIS);
    }
    OpenExperiment experiment = onUiThread(app::experiment).orElseThrow();
    experiment.session().submit(new TrainingCommand.SetSpeed(Double.POSITIVE_INFINITY));
    while (experiment.session().latest().map(Snapshot::epoch).orElse(0) < epoch) {
      Thread.sleep(POLL_MILLIS);
    }
    experiment.session().submit(new TrainingCommand.Pause());
    onUiThread(
        () -> {
          app.window().workbench().playback().scrubTo(epoch);
          return epoch;
        });
    Thread.sleep(SETTLE_MILLIS);
  }

  private void write(Path file) throws Exception {
    Image image = onUiThread(() -> Pictures.of(stage.getScene().getRoot()));
    Pictures.write(Pictures.forFile(image), file);
  }

  private static <T> T onUiThread(Supplier<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task::get);
    Platform.runLater(future);
    return future.get();
  }
}
