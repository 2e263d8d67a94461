package epochscope.views.drawing;

import epochscope.views.Selection;
import java.util.Optional;

/** How a painted picture is read with the pointer. */
public interface Reading {
  Reading NOTHING = (x, y) -> Optional.empty();

  /** What lies at a point of the picture, in pixels before scaling. */
  Optional<Mark> at(double x, double y);

  /**
   * @param text what is said about it, in one or more lines
   * @param selection what a click there selects; null: nothing
   */
  record Mark(String text, Selection selection) {
    public Mark(String text) {
      this(text, null);
    }
  }
}
