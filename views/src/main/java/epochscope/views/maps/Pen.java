package epochscope.views.maps;

/** Where the pen is that the keys move over the paper. Painted, no part of what is shown else. */
final class Pen {
  private boolean held;
  private boolean down;
  private int row;
  private int column;

  /** Whether the keys move it, rather than the picture. */
  boolean isHeld() {
    return held;
  }

  /** Whether it leaves ink where it moves. */
  boolean isDown() {
    return down;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  /** Takes it to the middle of the paper, or lays it down. */
  void toggleHeld(int rows, int columns) {
    held = !held;
    down = false;
    row = rows / 2;
    column = columns / 2;
  }

  void toggleDown() {
    down = held && !down;
  }

  void move(int right, int below, int rows, int columns) {
    row = Math.clamp(row + below, 0, rows - 1);
    column = Math.clamp(column + right, 0, columns - 1);
  }
}
