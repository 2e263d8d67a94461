package epochscope.views.race;

import epochscope.views.drawing.solid.Camera;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Turns a solid as it is dragged, and brings it nearer with the wheel. */
final class SolidTurning {
  private static final double DEGREES_PER_PIXEL = 0.4;
  private static final double ZOOM_PER_PIXEL = 0.002;

  private final BooleanSupplier solid;
  private final Consumer<UnaryOperator<Camera>> turn;
  private final Runnable settle;
  private double lastX;
  private double lastY;
  private boolean turned;

  /**
   * @param solid whether there is a solid now
   * @param turn is told how to change the camera
   * @param settle is told that a gesture has ended
   */
  SolidTurning(
      Node picture, BooleanSupplier solid, Consumer<UnaryOperator<Camera>> turn, Runnable settle) {
    this.solid = solid;
    this.turn = turn;
    this.settle = settle;
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
    picture.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
    turned = false;
  }

  private void dragged(MouseEvent event) {
    if (!solid.getAsBoolean() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    double round = -DEGREES_PER_PIXEL * (event.getX() - lastX);
    double up = DEGREES_PER_PIXEL * (event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
    turned = true;
    turn.accept(camera -> camera.turned(round, up));
    event.consume();
  }

  private void released() {
    if (turned) {
      turned = false;
      settle.run();
    }
  }

  private void scrolled(ScrollEvent event) {
    if (solid.getAsBoolean() && event.getDeltaY() != 0) {
      double factor = Math.exp(ZOOM_PER_PIXEL * event.getDeltaY());
      turn.accept(camera -> camera.zoomed(factor));
      settle.run();
      event.consume();
    }
  }
}
