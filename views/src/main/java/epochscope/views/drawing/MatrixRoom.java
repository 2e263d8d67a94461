package epochscope.views.drawing;

import java.util.List;

/**
 * How a square matrix and the names along it share their room.
 *
 * @param inner where the cells are
 * @param beside width given to the names of rows, left of the cells
 * @param below height given to the names of columns; 0: they are left out, the rows' say the same
 * @param upright whether the names of columns stand upright, being wider than a cell
 */
record MatrixRoom(Box inner, double beside, double below, boolean upright) {
  static final double GAP = 5;

  /** Share of the width, and of the height, that names may take. */
  private static final double MOST_OF_SIDE = 0.26;

  /** Share of the height that upright names take rather than be shortened. */
  private static final double MOST_UPRIGHT = 0.18;

  /** Share of the longest name that is worth showing. */
  private static final double LEAST_SHOWN = 0.6;

  /**
   * @param bounds room for cells, names and titles
   */
  static MatrixRoom of(Box bounds, List<String> names, TextStyle note) {
    if (bounds.width() < 9 * note.size() || bounds.height() < 8 * note.size()) {
      double side = Math.max(1, Math.min(bounds.width(), bounds.height()) - 4);
      return new MatrixRoom(new Box(bounds.x() + 2, bounds.y() + 2, side, side), 0, 0, false);
    }
    double widest = names.stream().mapToDouble(note::width).max().orElse(0);
    double beside = Math.min(widest, MOST_OF_SIDE * bounds.width());
    double flat = side(bounds, beside, note.size(), note);
    boolean upright = widest + 0.5 * note.size() > flat / names.size();
    double most = MOST_OF_SIDE * bounds.height();
    boolean readable = widest * LEAST_SHOWN <= most;
    boolean squeezed = upright && isBetterFlat(widest, flat / names.size(), bounds, note);
    upright &= !squeezed;
    double below = !upright ? note.size() : readable ? Math.min(widest, most) : 0;
    double side = side(bounds, beside, below, note);
    Box inner = new Box(bounds.x() + beside + GAP, bounds.y() + above(note), side, side);
    return new MatrixRoom(inner, beside, below, upright);
  }

  /** Whether names shortened to a cell's width are better than ones that take the cells' height. */
  private static boolean isBetterFlat(double widest, double cell, Box bounds, TextStyle note) {
    boolean readable = LEAST_SHOWN * widest + 0.5 * note.size() <= cell;
    return readable && widest > MOST_UPRIGHT * bounds.height();
  }

  /** Whether there is room for names at all. */
  boolean named() {
    return beside > 0;
  }

  private static double above(TextStyle note) {
    return 1.7 * note.size();
  }

  private static double side(Box bounds, double beside, double below, TextStyle note) {
    double width = bounds.width() - beside - GAP - 1;
    double height = bounds.height() - above(note) - below - GAP - 1.8 * note.size();
    return Math.max(1, Math.min(width, height));
  }
}
