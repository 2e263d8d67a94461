package epochscope.app.window;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Takes views by their titles and drops them elsewhere. UI thread only. */
final class TileDrag {
  /** So far the pointer moves before it is a drag, in pixels. */
  private static final double THRESHOLD = 8;

  private final TilePanes panes;
  private final BiConsumer<String, TilePanes.Place> onDrop;
  private String view;
  private double fromX;
  private double fromY;
  private boolean dragging;

  TileDrag(TilePanes panes, BiConsumer<String, TilePanes.Place> onDrop) {
    this.panes = panes;
    this.onDrop = onDrop;
  }

  /** From now on the tile's views can be taken by its header. */
  void attach(Tile tile) {
    Node header = tile.header();
    header.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(tile, event));
    header.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    header.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /** Lets go of what is being dragged; false: nothing is. */
  boolean cancel() {
    boolean was = dragging;
    dragging = false;
    view = null;
    panes.showHint(null);
    return was;
  }

  private void pressed(Tile tile, MouseEvent event) {
    boolean takes = event.getButton() == MouseButton.PRIMARY;
    view = takes ? tile.viewAt(event.getTarget()) : null;
    fromX = event.getScreenX();
    fromY = event.getScreenY();
    dragging = false;
  }

  private void dragged(MouseEvent event) {
    if (view == null) {
      return;
    }
    dragging |= Math.hypot(event.getScreenX() - fromX, event.getScreenY() - fromY) > THRESHOLD;
    if (dragging) {
      panes.showHint(panes.dropAt(event).orElse(null));
    }
  }

  private void released(MouseEvent event) {
    String taken = view;
    if (cancel()) {
      panes.dropAt(event).ifPresent(place -> onDrop.accept(taken, place));
    }
  }
}
