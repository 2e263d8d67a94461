package epochscope.app.layout;

import epochscope.presets.layout.Layout;
import epochscope.presets.layout.LayoutChange;
import epochscope.spec.Check;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All views that are open, immutable: those of the window, and those of a second window for the
 * projector.
 *
 * @param main always has a view
 * @param second null: there is no second window
 */
public record Workspace(Layout main, Layout second) {
  public Workspace {
    Check.present("main", main);
  }

  public static Workspace of(Layout main) {
    return new Workspace(main, null);
  }

  /** Names of all views that are open. */
  public List<String> views() {
    return Stream.concat(
            main.views().stream(), second == null ? Stream.of() : second.views().stream())
        .toList();
  }

  /** Whether {@code view} is in the second window. */
  public boolean isSecond(String view) {
    return second != null && second.views().contains(view);
  }

  /** The same after a change of the layout that has {@code view}. */
  public Workspace changed(String view, UnaryOperator<Layout> change) {
    return isSecond(view)
        ? new Workspace(main, change.apply(second))
        : new Workspace(change.apply(main), second);
  }

  /** Opens {@code view}, or brings it to the front. */
  public Workspace with(String view) {
    return changed(view, layout -> LayoutChange.with(layout, view));
  }

  /** Closes {@code view}; the last one of the window stays. */
  public Workspace without(String view) {
    return isSecond(view)
        ? new Workspace(main, LayoutChange.without(second, view).orElse(null))
        : new Workspace(LayoutChange.without(main, view).orElse(main), second);
  }

  /** Puts {@code view} where it was dropped. */
  public Workspace dropped(String view, Drop drop, boolean onSecond) {
    if (isSecond(view) == onSecond) {
      return changed(view, layout -> drop.apply(layout, view));
    }
    if (drop instanceof Drop.InPlaceOf(String target, var area)) {
      return new Workspace(
          LayoutChange.swapped(main, view, target), LayoutChange.swapped(second, view, target));
    }
    Workspace left = without(view);
    if (left.views().contains(view)) {
      return this;
    }
    return onSecond
        ? new Workspace(left.main, drop.apply(left.second, view))
        : new Workspace(drop.apply(left.main, view), left.second);
  }

  /** Moves {@code view} to the other window; the last one of the window stays. */
  public Workspace toOtherWindow(String view) {
    Workspace left = without(view);
    if (left.views().contains(view)) {
      return this;
    }
    if (isSecond(view)) {
      return new Workspace(LayoutChange.with(left.main, view), left.second);
    }
    return new Workspace(
        left.main, left.second == null ? Layout.tile(view) : LayoutChange.with(left.second, view));
  }

  /** All views in one window. */
  public Workspace inOneWindow() {
    Layout all = main;
    for (String view : second == null ? List.<String>of() : second.views()) {
      all = LayoutChange.with(all, view);
    }
    return of(all);
  }

  /** Only those of {@code allowed}, {@code otherwise} where none of the window's is left. */
  public Workspace only(List<String> allowed, Layout otherwise) {
    Layout newSecond = second == null ? null : LayoutChange.only(second, allowed).orElse(null);
    return new Workspace(LayoutChange.only(main, allowed).orElse(otherwise), newSecond);
  }
}
