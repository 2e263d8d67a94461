package epochscope.views.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Landscapes;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LandscapeViewTest {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;

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

  @Test
  void mouseWheelAndKeysTurnTheSurfaceAndZeroTurnsItBack() throws Exception {
    boolean[] changed =
        onFxThread(
            () -> {
              LandscapeView view = shown(frame());
              int[] before = pixels(view);
              mouse(view, MouseEvent.MOUSE_PRESSED, 200, 200);
              mouse(view, MouseEvent.MOUSE_DRAGGED, 260, 180);
              int[] dragged = pixels(view);
              scroll(view, 40);
              int[] nearer = pixels(view);
              key(view, KeyEvent.KEY_PRESSED, "", KeyCode.LEFT);
              int[] turned = pixels(view);
              key(view, KeyEvent.KEY_TYPED, "+", KeyCode.UNDEFINED);
              int[] nearerStill = pixels(view);
              key(view, KeyEvent.KEY_PRESSED, "", KeyCode.DIGIT0);
              return new boolean[] {
                Arrays.equals(before, dragged),
                Arrays.equals(dragged, nearer),
                Arrays.equals(nearer, turned),
                Arrays.equals(turned, nearerStill),
                Arrays.equals(before, pixels(view))
              };
            });
    assertThat(changed).containsExactly(false, false, false, false, true);
  }

  @Test
  void keysBelongToTheSurfaceOnly() throws Exception {
    boolean[] wanted =
        onFxThread(
            () -> {
              LandscapeView view = shown(frame());
              KeyEvent left = keyEvent(KeyEvent.KEY_PRESSED, "", KeyCode.LEFT, false);
              KeyEvent altLeft = keyEvent(KeyEvent.KEY_PRESSED, "", KeyCode.LEFT, true);
              KeyEvent space = keyEvent(KeyEvent.KEY_PRESSED, " ", KeyCode.SPACE, false);
              PixelView node = (PixelView) view.node();
              boolean onSurface = node.wants(left);
              boolean modified = node.wants(altLeft) || node.wants(space);
              view.show(Landscapes.chosen(frame(), LandscapeChoices.SHOW, "contours"));
              view.node().layout();
              return new boolean[] {onSurface, modified, node.wants(left)};
            });
    assertThat(wanted).containsExactly(true, false, false);
  }

  @Test
  void aClickOnThePathGoesToItsMoment() throws Exception {
    onFxThread(
        () -> {
          LandscapeView view = shown(frame());
          for (int y = 60; y < HEIGHT; y += 4) {
            for (int x = 40; x < WIDTH; x += 4) {
              mouse(view, MouseEvent.MOUSE_CLICKED, x, y);
            }
          }
          return null;
        });
    assertThat(actions)
        .contains(new ViewAction.ScrubTo(1), new ViewAction.ScrubTo(3))
        .doesNotContain(new ViewAction.ScrubTo(5));
  }

  @Test
  void theMenuChoosesPlanesAndParameters() throws Exception {
    onFxThread(
        () -> {
          LandscapeView view = shown(frame());
          fire(view, "Directions", "Eigenvectors of the Hessian");
          Menu parameters = (Menu) item(view.menu().getItems(), "The two parameters");
          parameters.getOnShowing().handle(null);
          item(((Menu) item(parameters.getItems(), "Second")).getItems(), "h1.weight[1][0]").fire();
          return null;
        });
    assertThat(actions).hasSize(2);
    assertThat(choice(0, LandscapeChoices.PLANE)).isEqualTo("hessian");
    assertThat(choice(1, LandscapeChoices.PLANE)).isEqualTo("parameters");
    // h1.weight[0][0], h1.weight[0][1], h1.weight[1][0]
    assertThat(choice(1, LandscapeChoices.PARAMETERS)).isEqualTo("0,2");
  }

  private String choice(int action, String name) {
    return ((ViewAction.Select) actions.get(action)).selection().choice(name, "");
  }

  private static void fire(LandscapeView view, String menu, String entry) {
    item(((Menu) item(view.menu().getItems(), menu)).getItems(), entry).fire();
  }

  private static MenuItem item(List<MenuItem> items, String text) {
    return items.stream().filter(i -> text.equals(i.getText())).findFirst().orElseThrow();
  }

  private LandscapeView shown(Frame frame) {
    LandscapeView view = new LandscapeView(new SimpleObjectProperty<>(Theme.LIGHT), actions::add);
    new Scene(view.node(), WIDTH, HEIGHT);
    view.node().resize(WIDTH, HEIGHT);
    view.show(frame);
    view.node().applyCss();
    view.node().layout();
    return view;
  }

  private static int[] pixels(LandscapeView view) {
    view.node().layout();
    WritableImage image = view.node().snapshot(null, null);
    int[] pixels = new int[WIDTH * HEIGHT];
    image
        .getPixelReader()
        .getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
    return pixels;
  }

  private static void mouse(LandscapeView view, EventType<MouseEvent> type, double x, double y) {
    boolean still = type != MouseEvent.MOUSE_DRAGGED;
    Event.fireEvent(
        view.node(),
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            still,
            null));
  }

  private static void scroll(LandscapeView view, double up) {
    Event.fireEvent(
        view.node(),
        new ScrollEvent(
            ScrollEvent.SCROLL,
            200,
            200,
            200,
            200,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            up,
            0,
            up,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private static void key(
      LandscapeView view, EventType<KeyEvent> type, String character, KeyCode code) {
    Event.fireEvent(view.node(), keyEvent(type, character, code, false));
  }

  private static KeyEvent keyEvent(
      EventType<KeyEvent> type, String character, KeyCode code, boolean alt) {
    return new KeyEvent(type, character, "", code, false, false, alt, false);
  }

  private static Frame frame() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(40, 1), Frames.gaussians(20, 2), 2);
    recipe.epochs = 4;
    return recipe.build();
  }

  private static <T> T onFxThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(30, TimeUnit.SECONDS);
  }
}
