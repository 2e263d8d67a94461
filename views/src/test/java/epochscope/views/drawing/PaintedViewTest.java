package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.analysis.DecisionMap;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.View;
import epochscope.views.ViewAction;
import epochscope.views.gallery.Views;
import epochscope.views.image.ImageFrames;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintedViewTest {
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final List<ViewAction> actions = new ArrayList<>();

  @BeforeAll
  static void startToolkit() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyStarted) {
      assertThat(alreadyStarted).hasMessageContaining("Toolkit already initialized");
    }
    Platform.setImplicitExit(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loss", "decision", "network", "response", "landscape"})
  void theWindowShowsThePaintedPixels(String id) throws Exception {
    Frame frame = frame();
    for (Theme now : List.of(Theme.LIGHT, Theme.DARK_PROJECTOR)) {
      WritableImage shown = onFxThread(() -> snapshot(id, frame, now));
      BufferedImage painted = Views.paint(id, frame, 400, 240, 1, now);
      int different = 0;
      for (int y = 0; y < 240; y++) {
        for (int x = 0; x < 400; x++) {
          int argb = shown.getPixelReader().getArgb(x, y);
          different += argb == painted.getRGB(x, y) ? 0 : 1;
        }
      }
      assertThat(different).isZero();
    }
  }

  @Test
  void doubleClickEnlargesAndClickSelects() throws Exception {
    onFxThread(
        () -> {
          View view = shown("network", frame());
          click(view.node(), 2, 200, 5);
          for (int y = 0; y < 240; y += 5) {
            click(view.node(), 1, 370, y);
          }
          return null;
        });
    assertThat(actions.getFirst()).isEqualTo(new ViewAction.Enlarge("network"));
    assertThat(actions)
        .anySatisfy(
            action ->
                assertThat(action)
                    .isInstanceOfSatisfying(
                        ViewAction.Select.class,
                        select -> assertThat(select.selection().node()).isEqualTo("out")));
  }

  @Test
  void theMenuCopiesAndSaves() throws Exception {
    onFxThread(
        () -> {
          ContextMenu menu = ((PaintedView) shown("decision", frame())).menu();
          menu.getItems().forEach(MenuItem::fire);
          return null;
        });
    assertThat(actions)
        .endsWith(
            new ViewAction.Enlarge("decision"),
            new ViewAction.CopyPicture("decision"),
            new ViewAction.SavePicture("decision", 1),
            new ViewAction.SavePicture("decision", 2),
            new ViewAction.SaveAnimation("decision"),
            new ViewAction.SaveFilm("decision"),
            new ViewAction.SaveNumbers("decision"));
  }

  /** The arrows are the view's own; space is left to the window. */
  @Test
  void keysOfAViewDoWhatItSaysAndNoOthers() throws Exception {
    ImageFrames images =
        new ImageFrames(Shape.of(1, 8, 8), "\"type\":\"convolution\",\"filters\":2,\"kernel\":3");
    boolean[] wanted =
        onFxThread(
            () -> {
              View view = shown("kernel-step", images.answered());
              KeyEvent right = key(KeyCode.RIGHT);
              Event.fireEvent(view.node(), right);
              PixelView node = (PixelView) view.node();
              return new boolean[] {node.wants(right), node.wants(key(KeyCode.SPACE))};
            });
    assertThat(wanted).containsExactly(true, false);
    assertThat(actions)
        .singleElement()
        .isInstanceOfSatisfying(
            ViewAction.Select.class,
            select -> {
              assertThat(select.selection().node()).isEqualTo("n0");
              // From the middle of the first map, row 2 and column 2 of 6, to the next column.
              assertThat(select.selection().unit()).isEqualTo(2 * 6 + 3);
            });
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  @Test
  void thePointerShowsAReadOut() throws Exception {
    boolean[] visible =
        onFxThread(
            () -> {
              View view = shown("decision", frame());
              Node readOut = view.node().lookup(".read-out");
              boolean before = readOut.isVisible();
              Event.fireEvent(view.node(), mouse(MouseEvent.MOUSE_MOVED, 0, 180, 100));
              return new boolean[] {before, readOut.isVisible()};
            });
    assertThat(visible).containsExactly(false, true);
  }

  @Test
  void theReadOutFollowsThePictureAndEndsWithItsSize() throws Exception {
    Frame frame = frame();
    String[] words = new String[3];
    boolean[] visibleAfterResize = new boolean[1];
    onFxThread(
        () -> {
          View view = shown("decision", frame);
          Label readOut = (Label) view.node().lookup(".read-out");
          Event.fireEvent(view.node(), mouse(MouseEvent.MOUSE_MOVED, 0, 180, 100));
          words[0] = readOut.getText();
          view.show(withResponse(frame, 0.25f));
          view.node().layout();
          words[1] = readOut.getText();
          view.show(withResponse(frame, 0.75f));
          view.node().layout();
          words[2] = readOut.getText();
          view.node().resize(300, 200);
          visibleAfterResize[0] = readOut.isVisible();
          return null;
        });
    assertThat(words[0]).doesNotContain("0.250", "0.750");
    assertThat(words[1]).contains("0.250");
    assertThat(words[2]).contains("0.750");
    assertThat(visibleAfterResize[0]).isFalse();
  }

  /** The same moment, its map everywhere of one value. */
  private static Frame withResponse(Frame frame, float value) {
    DecisionMap map = frame.result(DecisionMap.class).orElseThrow();
    float[] response = new float[map.response().length];
    Arrays.fill(response, value);
    DecisionMap flat =
        new DecisionMap(
            map.step(), map.plane(), map.width(), map.height(), map.outputs(), response);
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        Map.of(DecisionMap.class, flat),
        frame.selection(),
        List.of(),
        frame.live(),
        frame.divergedAt());
  }

  private WritableImage snapshot(String id, Frame frame, Theme now) {
    theme.set(Theme.LIGHT);
    View view = shown(id, frame);
    theme.set(now);
    view.node().layout();
    return view.node().snapshot(null, null);
  }

  private View shown(String id, Frame frame) {
    View view = Views.create(id, theme, actions::add);
    new Scene(view.node(), 400, 240);
    view.node().resize(400, 240);
    view.show(frame);
    view.node().applyCss();
    view.node().layout();
    return view;
  }

  private static void click(Node node, int count, double x, double y) {
    Event.fireEvent(node, mouse(MouseEvent.MOUSE_CLICKED, count, x, y));
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, int clicks, double x, double y) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        clicks,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private static Frame frame() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(30, 2), 4, 2);
    recipe.epochs = 3;
    return recipe.build();
  }

  private interface Work<T> {
    T run() throws Exception;
  }

  private static <T> T onFxThread(Work<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.run());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(30, TimeUnit.SECONDS);
  }
}
