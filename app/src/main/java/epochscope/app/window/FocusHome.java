package epochscope.app.window;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;

/**
 * After a click on a button, slider, tab or list the keys speak to the run again: space plays and
 * arrows step, as they did before the click. Whoever comes by the tab key stays.
 */
final class FocusHome {
  private final Supplier<Node> home;
  private final BooleanSupplier dialogOpen;

  private FocusHome(Supplier<Node> home, BooleanSupplier dialogOpen) {
    this.home = home;
    this.dialogOpen = dialogOpen;
  }

  static void attach(Scene scene, Supplier<Node> home, BooleanSupplier dialogOpen) {
    FocusHome focus = new FocusHome(home, dialogOpen);
    scene.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> focus.clicked(scene.getFocusOwner()));
    scene.addEventHandler(MenuButton.ON_HIDDEN, focus::closed);
    scene.addEventHandler(ComboBoxBase.ON_HIDDEN, focus::closed);
  }

  private void clicked(Node owner) {
    boolean done =
        switch (owner) {
          case MenuButton open -> false;
          case ButtonBase button -> true;
          case Slider slider -> true;
          case TabPane tabs -> true;
          case null, default -> false;
        };
    if (done) {
      goHome();
    }
  }

  private void closed(Event event) {
    goHome();
  }

  private void goHome() {
    if (!dialogOpen.getAsBoolean()) {
      home.get().requestFocus();
    }
  }
}
