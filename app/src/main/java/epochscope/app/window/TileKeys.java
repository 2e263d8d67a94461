package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.layout.Workspace;
import epochscope.presets.layout.Layout;
import epochscope.presets.layout.LayoutChange;
import epochscope.presets.layout.Places;
import epochscope.presets.layout.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Arranges the tiles by keys, around the view that was looked at last. UI thread only. */
record TileKeys(ViewTiles tiles) {
  /** Of the room that tiles share, with one press of a key. */
  private static final double STEP = 0.05;

  void bind(Commands commands) {
    commands.on(Command.NEXT_VIEW, () -> focusNext(1));
    commands.on(Command.PREVIOUS_VIEW, () -> focusNext(-1));
    commands.on(Command.NEXT_TAB, () -> chooseTab(1));
    commands.on(Command.PREVIOUS_TAB, () -> chooseTab(-1));
    commands.on(Command.MOVE_LEFT, () -> move(Side.LEFT));
    commands.on(Command.MOVE_RIGHT, () -> move(Side.RIGHT));
    commands.on(Command.MOVE_UP, () -> move(Side.TOP));
    commands.on(Command.MOVE_DOWN, () -> move(Side.BOTTOM));
    commands.on(Command.SPLIT_LEFT, () -> split(Side.LEFT));
    commands.on(Command.SPLIT_RIGHT, () -> split(Side.RIGHT));
    commands.on(Command.SPLIT_UP, () -> split(Side.TOP));
    commands.on(Command.SPLIT_DOWN, () -> split(Side.BOTTOM));
    commands.on(Command.WIDER, () -> resize(true, STEP));
    commands.on(Command.NARROWER, () -> resize(true, -STEP));
    commands.on(Command.TALLER, () -> resize(false, STEP));
    commands.on(Command.LOWER, () -> resize(false, -STEP));
    commands.on(Command.JOIN, this::join);
    commands.on(Command.CLOSE_VIEW, this::close);
    commands.on(Command.SECOND_WINDOW, this::toOtherWindow);
    commands.on(Command.ENLARGE, () -> tiles.toggleEnlarged(tiles.active()));
    commands.on(Command.VIEW_MENU, tiles::openMenu);
    commands.on(Command.VIEWS, tiles::openList);
    commands.on(Command.EXPLAIN, tiles::explain);
    commands.on(Command.USUAL_LAYOUT, tiles::arrangeAnew);
  }

  /** Through the tiles of both windows, in reading order, and round again. */
  private void focusNext(int by) {
    Workspace workspace = tiles.workspace();
    List<String> fronts =
        workspace.views().stream()
            .filter(view -> layoutOf(view).tileOf(view).front().equals(view))
            .toList();
    int at = fronts.indexOf(layoutOf(tiles.active()).tileOf(tiles.active()).front());
    tiles.activate(fronts.get(Math.floorMod(at + by, fronts.size())));
  }

  private void chooseTab(int by) {
    List<String> tabs = layoutOf(tiles.active()).tileOf(tiles.active()).views();
    int at = tabs.indexOf(tiles.active());
    tiles.activate(tabs.get(Math.floorMod(at + by, tabs.size())));
  }

  /** It changes places with its neighbour. */
  private void move(Side side) {
    String view = tiles.active();
    neighbour(view, side)
        .ifPresent(
            other -> rearrange(view, layout -> LayoutChange.swapped(layout, view, other.front())));
  }

  /** Out of its tabs, beyond its neighbour, or along the side of the whole room. */
  private void split(Side side) {
    String view = tiles.active();
    if (layoutOf(view).tileOf(view).views().size() > 1) {
      rearrange(view, layout -> LayoutChange.beside(layout, view, view, side));
      return;
    }
    Optional<Layout.Tabs> other = neighbour(view, side);
    rearrange(
        view,
        layout ->
            other.isPresent()
                ? LayoutChange.beside(layout, view, other.get().front(), side)
                : LayoutChange.atEdge(layout, view, side));
  }

  private void resize(boolean width, double by) {
    String view = tiles.active();
    tiles.arrange(
        layout ->
            width ? LayoutChange.wider(layout, view, by) : LayoutChange.taller(layout, view, by));
  }

  /** It becomes a tab of the tile before its own, or of the one after it. */
  private void join() {
    String view = tiles.active();
    List<Layout.Tabs> all = layoutOf(view).tiles();
    int at = all.indexOf(layoutOf(view).tileOf(view));
    if (all.size() > 1) {
      String other = all.get(at == 0 ? 1 : at - 1).front();
      rearrange(view, layout -> LayoutChange.behind(layout, view, other));
    }
  }

  private void close() {
    if (tiles.shown().size() > 1) {
      tiles.toggle(tiles.active());
      tiles.activate(tiles.active());
    }
  }

  private void toOtherWindow() {
    String view = tiles.active();
    tiles.arrange(tiles.workspace().toOtherWindow(view));
    tiles.activate(view);
  }

  private void rearrange(String view, UnaryOperator<Layout> change) {
    tiles.arrange(change);
    tiles.activate(view);
  }

  private Optional<Layout.Tabs> neighbour(String view, Side side) {
    return Places.of(layoutOf(view)).neighbour(view, side);
  }

  private Layout layoutOf(String view) {
    Workspace workspace = tiles.workspace();
    return workspace.isSecond(view) ? workspace.second() : workspace.main();
  }
}
