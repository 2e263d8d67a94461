package epochscope.app.builder.desk;

import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.Grid;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchInput;
import epochscope.app.builder.sketch.SketchNode;
import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where something new can be put without lying on something else. */
final class FreePlace {
  private static final int MOST_ROWS = 200;

  /** In grid units. */
  private static final int FARTHEST = 12;

  private FreePlace() {}

  /** Near {@code wanted}, below what is there. */
  static Position near(Sketch sketch, Fragment fragment, Position wanted) {
    Collection<Position> taken = sketch.positions().values();
    List<Position> parts = places(fragment);
    Position at = Grid.snapped(wanted);
    for (int row = 0; row < MOST_ROWS && !isFree(taken, parts, at); row++) {
      at = at.plus(0, Grid.ROW);
    }
    return at;
  }

  /** As near to {@code wanted} as nothing stands; where all is full, there. */
  static Position nearest(Sketch sketch, Fragment fragment, Position wanted) {
    Collection<Position> taken = sketch.positions().values();
    List<Position> parts = places(fragment);
    return Stream.concat(Stream.of(wanted), around(wanted))
        .filter(at -> isFree(taken, parts, at))
        .findFirst()
        .orElse(wanted);
  }

  /** Points of the grid, the nearest first. */
  private static Stream<Position> around(Position wanted) {
    Position middle = Grid.snapped(wanted);
    return IntStream.rangeClosed(-FARTHEST, FARTHEST)
        .boxed()
        .flatMap(
            dx -> IntStream.rangeClosed(-FARTHEST, FARTHEST).mapToObj(dy -> middle.plus(dx, dy)))
        .sorted(
            Comparator.comparingDouble(at -> Math.hypot(at.x() - wanted.x(), at.y() - wanted.y())));
  }

  /** A column to the right of {@code name}, or below what stands there. */
  static Position behind(Sketch sketch, Fragment fragment, String name) {
    Position from = sketch.positions().get(name);
    double left = places(fragment).stream().mapToDouble(Position::x).min().orElse(0);
    return near(sketch, fragment, from.plus(Grid.COLUMN - left, 0));
  }

  private static boolean isFree(Collection<Position> taken, List<Position> parts, Position centre) {
    return parts.stream()
        .map(part -> centre.plus(part.x(), part.y()))
        .noneMatch(part -> taken.stream().anyMatch(other -> Grid.overlap(part, other)));
  }

  private static List<Position> places(Fragment fragment) {
    List<Position> places = new ArrayList<>();
    fragment.inputs().stream().map(SketchInput::at).forEach(places::add);
    fragment.nodes().stream().map(SketchNode::at).forEach(places::add);
    return places;
  }
}
