package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.views.Selection;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Reading;
import epochscope.views.image.PenPicture;
import epochscope.views.image.ShownSample;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Looks at what a small network of convolutions makes of digits, and draws one. */
class ImageJourneyTest extends Journey {
  @Override
  LessonSpec lesson() {
    String json =
        """
        {"id": "journey", "title": {"en": "Journey", "de": "Reise"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "journey",
           "data": {"source": {"type": "digits", "samples": 200}},
           "network": {"nodes": [
             {"type": "convolution", "name": "conv", "filters": 2, "kernel": 5,
              "activation": "relu"},
             {"type": "pooling", "name": "pool", "size": 2},
             {"type": "dense", "name": "out"}]},
           "training": {"optimiser": {"type": "adam", "learningRate": 0.001},
             "batchSize": 20, "epochs": 1000000}},
         "views": ["feature-maps", "kernel-step"], "speed": 5,
         "claims": [{"metric": "validation.accuracy", "min": 0, "source": "s"}]}
        """;
    return Lessons.read(json, "journey");
  }

  @Test
  void aClickOnAMapIsReadAsPatchTimesKernelPlusBias() {
    awaitEpoch(1);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> !marks("feature-maps", "conv[1], row 12, column 12 =").isEmpty());
    Map<String, Point2D> value = marks("feature-maps", "conv[1], row 12, column 12 =");
    robot.clickOn(value.values().iterator().next());
    await(() -> "conv".equals(selection().node()));
    assertThat(selection().unit()).isEqualTo(24 * 24 + 12 * 24 + 12);

    await(() -> marks("kernel-step", "").keySet().stream().anyMatch(t -> t.contains(" · ")));
    float[] parameters = experiment().session().latest().orElseThrow().parameters();
    float[] sample = ShownSample.of(experiment().data(), selection());
    double z = parameters[50 + 1];
    for (int i = 0; i < 25; i++) {
      z += parameters[25 + i] * sample[(12 + i / 5) * 28 + 12 + i % 5];
    }
    assertThat(number(value.keySet().iterator().next())).isCloseTo(Math.max(0, z), within(1e-3));
    Map<String, Point2D> products = marks("kernel-step", "");
    long different = products.keySet().stream().filter(text -> text.contains(" · ")).count();
    assertThat(different).isBetween(2L, 25L);
    assertThat(products.keySet()).anyMatch(text -> text.startsWith("conv, row 12, column 12 = "));
  }

  @Test
  void aStrokeOnThePaperIsTheSampleOfAllLayers() {
    awaitEpoch(1);
    robot.type(KeyCode.SPACE);
    await(() -> !marks("feature-maps", "conv[1], row 12, column 12 =").isEmpty());
    int[] before = pixels("feature-maps");
    Point2D from = marks("feature-maps", "row 6, column 14:").values().iterator().next();
    Point2D to = marks("feature-maps", "row 22, column 14:").values().iterator().next();
    robot.drag(from, MouseButton.PRIMARY).moveTo(to).drop();
    await(() -> !selection().choice(PenPicture.CHOICE, "").isEmpty());
    float[] grey = PenPicture.of(selection(), 28, 28).orElseThrow().grey();
    assertThat(grey[14 * 28 + 14]).isEqualTo(255);
    assertThat(grey[14 * 28 + 4]).isZero();

    // The map of an upright line is the same all along it.
    await(() -> value("conv[0], row 10, column 12 =") == value("conv[0], row 12, column 12 ="));
    assertThat(pixels("feature-maps")).isNotEqualTo(before);
  }

  @Test
  void theKeysAloneShiftAndDraw() {
    awaitEpoch(1);
    robot.type(KeyCode.SPACE);
    await(() -> !marks("feature-maps", "conv[1], row 12, column 12 =").isEmpty());
    for (int i = 0; i < 60 && !focused("feature-maps"); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused("feature-maps")).isTrue();
    long step = experiment().session().latest().orElseThrow().step();
    robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
    await(() -> selection().choice(ShownSample.SHIFT, "").equals("1,1"));
    assertThat(experiment().session().latest().orElseThrow().step()).isEqualTo(step);

    robot.type(KeyCode.DELETE).type(KeyCode.D).type(KeyCode.ENTER);
    await(() -> !selection().choice(PenPicture.CHOICE, "").isEmpty());
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    await(() -> ink() > 3 * 255);

    robot.type(KeyCode.D).type(KeyCode.BACK_SPACE).type(KeyCode.N);
    await(() -> selection().sample() == 1 && selection().choice(PenPicture.CHOICE, "").isEmpty());
  }

  /** The network stays as it is: its own map is back with another key. */
  @Test
  void anotherStrideIsTriedByAKey() {
    awaitEpoch(1);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> !marks("feature-maps", "conv[1], row 23, column 23 =").isEmpty());
    double last = value("conv[1], row 22, column 22 =");
    for (int i = 0; i < 60 && !focused("feature-maps"); i++) {
      robot.type(KeyCode.TAB);
    }
    robot.type(KeyCode.S);
    await(() -> marks("feature-maps", "conv[1], row 23, column 23 =").isEmpty());
    Map<String, Point2D> tried = marks("feature-maps", "conv[1], row 11, column 11 =");
    String text = tried.keySet().iterator().next();
    assertThat(text).endsWith("tried: stride 2");
    assertThat(number(text.substring(0, text.indexOf('\n')))).isEqualTo(last);
    robot.type(KeyCode.U);
    await(() -> !marks("feature-maps", "conv[1], row 23, column 23 =").isEmpty());
  }

  private double ink() {
    float[] grey = PenPicture.of(selection(), 28, 28).orElseThrow().grey();
    double sum = 0;
    for (float level : grey) {
      sum += level;
    }
    return sum;
  }

  private Selection selection() {
    return onUiThread(() -> app.window().workbench().playback().selection());
  }

  private boolean focused(String view) {
    return onUiThread(() -> stage.getScene().lookup("#view-" + view).isFocused());
  }

  private double value(String start) {
    return number(marks("feature-maps", start).keySet().iterator().next());
  }

  private static double number(String text) {
    return Double.parseDouble(text.substring(text.lastIndexOf('=') + 1).strip().replace('−', '-'));
  }

  /** What can be read in a view and begins so, and the middle of its place on the screen. */
  private Map<String, Point2D> marks(String view, String start) {
    return onUiThread(
        () -> {
          PixelView node = (PixelView) stage.getScene().lookup("#view-" + view);
          Map<String, BoundingBox> found = new LinkedHashMap<>();
          for (int y = 0; y < node.getHeight(); y += 2) {
            for (int x = 0; x < node.getWidth(); x += 2) {
              Point2D place = node.localToScreen(x + 0.5, y + 0.5);
              node.markAt(x + 0.5, y + 0.5)
                  .map(Reading.Mark::text)
                  .filter(text -> text.startsWith(start))
                  .ifPresent(text -> found.merge(text, at(place), ImageJourneyTest::around));
            }
          }
          Map<String, Point2D> middles = new LinkedHashMap<>();
          found.forEach((text, box) -> middles.put(text, middle(box)));
          return middles;
        });
  }

  private static BoundingBox at(Point2D place) {
    return new BoundingBox(place.getX(), place.getY(), 0, 0);
  }

  private static Point2D middle(BoundingBox box) {
    return new Point2D(box.getCenterX(), box.getCenterY());
  }

  private static BoundingBox around(BoundingBox a, BoundingBox b) {
    double x = Math.min(a.getMinX(), b.getMinX());
    double y = Math.min(a.getMinY(), b.getMinY());
    return new BoundingBox(
        x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
  }
}
