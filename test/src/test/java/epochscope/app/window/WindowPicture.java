package epochscope.app.window;

import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import epochscope.presets.Lessons;
import epochscope.train.TrainingCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Takes a picture of the window without a screen, for the README and for looking at: {@code FILE
 * LESSON EPOCH light|dark WIDTHxHEIGHT [projector] [LANGUAGE] [COMMAND …]}; the commands are given
 * before the picture is taken.
 */
public final class WindowPicture {
  private static final long PATIENCE_MILLIS = 120_000;

  private WindowPicture() {}

  public static void main(String[] arguments) throws Exception {
    Map.of(
            "glass.platform", "Monocle",
            "monocle.platform", "Headless",
            "prism.order", "sw",
            "headless.geometry", arguments[4])
        .forEach(System::setProperty);
    String options = String.join(" ", arguments);
    PreferencesStore store = new PreferencesStore(Files.createTempDirectory("preferences"));
    store.save(
        new Preferences(
            Appearance.valueOf(arguments[3].toUpperCase(java.util.Locale.ROOT)),
            options.contains("projector"),
            options.contains(" de") ? "de" : "en",
            Preferences.DEFAULT_HISTORY_MEGABYTES,
            0,
            true,
            null));
    int status = 1;
    try {
      take(store, Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), arguments);
      status = 0;
    } catch (Exception problem) {
      problem.printStackTrace();
    }
    System.exit(status);
  }

  private static void take(
      PreferencesStore store, Path file, String lesson, int epoch, String[] arguments)
      throws Exception {
    EpochscopeApp app = new EpochscopeApp(Lessons.find(lesson), store);
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          String[] size = arguments[4].split("x");
          stage.setWidth(Double.parseDouble(size[0]));
          stage.setHeight(Double.parseDouble(size[1]));
          app.open(stage, () -> {});
          opened.complete(stage);
        });
    Stage stage = opened.join();
    await(() -> app.experiment().isPresent());
    onUiThread(
        () -> {
          app.setSpeed(Double.POSITIVE_INFINITY);
          return null;
        });
    await(
        () -> {
          var session = app.experiment().orElseThrow().session();
          boolean there = session.latest().map(s -> s.epoch() >= epoch).orElse(false);
          if (there || !session.history().isEmpty() && !session.playing()) {
            session.submit(new TrainingCommand.Pause());
            return true;
          }
          return false;
        });
    onUiThread(
        () -> {
          app.window().workbench().scrubTo(epoch);
          for (int i = 5; i < arguments.length; i++) {
            if (arguments[i].startsWith("#")) {
              javafx.scene.Node node = stage.getScene().lookup(arguments[i]);
              if (node instanceof javafx.scene.control.ButtonBase button) {
                button.fire();
              }
            } else if (arguments[i].startsWith("tab")) {
              ((javafx.scene.control.TabPane) stage.getScene().lookup("#rail"))
                  .getSelectionModel()
                  .select(Integer.parseInt(arguments[i].substring(3)));
            }
          }
          return null;
        });
    Thread.sleep(1500);
    onUiThread(
        () -> {
          Pictures.write(Pictures.forFile(Pictures.of(stage.getScene().getRoot())), file);
          return null;
        });
  }

  private static void await(Supplier<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onUiThread(condition)) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("waited in vain");
      }
      Thread.sleep(20);
    }
  }

  private static <T> T onUiThread(Supplier<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task::get);
    Platform.runLater(future);
    return future.get();
  }
}
