package epochscope.app.window;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.preferences.PreferencesStore;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What journeys through the window share: a small lesson that plays, and ways to look at it. */
abstract class Journey {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  /** The file that the user picks when asked. */
  Path picked;

  final FxRobot robot = new FxRobot();
  EpochscopeApp app;
  Stage stage;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(this::openWindow);
  }

  void openWindow() {
    stage = new Stage();
    app = new EpochscopeApp(this::lesson, new PreferencesStore(folder.resolve("preferences")));
    stage.setWidth(1280);
    stage.setHeight(720);
    app.open(stage, new Picked(), () -> {});
  }

  /** Monocle keeps the view of a drag, and the next test's gestures would go there. */
  @AfterEach
  void close() throws ReflectiveOperationException {
    robot.interact(stage::close);
    Class<?> mouse = Class.forName("com.sun.glass.ui.monocle.MouseInput");
    Field instance = mouse.getDeclaredField("instance");
    instance.setAccessible(true);
    Field dragView = mouse.getDeclaredField("dragView");
    dragView.setAccessible(true);
    dragView.set(instance.get(null), null);
  }

  /** A network that every machine trains in no time, and that never ends by itself. */
  LessonSpec lesson() {
    String json =
        """
        {"id": "journey", "title": {"en": "Journey", "de": "Reise"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "journey",
           "data": {"source": {"type": "two-moons", "samples": 400, "noise": 0.1}},
           "network": {"nodes": [
             {"type": "dense", "name": "h1", "units": 6, "activation": "tanh"},
             {"type": "dense", "name": "out"}]},
           "training": {"optimiser": {"type": "adam", "learningRate": 0.01},
             "batchSize": 20, "epochs": 1000000}},
         "views": ["loss", "decision", "network", "response"], "speed": 20,
         "claims": [{"metric": "validation.auc", "min": 0, "source": "s"}]}
        """;
    return Lessons.read(json, "journey");
  }

  OpenExperiment experiment() {
    return WaitForAsyncUtils.waitForAsyncFx(1000L * PATIENCE_SECONDS, () -> app.experiment())
        .orElseThrow();
  }

  /** Waits until the lesson has been playing for some epochs. */
  void awaitEpoch(int epoch) {
    await(() -> app.experiment().isPresent());
    await(() -> latestEpoch() >= epoch);
  }

  int latestEpoch() {
    return experiment().session().latest().map(moment -> moment.epoch()).orElse(-1);
  }

  /** What the top bar says. */
  int shownEpoch() {
    return Integer.parseInt(((Label) stage.getScene().lookup("#epoch")).getText());
  }

  static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain", e);
    }
  }

  /** The pixels of a view, row by row; none before its first picture. */
  int[] pixels(String view) {
    return pixels(stage.getScene().lookup("#view-" + view));
  }

  /** The pixels of a view's node; none before its first picture. */
  int[] pixels(Node view) {
    return onUiThread(
        () -> {
          Image image = ((ImageView) view.lookup(".image-view")).getImage();
          if (image == null) {
            return new int[0];
          }
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] pixels = new int[width * height];
          image
              .getPixelReader()
              .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
          return pixels;
        });
  }

  static <T> T onUiThread(Callable<T> task) {
    return WaitForAsyncUtils.waitForAsyncFx(1000L * PATIENCE_SECONDS, task);
  }

  private final class Picked implements FileQuestion {
    @Override
    public Optional<Path> toOpen(Kind kind) {
      return Optional.ofNullable(picked);
    }

    @Override
    public Optional<Path> toSave(Kind kind, String suggestion) {
      return Optional.of(folder.resolve(suggestion));
    }
  }
}
