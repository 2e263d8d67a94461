package epochscope.views.landscape;

import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.solid.Camera;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/**
 * The loss landscape. Dragging turns the surface, the wheel comes nearer; with the focus on it the
 * arrow keys, plus, minus and 0 do the same. A click on the path goes to that moment.
 */
public final class LandscapeView extends PaintedView {
  public static final String ID = "landscape";

  private static final double DEGREES_PER_PIXEL = 0.4;
  private static final double DEGREES_PER_KEY = 7.5;
  private static final double ZOOM_PER_KEY = 1.15;

  /** Of a wheel's step, which is some 40. */
  private static final double ZOOM_PER_SCROLL = 1.0025;

  private final LandscapePainter painter;

  /** Paints on while something glides. */
  private final AnimationTimer settling =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (isPainting()) {
            return;
          }
          if (painter.moving()) {
            repaint();
          } else {
            stop();
          }
        }
      };

  /** Ends when the user has not turned it for a while. */
  private final PauseTransition keeping = new PauseTransition(Duration.millis(300));

  private double dragX;
  private double dragY;

  public LandscapeView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new LandscapePainter(), theme, actions);
  }

  private LandscapeView(
      LandscapePainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    paintElsewhere();
    addMenus();
    node().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    node().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    node().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    node().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    node().addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    node().addEventHandler(KeyEvent.KEY_TYPED, this::keyed);
    keeping.setOnFinished(event -> keep());
    ((PixelView) node()).takeKeys(key -> wanted(key) != null);
  }

  private void addMenus() {
    menu().getItems().add(1, choiceMenu(LandscapeChoices.SHOW, LandscapeChoices.SHOWS));
    menu().getItems().add(2, choiceMenu(LandscapeChoices.PLANE, LandscapeChoices.planes(0)));
    menu().getItems().add(3, new ParameterMenu(this::frame, this::act));
    menu().getItems().add(4, choiceMenu(LandscapeChoices.SCALE, LandscapeChoices.SCALES));
    menu().getItems().add(5, choiceMenu(LandscapeChoices.RANGE, LandscapeChoices.RANGES));
    menu().getItems().add(6, choiceMenu(LandscapeChoices.SAMPLE, LandscapeChoices.SAMPLES));
    menu().getItems().add(7, choiceMenu(LandscapeChoices.CENTRE, LandscapeChoices.CENTRES));
    menu().getItems().add(8, new SeparatorMenuItem());
  }

  @Override
  protected void shown(Frame newFrame) {
    Camera camera = painter.held();
    if (camera != null && camera.text().equals(chosenCamera(newFrame))) {
      painter.hold(null);
    }
    settling.start();
  }

  private static String chosenCamera(Frame frame) {
    return frame.selection().choice(LandscapeChoices.CAMERA, "");
  }

  private void pressed(MouseEvent event) {
    dragX = event.getX();
    dragY = event.getY();
  }

  /** What is grasped follows the pointer. */
  private void dragged(MouseEvent event) {
    if (painter.turnable() && event.getButton() == MouseButton.PRIMARY) {
      double round = (dragX - event.getX()) * DEGREES_PER_PIXEL;
      double up = (event.getY() - dragY) * DEGREES_PER_PIXEL;
      look(painter.camera(frame()).turned(round, up));
      pressed(event);
      event.consume();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (painter.turnable() && event.getDeltaY() != 0) {
      look(painter.camera(frame()).zoomed(Math.pow(ZOOM_PER_SCROLL, event.getDeltaY())));
      event.consume();
    }
  }

  private void keyed(KeyEvent event) {
    Camera camera = wanted(event);
    if (camera != null) {
      look(camera);
      event.consume();
    }
  }

  /** What a key makes of the camera; null: nothing. */
  private Camera wanted(KeyEvent key) {
    boolean modified = key.isAltDown() || key.isControlDown() || key.isMetaDown();
    if (frame() == null || !painter.turnable() || modified) {
      return null;
    }
    Camera camera = painter.camera(frame());
    if (key.getEventType() == KeyEvent.KEY_TYPED) {
      return switch (key.getCharacter()) {
        case "+" -> camera.zoomed(ZOOM_PER_KEY);
        case "-" -> camera.zoomed(1 / ZOOM_PER_KEY);
        default -> null;
      };
    }
    if (key.isShiftDown()) {
      return null;
    }
    return switch (key.getCode()) {
      case LEFT -> camera.turned(-DEGREES_PER_KEY, 0);
      case RIGHT -> camera.turned(DEGREES_PER_KEY, 0);
      case UP -> camera.turned(0, DEGREES_PER_KEY);
      case DOWN -> camera.turned(0, -DEGREES_PER_KEY);
      case DIGIT0, NUMPAD0 -> Camera.USUAL;
      default -> null;
    };
  }

  private void look(Camera camera) {
    painter.hold(camera);
    repaint();
    keeping.playFromStart();
  }

  /** The camera becomes part of the selection, and so of the layout that is saved. */
  private void keep() {
    if (painter.held() != null) {
      choose(LandscapeChoices.CAMERA, painter.held().text());
    }
  }

  private void clicked(MouseEvent event) {
    if (!showsSeveralRuns()
        && event.isStillSincePress()
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1) {
      if (reading() instanceof LandscapeReading landscape) {
        landscape
            .epochAt(event.getX(), event.getY())
            .ifPresent(epoch -> act(new ViewAction.ScrubTo(epoch)));
      }
    }
  }
}
