package epochscope.app.builder.canvas;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.spec.Position;
import java.util.List;

/** Takes what is dragged in from the palette. */
final class Dropper {
  private static final Sketch NOTHING = new Sketch(List.of(), List.of(), List.of());

  private final CanvasState state;

  Dropper(CanvasState state) {
    this.state = state;
  }

  void over(PaletteItem item, double x, double y) {
    Edge into = item == PaletteItem.INPUT ? null : state.edgeUnderCard(x, y).orElse(null);
    Fragment fragment = item.fragment(flow(into), state.desk().context());
    Position at = into == null ? state.desk().placeFor(item, place(x, y)) : place(x, y);
    Sketch ghost = new SketchEdit.Add(fragment, at).apply(NOTHING);
    state.perform(new Gesture.Dropping(ghost, state.onSheet(x, y), into));
  }

  void leave() {
    if (state.gesture() instanceof Gesture.Dropping) {
      state.rest();
    }
  }

  void drop(PaletteItem item, double x, double y) {
    over(item, x, y);
    if (state.gesture() instanceof Gesture.Dropping dropping) {
      state.rest();
      if (dropping.into() == null) {
        state.desk().drop(item, place(x, y));
      } else {
        state.desk().insert(item, dropping.into(), place(x, y));
      }
    }
  }

  private epochscope.spec.Shape flow(Edge into) {
    return into == null ? null : state.desk().report().shapes().get(into.from());
  }

  /** On the grid, or in a row or column with what stands near. */
  private Position place(double x, double y) {
    EdgePath.Point at = state.onSheet(x, y);
    Position exact = SketchFigure.position(at.x(), at.y());
    SketchDesk desk = state.desk();
    return Guides.near(exact, desk.sketch().positions().values()).snapped(exact);
  }
}
