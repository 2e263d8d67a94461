package epochscope.app.window;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;

/**
 * After a click on a button, slider or tab the keys speak to the run again: space plays and arrows
 * step, as they did before the click. Whoever comes by the tab key stays.
 */
final class FocusHome {
  private FocusHome() {}

  static void attach(Scene scene, Node home, BooleanSupplier dialogOpen) {
    scene.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          Node owner = scene.getFocusOwner();
          if (!dialogOpen.getAsBoolean()
              && (owner instanceof ButtonBase
                  || owner instanceof Slider
                  || owner instanceof TabPane)) {
            home.requestFocus();
          }
        });
  }
}
