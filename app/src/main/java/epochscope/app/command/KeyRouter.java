package epochscope.app.command;

import epochscope.views.drawing.PixelView;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Turns keys into commands wherever the focus is, except where the focused control needs the key
 * itself: text is typed into fields, arrows move sliders and lists, space presses buttons, a view
 * takes the keys it says.
 */
public final class KeyRouter {
  private final Commands commands;
  private final BooleanSupplier silent;

  /**
   * @param silent while it says so, no key is a command
   */
  public KeyRouter(Commands commands, BooleanSupplier silent) {
    this.commands = commands;
    this.silent = silent;
  }

  public void attach(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (silent.getAsBoolean() || neededByFocus(event)) {
      return;
    }
    boolean elsewhere = false;
    for (Command command : Command.values()) {
      if (command.keys().stream().anyMatch(key -> key.match(event))) {
        if (isMeant(command)) {
          commands.give(command);
          event.consume();
          return;
        }
        elsewhere = true;
      }
    }
    if (elsewhere && isAccelerator(event)) {
      // A menu would give it, though it is not meant here.
      event.consume();
    }
  }

  private boolean isMeant(Command command) {
    return command.place().includes(commands.place());
  }

  private void typed(KeyEvent event) {
    if (silent.getAsBoolean()
        || event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof PixelView view && view.wants(event)
        || event.getCharacter().isEmpty()) {
      return;
    }
    for (Command command : Command.values()) {
      if (isMeant(command) && command.typed().contains(event.getCharacter())) {
        commands.give(command);
        event.consume();
      }
    }
  }

  private static boolean isAccelerator(KeyEvent event) {
    return event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
  }

  private static boolean neededByFocus(KeyEvent event) {
    // With these keys pressed, too, it arranges the views.
    boolean modified = event.isShortcutDown() || event.isAltDown();
    if (!modified && event.getTarget() instanceof PixelView view && view.wants(event)) {
      return true;
    }
    if (event.getTarget() instanceof TextInputControl && editsText(event)) {
      return true;
    }
    boolean plain = !modified && !event.getCode().isFunctionKey();
    return switch (event.getTarget()) {
      // With control, too, arrows move in a text.
      case TextInputControl text -> plain || event.getCode().isNavigationKey();
      case Node other -> plain && neededBy(other, event);
      default -> false;
    };
  }

  private static boolean neededBy(Node focused, KeyEvent event) {
    return switch (focused) {
      case ButtonBase button -> pressesButtons(event.getCode());
      case Control control -> movesInControls(event.getCode());
      default -> false;
    };
  }

  /** Undone, copied, cut, pasted and chosen is in the text. */
  private static boolean editsText(KeyEvent event) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    return switch (event.getCode()) {
      case Z -> true;
      case Y, A, C, X, V -> !event.isShiftDown();
      default -> false;
    };
  }

  private static boolean pressesButtons(KeyCode code) {
    return code == KeyCode.SPACE || code == KeyCode.ENTER || code == KeyCode.TAB;
  }

  private static boolean movesInControls(KeyCode code) {
    return code.isNavigationKey() || pressesButtons(code) || code == KeyCode.ESCAPE;
  }
}
