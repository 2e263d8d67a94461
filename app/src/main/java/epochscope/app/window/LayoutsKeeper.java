package epochscope.app.window;

import epochscope.app.background.BackgroundExecutor;
import epochscope.app.layout.LayoutStore;
import epochscope.app.layout.Layouts;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The user's layouts as they are now; every change is saved in the background. UI thread only. */
final class LayoutsKeeper {
  private final LayoutStore store;
  private final BackgroundExecutor background;
  private final Consumer<Throwable> onProblem;
  private Layouts now;

  /**
   * @param onProblem is told if they could not be saved; they hold for this window all the same
   */
  LayoutsKeeper(
      LayoutStore store,
      Layouts loaded,
      BackgroundExecutor background,
      Consumer<Throwable> onProblem) {
    this.store = store;
    this.now = loaded;
    this.background = background;
    this.onProblem = onProblem;
  }

  Layouts get() {
    return now;
  }

  void change(UnaryOperator<Layouts> change) {
    Layouts changed = change.apply(now);
    if (!changed.equals(now)) {
      now = changed;
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
