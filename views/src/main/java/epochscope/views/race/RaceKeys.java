package epochscope.views.race;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a race that has the focus: space plays, enter steps, E explains a step, arrows move
 * the start and with shift turn a solid, S makes one of the field or makes it flat, C looks at the
 * next runner, U and D turn its learning rate up and down.
 */
record RaceKeys(RaceView view) {
  /** Of the surface, by which an arrow moves the start. */
  private static final double SHARE = 1 / 40.0;

  /** By which an arrow with shift turns a solid. */
  private static final double DEGREES = 5;

  /** Ten of them are a factor of ten. */
  private static final double RATE = Math.pow(10, 0.1);

  private static final Set<KeyCode> KEYS =
      EnumSet.of(
          KeyCode.SPACE,
          KeyCode.ENTER,
          KeyCode.E,
          KeyCode.C,
          KeyCode.U,
          KeyCode.D,
          KeyCode.S,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN);

  boolean wants(KeyEvent key) {
    return KEYS.contains(key.getCode()) && !key.isAltDown() && !key.isShortcutDown();
  }

  void pressed(KeyEvent key) {
    if (!wants(key)) {
      return;
    }
    switch (key.getCode()) {
      case SPACE -> view.playOrPause();
      case ENTER -> view.stepBy(key.isShiftDown() ? -1 : 1);
      case E -> view.explain();
      case C -> view.lookAtNext(key.isShiftDown() ? -1 : 1);
      case HOME -> view.restart();
      case END -> view.showEnd();
      case LEFT -> arrow(key, -1, 0);
      case RIGHT -> arrow(key, 1, 0);
      case UP -> arrow(key, 0, 1);
      case DOWN -> arrow(key, 0, -1);
      case S -> view.toggleSolid();
      case U -> view.scaleRate(RATE);
      case D -> view.scaleRate(1 / RATE);
      default -> {}
    }
    key.consume();
  }

  private void arrow(KeyEvent key, int right, int up) {
    if (key.isShiftDown()) {
      view.turn(DEGREES * right, DEGREES * up);
    } else {
      view.moveStart(SHARE * right, SHARE * up);
    }
  }

  /** To two digits, as one says them. */
  static double rounded(double rate) {
    return new java.math.BigDecimal(rate).round(new java.math.MathContext(2)).doubleValue();
  }
}
