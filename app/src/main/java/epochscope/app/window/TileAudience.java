package epochscope.app.window;

import epochscope.app.bridge.Audience;
import epochscope.views.Frame;
import epochscope.views.drawing.PaintedView;
import javafx.stage.Stage;

/** A tile among the audience: it attends while it can be seen. */
record TileAudience(Tile tile) implements Audience {
  @Override
  public String id() {
    return tile.view().id();
  }

  @Override
  public boolean attends() {
    return tile.isVisible()
        && tile.getScene() != null
        && tile.getScene().getWindow() instanceof Stage stage
        && stage.isShowing()
        && !stage.isIconified();
  }

  @Override
  public void show(Frame frame) {
    tile.view().show(frame);
    // Painted, or sent to be painted, at once: so that the bridge sees what it costs.
    tile.view().node().layout();
  }

  @Override
  public boolean isBusy() {
    return tile.view() instanceof PaintedView painted && painted.isPainting();
  }

  @Override
  public long nanosElsewhere() {
    return tile.view() instanceof PaintedView painted ? painted.nanosElsewhere() : 0;
  }
}
