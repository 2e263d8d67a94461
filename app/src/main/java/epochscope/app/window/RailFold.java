package epochscope.app.window;

import javafx.scene.layout.BorderPane;

/** Folds the rail away and opens it again; a narrow window has it folded. */
final class RailFold {
  private static final double NARROW = 1000;

  /** Narrow where type is larger. */
  private static final double NARROW_PROJECTOR = 1500;

  private final BorderPane frame;
  private final Rail rail;
  private final PreferencesKeeper preferences;
  private boolean open;

  /** Whether something else has its room. */
  private boolean away;

  RailFold(BorderPane frame, Rail rail, PreferencesKeeper preferences) {
    this.frame = frame;
    this.rail = rail;
    this.preferences = preferences;
    preferences
        .property()
        .addListener(
            (property, before, now) -> {
              if (before.projector() != now.projector()) {
                fit(frame.getScene().getWidth());
              }
            });
  }

  /** As preferred, and as the window's width allows. */
  void fit(double windowWidth) {
    double narrow = preferences.get().projector() ? NARROW_PROJECTOR : NARROW;
    set(preferences.get().rail() && windowWidth >= narrow);
  }

  void toggle() {
    set(!open);
    preferences.change(p -> p.withRail(open), problem -> {});
  }

  /** Gives its room away, or takes it back. */
  void setAway(boolean isAway) {
    away = isAway;
    set(open);
  }

  private void set(boolean isOpen) {
    open = isOpen;
    frame.setLeft(open && !away ? rail : null);
  }
}
