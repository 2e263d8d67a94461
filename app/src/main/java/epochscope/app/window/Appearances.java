package epochscope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import epochscope.app.preferences.Appearance;
import epochscope.app.preferences.Preferences;
import epochscope.views.drawing.Theme;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dresses the window as the user prefers. */
final class Appearances {
  private static final String STYLESHEET =
      Appearances.class.getResource("window.css").toExternalForm();
  private static final String PROJECTOR = "projector";

  private Appearances() {}

  /** The theme of the pictures. */
  static Theme theme(Preferences preferences) {
    Theme theme = preferences.appearance() == Appearance.DARK ? Theme.DARK : Theme.LIGHT;
    return theme.withProjector(preferences.projector());
  }

  /** The theme of the controls; before the first scene is made, it costs no second pass. */
  static void dressControls(Preferences preferences) {
    Application.setUserAgentStylesheet(
        preferences.appearance() == Appearance.DARK
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  static void dress(Scene scene, Preferences preferences) {
    if (!scene.getStylesheets().contains(STYLESHEET)) {
      scene.getStylesheets().add(STYLESHEET);
    }
    scene.getRoot().getStyleClass().remove(PROJECTOR);
    if (preferences.projector()) {
      scene.getRoot().getStyleClass().add(PROJECTOR);
    }
  }
}
