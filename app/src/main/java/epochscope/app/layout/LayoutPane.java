package epochscope.app.layout;

import epochscope.presets.layout.Layout;
import epochscope.presets.layout.LayoutChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Shows a layout: a tile for the view in front of each of its leaves, dividers between them that
 * can be dragged; or one tile over the whole room.
 */
public final class LayoutPane extends Region {
  private static final double GAP = 8;

  private final Function<String, Region> tiles;
  private final Consumer<Layout> onShared;
  private final Region hint = new Region();
  private final Map<Divider.Place, Divider> dividers = new HashMap<>();
  private Layout layout;
  private String enlarged;

  /**
   * @param tiles the tile of a view, always the same one
   * @param onShared is told the layout whose dividers have been dragged
   */
  public LayoutPane(Function<String, Region> tiles, Consumer<Layout> onShared) {
    this.tiles = tiles;
    this.onShared = onShared;
    getStyleClass().add("tile-grid");
    hint.getStyleClass().add("drop-hint");
    hint.setManaged(false);
    hint.setMouseTransparent(true);
    hint.setVisible(false);
    setMinSize(0, 0);
  }

  /** Null: nothing. */
  public void show(Layout newLayout) {
    layout = newLayout;
    if (enlarged != null && (layout == null || !fronts().contains(enlarged))) {
      enlarged = null;
    }
    populate();
  }

  /** The view whose tile has the whole room; null: none. */
  public String enlarged() {
    return enlarged;
  }

  /** Gives a view's tile the whole room; null: all tiles theirs. */
  public void enlarge(String view) {
    enlarged = view;
    populate();
  }

  /** Where a view would go that is dropped at a point of the screen. */
  public Optional<Drop> dropAt(double screenX, double screenY, boolean exchange) {
    var point = screenToLocal(screenX, screenY);
    if (point == null || layout == null || !contains(point)) {
      return Optional.empty();
    }
    Optional<Drop> rim = Drop.atRim(getLayoutBounds(), point.getX(), point.getY());
    return rim.isPresent()
        ? rim
        : fronts().stream()
            .filter(view -> tiles.apply(view).getBoundsInParent().contains(point))
            .findFirst()
            .map(
                view ->
                    Drop.onTile(
                        view,
                        tiles.apply(view).getBoundsInParent(),
                        point.getX(),
                        point.getY(),
                        exchange));
  }

  /** Shows what a dropped view would cover; null: nothing. */
  public void showHint(Drop drop) {
    hint.setVisible(drop != null);
    if (drop != null) {
      Bounds area = drop.area();
      hint.toFront();
      hint.resizeRelocate(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }
  }

  private List<String> fronts() {
    return layout == null ? List.of() : layout.tiles().stream().map(Layout.Tabs::front).toList();
  }

  /** Nodes that stay are left in the scene, so that they keep focus and picture. */
  private void populate() {
    List<Node> wanted = new ArrayList<>(fronts().stream().map(tiles).toList());
    Map<Divider.Place, Divider> needed = new HashMap<>();
    if (layout != null) {
      addDividers(layout, List.of(), needed);
    }
    dividers.clear();
    dividers.putAll(needed);
    wanted.addAll(needed.values());
    wanted.add(hint);
    getChildren().retainAll(wanted);
    wanted.stream().filter(node -> !getChildren().contains(node)).forEach(getChildren()::add);
    fronts().forEach(view -> tiles.apply(view).setVisible(isSeen(view)));
    dividers.values().forEach(divider -> divider.setVisible(enlarged == null));
    requestLayout();
  }

  private boolean isSeen(String view) {
    return enlarged == null || enlarged.equals(view);
  }

  private void addDividers(Layout part, List<Integer> path, Map<Divider.Place, Divider> needed) {
    if (part instanceof Layout.Split split) {
      for (int i = 0; i < split.parts().size(); i++) {
        if (i > 0) {
          Divider.Place place = new Divider.Place(path, i - 1, split instanceof Layout.Columns);
          Divider known = dividers.get(place);
          needed.put(place, known == null ? new Divider(place, this::share) : known);
        }
        addDividers(split.parts().get(i), Divider.Place.below(path, i), needed);
      }
    }
  }

  private void share(Divider.Place place, List<Double> shares) {
    layout = LayoutChange.shared(layout, place.path(), shares);
    requestLayout();
    onShared.accept(layout);
  }

  @Override
  protected void layoutChildren() {
    if (layout == null) {
      return;
    }
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    if (enlarged == null) {
      place(layout, List.of(), left, top, width, height);
    } else {
      tiles.apply(enlarged).resizeRelocate(left, top, width, height);
    }
  }

  private void place(
      Layout part, List<Integer> path, double x, double y, double width, double height) {
    switch (part) {
      case Layout.Tabs tile -> tiles.apply(tile.front()).resizeRelocate(x, y, width, height);
      case Layout.Split split -> placeParts(split, path, x, y, width, height);
    }
  }

  private void placeParts(
      Layout.Split split, List<Integer> path, double x, double y, double width, double height) {
    boolean columns = split instanceof Layout.Columns;
    int count = split.parts().size();
    double room = (columns ? width : height) - GAP * (count - 1);
    double before = 0;
    for (int i = 0; i < count; i++) {
      double share = split.shares().get(i);
      double from = before * room + i * GAP;
      before += share;
      double to = before * room + i * GAP;
      List<Integer> below = Divider.Place.below(path, i);
      if (columns) {
        double x0 = snapPositionX(x + from);
        double x1 = snapPositionX(x + to);
        place(split.parts().get(i), below, x0, y, x1 - x0, height);
        placeDivider(split, path, i, x1, y, GAP, height, room);
      } else {
        double y0 = snapPositionY(y + from);
        double y1 = snapPositionY(y + to);
        place(split.parts().get(i), below, x, y0, width, y1 - y0);
        placeDivider(split, path, i, x, y1, width, GAP, room);
      }
    }
  }

  private void placeDivider(
      Layout.Split split,
      List<Integer> path,
      int index,
      double x,
      double y,
      double width,
      double height,
      double room) {
    Divider divider = dividers.get(new Divider.Place(path, index, split instanceof Layout.Columns));
    if (divider != null) {
      divider.resizeRelocate(x, y, width, height);
      divider.setShares(split.shares(), room);
    }
  }
}
