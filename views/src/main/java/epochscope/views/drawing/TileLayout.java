package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where many small pictures of one shape stand, row by row: as large as all of them fit; where they
 * would be too small, evenly fewer.
 *
 * @param shown index of each picture that is shown, rising
 * @param count how many there are
 * @param columns pictures in a row
 * @param area what they were given
 * @param width of a picture
 * @param height of a picture
 * @param measures the room around them
 */
public record TileLayout(
    List<Integer> shown,
    int count,
    int columns,
    Box area,
    double width,
    double height,
    Measures measures) {
  /**
   * @param gap between pictures
   * @param caption room below each for its caption; 0: none
   * @param least width, or height where that is less, of a picture
   * @param most width of a picture
   */
  public record Measures(double gap, double caption, double least, double most) {}

  /**
   * @param aspect height of a picture, in widths
   * @param chosen is shown in any case; −1: none
   */
  public static TileLayout of(Box area, int count, double aspect, int chosen, Measures measures) {
    double best = 0;
    int columns = 1;
    for (int c = 1; c <= count; c++) {
      double width = width(area, c, Math.ceilDiv(count, c), aspect, measures);
      if (width > best + 1e-9) {
        best = width;
        columns = c;
      }
    }
    double least = measures.least() / Math.min(1, aspect);
    if (best >= least) {
      List<Integer> all = even(count, count, -1);
      return new TileLayout(all, count, columns, area, best, best * aspect, measures);
    }
    int across = room(area.width(), least, measures.gap());
    int down = room(area.height(), least * aspect + measures.caption(), measures.gap());
    List<Integer> shown = even(count, Math.min(count, across * down), chosen);
    int used = Math.min(across, shown.size());
    double width = width(area, used, Math.ceilDiv(shown.size(), used), aspect, measures);
    return new TileLayout(shown, count, used, area, width, width * aspect, measures);
  }

  /**
   * Rows and columns with meanings of their own, both thinned; picture {@code row · columns +
   * column} stands in its row and column.
   *
   * @param chosenRow is shown in any case; −1: none
   * @param high rows that give the height of a picture, at least {@code rows}
   */
  static TileLayout matrix(
      Box area, int rows, int columns, double aspect, int chosenRow, int high, Measures measures) {
    double least = measures.least() / Math.min(1, aspect);
    int across = Math.min(columns, room(area.width(), least, measures.gap()));
    int room = room(area.height(), least * aspect, measures.gap());
    int down = Math.min(rows, room);
    List<Integer> shown = new ArrayList<>();
    for (int row : even(rows, down, chosenRow)) {
      for (int column : even(columns, across, -1)) {
        shown.add(row * columns + column);
      }
    }
    double width = width(area, across, Math.min(high, room), aspect, measures);
    return new TileLayout(shown, rows * columns, across, area, width, width * aspect, measures);
  }

  /** Box of the picture at a place among those shown, its caption left out. */
  public Box tile(int place) {
    double x = area.x() + place % columns * (width + measures.gap());
    double down = height + measures.caption() + measures.gap();
    return new Box(x, area.y() + place / columns * down, width, height);
  }

  /** The place whose picture lies there; −1: none. */
  public int at(double x, double y) {
    for (int place = 0; place < shown.size(); place++) {
      if (tile(place).contains(x, y)) {
        return place;
      }
    }
    return -1;
  }

  public boolean isThinned() {
    return shown.size() < count;
  }

  /** What they take of the area. */
  public Box extent() {
    Box last = tile(shown.size() - 1);
    double right = tile(Math.min(columns, shown.size()) - 1).right();
    double bottom = last.bottom() + measures.caption();
    return new Box(area.x(), area.y(), right - area.x(), bottom - area.y());
  }

  /**
   * {@code n} of the indices below {@code count}, the first and the last among them, evenly apart.
   *
   * @param chosen takes the place of its neighbour; −1: none
   */
  static List<Integer> even(int count, int n, int chosen) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      indices.add(n == 1 ? 0 : (int) Math.round(i * (count - 1.0) / (n - 1)));
    }
    if (chosen >= 0 && chosen < count && n > 0 && !indices.contains(chosen)) {
      int place = n == 1 ? 0 : (int) Math.round(chosen * (n - 1.0) / (count - 1));
      indices.set(place, chosen);
    }
    return indices;
  }

  private static double width(Box area, int columns, int rows, double aspect, Measures measures) {
    double wide = (area.width() - (columns - 1) * measures.gap()) / columns;
    double high = (area.height() - (rows - 1) * measures.gap()) / rows - measures.caption();
    return Math.max(1, Math.min(measures.most(), Math.min(wide, high / aspect)));
  }

  private static int room(double length, double least, double gap) {
    return Math.max(1, (int) ((length + gap + 1e-6) / (least + gap)));
  }
}
