package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.DecisionMap;
import epochscope.app.experiment.OpenExperiment;
import epochscope.data.DataFingerprint;
import epochscope.data.Dataset;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Draws points while training goes on, marks neurons and types weights: by pointer and by keys. */
class HandsJourneyTest extends Journey {
  private static final long SETTLED_NANOS = 500_000_000;

  @Test
  void pointsAreDrawnMovedRemovedAndBroughtBackWhileTrainingGoesOn() {
    awaitEpoch(2);
    focus("#view-decision");
    robot.type(KeyCode.D);
    await(() -> choice("decision.pen").equals("on"));
    await(() -> selection().pointed() == null);
    int before = train().size();
    Point2D place = freePlace();
    robot.clickOn(place, MouseButton.PRIMARY);
    await(() -> train().size() == before + 1);
    float x = train().feature(before, 0);
    robot.drag(place, MouseButton.PRIMARY).dropTo(place.add(60, 0));
    await(() -> train().feature(before, 0) > x);
    assertThat(train().size()).isEqualTo(before + 1);
    int epoch = latestEpoch();
    await(() -> latestEpoch() > epoch + 1);
    robot.clickOn(place.add(60, 0), MouseButton.SECONDARY);
    await(() -> train().size() == before);
    undo();
    await(() -> train().size() == before + 1 && train().feature(before, 0) > x);
    undo();
    await(() -> train().feature(before, 0) == x);
    undo();
    await(() -> train().size() == before);
  }

  @Test
  void pointsAreDrawnByKeysAlone() {
    awaitEpoch(1);
    focus("#view-decision");
    robot.type(KeyCode.D);
    await(() -> choice("decision.pen").equals("on"));
    int before = train().size();
    robot.type(KeyCode.DIGIT1);
    await(() -> choice("decision.brush").equals("0"));
    robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.ENTER);
    await(() -> train().size() == before + 1);
    assertThat(train().label(before)).isZero();
    float x = train().feature(before, 0);
    // What is removed is what the picture shows, which is painted a little later.
    int drawn = shownEpoch();
    await(() -> shownEpoch() > drawn + 2);
    robot.type(KeyCode.DELETE);
    await(() -> train().size() == before);
    robot.type(KeyCode.ESCAPE);
    await(() -> choice("decision.pen").equals("off"));
    assertThat(x).isFinite();
  }

  /** Opened again, the experiment has the same points in the same parts, to the bit. */
  @Test
  void anExperimentHoldsThePointsThatWereDrawn() {
    awaitEpoch(1);
    focus("#view-decision");
    robot.type(KeyCode.D);
    await(() -> choice("decision.pen").equals("on"));
    int before = train().size();
    robot.type(KeyCode.UP).type(KeyCode.ENTER);
    await(() -> train().size() == before + 1);
    Path file = folder.resolve("journey.experiment.json");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.S)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> Files.exists(file));
    OpenExperiment drawn = experiment();
    String expected = DataFingerprint.of(drawn.session().data());
    assertThat(expected).isNotEqualTo(DataFingerprint.of(drawn.data()));
    robot.interact(() -> app.window().opening().open(file));
    await(() -> experiment() != drawn);
    assertThat(DataFingerprint.of(experiment().data())).isEqualTo(expected);
    awaitEpoch(1);
  }

  @Test
  void aNeuronIsMarkedAndItsWeightTypedByKeysAlone() {
    awaitEpoch(2);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> shownEpoch() == latestEpoch());
    focus("#view-network");
    int[] plain = pixels("network");
    robot.type(KeyCode.ENTER);
    await(() -> "h1".equals(selection().node()));
    await(() -> !Arrays.equals(pixels("network"), plain));
    robot.type(KeyCode.DOWN);
    await(() -> selection().unit() == 1);
    robot.type(KeyCode.ENTER);
    await(() -> !choice("network.parameter").equals("-1"));
    int index = Integer.parseInt(choice("network.parameter"));
    int[] decision = pixels("decision");
    robot.type(KeyCode.ENTER);
    await(() -> robot.lookup("#inline-entry").tryQuery().isPresent());
    robot.eraseText(1).write("-3.5").type(KeyCode.ENTER);
    await(() -> parameter(index) == -3.5f);
    await(() -> !Arrays.equals(pixels("decision"), decision));
    undo();
    await(() -> parameter(index) != -3.5f);
  }

  /** The neuron under the pointer fills the large plot, for as long as it is there. */
  @Test
  void theNeuronUnderThePointerIsShownLarge() {
    awaitEpoch(2);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> shownEpoch() == latestEpoch());
    await(this::mapIsOfTheMoment);
    int[] response = settled("decision");
    robot.moveTo(neuron());
    await(() -> selection().pointed() != null);
    await(() -> !Arrays.equals(pixels("decision"), response));
    robot.moveTo("#epoch");
    await(() -> selection().pointed() == null);
    await(() -> Arrays.equals(pixels("decision"), response));
  }

  private boolean mapIsOfTheMoment() {
    Frame frame = onUiThread(() -> app.window().bridge().newest());
    return frame
        .result(DecisionMap.class)
        .filter(map -> map.step() == frame.snapshot().step())
        .isPresent();
  }

  /** The pixels of a view once they have not changed for a while. */
  private int[] settled(String view) {
    AtomicReference<int[]> last = new AtomicReference<>(pixels(view));
    AtomicLong since = new AtomicLong(System.nanoTime());
    await(
        () -> {
          int[] now = pixels(view);
          if (!Arrays.equals(now, last.get())) {
            last.set(now);
            since.set(System.nanoTime());
          }
          return System.nanoTime() - since.get() > SETTLED_NANOS;
        });
    return last.get();
  }

  private void undo() {
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
  }

  /** Keys have a meaning once there is something to be seen. */
  private void focus(String view) {
    await(() -> pixels(view.replace("#view-", "")).length > 0);
    Node node = stage.getScene().lookup(view);
    robot.interact(node::requestFocus);
  }

  private Dataset train() {
    return experiment().session().data().train();
  }

  private float parameter(int index) {
    return experiment().session().latest().orElseThrow().parameters()[index];
  }

  private Selection selection() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> app.window().workbench().playback().selection());
  }

  private String choice(String name) {
    return selection().choice(name, "-1");
  }

  /** A place in the plane that has no point near, and none 60 pixels to its right. */
  private Point2D freePlace() {
    return place(
        "#view-decision",
        (view, x, y) -> {
          boolean free = true;
          for (int beyond = -10; beyond <= 70; beyond += 5) {
            for (int below = -10; below <= 10; below += 5) {
              String text = text(view, x + beyond, y + below);
              free &= text.contains("response") && !text.contains("training");
            }
          }
          return free;
        });
  }

  private Point2D neuron() {
    return place(
        "#view-network",
        (view, x, y) -> text(view, x, y).startsWith("h1[") && !text(view, x, y).contains("←"));
  }

  private interface Fit {
    boolean test(PixelView view, double x, double y);
  }

  private Point2D place(String id, Fit fit) {
    PixelView view = (PixelView) stage.getScene().lookup(id);
    Bounds bounds = view.localToScreen(view.getLayoutBounds());
    for (double y = 20; y < bounds.getHeight() - 10; y += 7) {
      for (double x = 20; x < bounds.getWidth() - 10; x += 7) {
        if (fit.test(view, x, y)) {
          return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
        }
      }
    }
    throw new AssertionError("nothing of that kind in " + id);
  }

  private static String text(PixelView view, double x, double y) {
    return view.markAt(x, y).map(Reading.Mark::text).orElse("");
  }
}
