package epochscope.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells in columns for a terminal. */
final class TextTable {
  private TextTable() {}

  /**
   * A line per row; the first {@code names} columns stand to the left, the others to the right.
   *
   * @param rows may be of different length
   */
  static List<String> aligned(List<List<String>> rows, int names) {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths, names)).toList();
  }

  private static String line(List<String> row, int[] widths, int names) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> ("%" + (i < names ? "-" : "") + widths[i] + "s").formatted(row.get(i)))
        .collect(Collectors.joining("  "));
  }
}
