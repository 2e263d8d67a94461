package epochscope.app.layout;

import epochscope.presets.layout.LayoutChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Between two parts of a split: dragged, one of them grows at the other's expense. */
final class Divider extends Region {
  private final Place place;
  private final BiConsumer<Place, List<Double>> onDragged;
  private List<Double> shares = List.of();
  private double room;
  private List<Double> sharesBefore;
  private double pressedAt;

  /**
   * Which divider of a layout.
   *
   * @param path index of the part at each level, down to the split
   * @param index of the part before it
   * @param columns whether the parts stand side by side
   */
  record Place(List<Integer> path, int index, boolean columns) {
    static List<Integer> below(List<Integer> path, int index) {
      List<Integer> longer = new ArrayList<>(path);
      longer.add(index);
      return longer;
    }
  }

  Divider(Place place, BiConsumer<Place, List<Double>> onDragged) {
    this.place = place;
    this.onDragged = onDragged;
    getStyleClass().add("tile-divider");
    setId("divider-" + place.path() + "-" + place.index());
    setCursor(place.columns() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
  }

  /**
   * @param newRoom that the parts share, in pixels
   */
  void setShares(List<Double> newShares, double newRoom) {
    shares = newShares;
    room = newRoom;
  }

  private void pressed(MouseEvent event) {
    sharesBefore = shares;
    pressedAt = along(event);
    event.consume();
  }

  private void dragged(MouseEvent event) {
    double one = sharesBefore.get(place.index());
    double both = one + sharesBefore.get(place.index() + 1);
    double least = Math.min(LayoutChange.LEAST_SHARE, both / 2);
    double now = Math.clamp(one + (along(event) - pressedAt) / room, least, both - least);
    List<Double> changed = new ArrayList<>(sharesBefore);
    changed.set(place.index(), now);
    changed.set(place.index() + 1, both - now);
    onDragged.accept(place, changed);
    event.consume();
  }

  private double along(MouseEvent event) {
    return place.columns() ? event.getScreenX() : event.getScreenY();
  }
}
