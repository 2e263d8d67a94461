package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.preferences.Preferences;
import epochscope.app.preferences.PreferencesStore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The preferences as they are now; every change is saved in the background. UI thread only. */
final class PreferencesKeeper {
  private final PreferencesStore store;
  private final BackgroundExecutor background;
  private final ReadOnlyObjectWrapper<Preferences> now;

  PreferencesKeeper(PreferencesStore store, Preferences loaded, BackgroundExecutor background) {
    this.store = store;
    this.background = background;
    this.now = new ReadOnlyObjectWrapper<>(loaded);
  }

  Preferences get() {
    return now.get();
  }

  ReadOnlyObjectProperty<Preferences> property() {
    return now.getReadOnlyProperty();
  }

  /**
   * @param onProblem is told if they could not be saved; they hold for this window all the same
   */
  void change(UnaryOperator<Preferences> change, Consumer<Throwable> onProblem) {
    Preferences changed = change.apply(now.get());
    if (!changed.equals(now.get())) {
      now.set(changed);
      background
          .start(
              () -> {
                store.save(changed);
                return changed;
              })
          .deliver(saved -> {}, onProblem);
    }
  }
}
