package epochscope.app.builder.desk;

import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.Grid;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchInput;
import epochscope.app.builder.sketch.SketchNode;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.List;

/** Where something new can be put without lying on something else. */
final class FreePlace {
  private static final int MOST_ROWS = 200;

  private FreePlace() {}

  /** Near {@code wanted}, below what is there. */
  static Position near(Sketch sketch, Fragment fragment, Position wanted) {
    Position at = Grid.snapped(wanted);
    for (int row = 0; row < MOST_ROWS && !isFree(sketch, fragment, at); row++) {
      at = at.plus(0, Grid.ROW);
    }
    return at;
  }

  /** A column to the right of {@code name}, or below what stands there. */
  static Position behind(Sketch sketch, Fragment fragment, String name) {
    Position from = sketch.positions().get(name);
    double left = places(fragment).stream().mapToDouble(Position::x).min().orElse(0);
    return near(sketch, fragment, from.plus(Grid.COLUMN - left, 0));
  }

  private static boolean isFree(Sketch sketch, Fragment fragment, Position at) {
    return places(fragment).stream()
        .map(place -> at.plus(place.x(), place.y()))
        .noneMatch(
            place ->
                sketch.positions().values().stream().anyMatch(other -> overlaps(place, other)));
  }

  private static boolean overlaps(Position a, Position b) {
    return Math.abs(a.x() - b.x()) < Grid.CARD_WIDTH + 1
        && Math.abs(a.y() - b.y()) < Grid.CARD_HEIGHT + 1;
  }

  private static List<Position> places(Fragment fragment) {
    List<Position> places = new ArrayList<>();
    fragment.inputs().stream().map(SketchInput::at).forEach(places::add);
    fragment.nodes().stream().map(SketchNode::at).forEach(places::add);
    return places;
  }
}
