package epochscope.app.builder.canvas;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import java.util.Set;

/** What the pointer, or the keys, are about to do; places are on the sheet. */
sealed interface Gesture {
  record Resting() implements Gesture {}

  record Panning() implements Gesture {}

  /** All that lies between two corners is chosen. */
  record Choosing(EdgePath.Point from, EdgePath.Point to) implements Gesture {}

  /**
   * @param names of what is moved
   * @param dx so far, in grid units
   * @param guides along which it stands with others
   * @param into the connection in which it would be inserted; null: none
   */
  record Moving(Set<String> names, double dx, double dy, Guides guides, Edge into)
      implements Gesture {}

  /**
   * A connection looks for its other end.
   *
   * @param end of it that is fast
   * @param backwards whether that is the end that takes
   * @param free where the other end is
   * @param target the node at which it would end; null: none
   * @param fitting names of all at which it may end; of large networks only that of the target
   * @param advice what would be wrong; null: nothing
   * @param moved the connection that is taken elsewhere; null: it is a new one
   */
  record Connecting(
      String end,
      boolean backwards,
      EdgePath.Point free,
      String target,
      Set<String> fitting,
      Advice advice,
      Edge moved)
      implements Gesture {
    Connecting at(
        EdgePath.Point newFree, String newTarget, Set<String> newFitting, Advice newAdvice) {
      return new Connecting(end, backwards, newFree, newTarget, newFitting, newAdvice, moved);
    }

    boolean fits() {
      return target != null && fitting.contains(target);
    }
  }

  /**
   * Something comes from the palette.
   *
   * @param ghost how it would stand
   * @param into the connection in which it would be inserted; null: none
   */
  record Dropping(Sketch ghost, EdgePath.Point at, Edge into) implements Gesture {}
}
