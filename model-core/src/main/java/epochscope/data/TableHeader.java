package epochscope.data;

import epochscope.spec.HeaderMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the first line of a table was taken for, and the columns that follow from it.
 *
 * @param mode never {@code AUTO}
 * @param columns names, with units where the name ends in one: {@code pt [GeV]}
 * @param classNames names of the classes, where the first line gives them instead of columns
 * @param note a sentence about it
 */
record TableHeader(HeaderMode mode, List<Feature> columns, List<String> classNames, String note) {
  /** A record of the table: its line and cells. */
  record Line(long number, List<String> cells) {}

  /**
   * @param second the record after the first; null where there is none
   */
  static TableHeader of(TableFile file, HeaderMode mode, Line first, Line second) {
    int width = second == null ? first.cells().size() : second.cells().size();
    boolean counts = isCountsAndClasses(first.cells(), width);
    return switch (mode) {
      case NAMES -> named(file, first, second, counts);
      case NONE -> numbered(HeaderMode.NONE, first.cells().size(), first.number());
      case SKIP -> numbered(HeaderMode.SKIP, width, first.number());
      case AUTO ->
          counts
              ? skipped(first, width)
              : namesColumns(first, second)
                  ? named(file, first, second, false)
                  : numbered(HeaderMode.NONE, first.cells().size(), first.number());
    };
  }

  /** scikit-learn's way: number of rows, number of features, then the names of the classes. */
  private static boolean isCountsAndClasses(List<String> cells, int width) {
    return cells.size() >= 4
        && isWhole(cells.get(0))
        && cells.get(1).equals(String.valueOf(width - 1))
        && cells.subList(2, cells.size()).stream().allMatch(TableHeader::isText);
  }

  /** Only text, or text over a column of numbers. */
  private static boolean namesColumns(Line first, Line second) {
    List<String> cells = first.cells();
    if (cells.stream().noneMatch(TableHeader::isText)) {
      return false;
    }
    boolean onlyText = cells.stream().allMatch(cell -> cell.isEmpty() || isText(cell));
    return onlyText
        || (second != null
            && IntStream.range(0, Math.min(cells.size(), second.cells().size()))
                .anyMatch(i -> isText(cells.get(i)) && isNumber(second.cells().get(i))));
  }

  private static TableHeader named(TableFile file, Line first, Line second, boolean counts) {
    int names = first.cells().size();
    if (counts || (second != null && second.cells().size() != names)) {
      throw file.at(
          first.number(),
          "taken for the names of "
              + Count.of(names, "column")
              + ", but "
              + (counts
                  ? "it holds counts and class names"
                  : "line " + second.number() + " has " + Count.of(second.cells().size(), "cell"))
              + ", expected a name per column; --header skip leaves the line out");
    }
    List<Feature> columns =
        IntStream.range(0, names).mapToObj(i -> column(first.cells().get(i), i)).toList();
    Set<String> known = new HashSet<>();
    for (Feature column : columns) {
      if (!known.add(column.name())) {
        throw file.at(
            first.number(),
            "two columns are called \""
                + column.name()
                + "\", expected a name of its own for each; --header none reads the line as data");
      }
    }
    String note = "Line " + first.number() + " names the columns.";
    return new TableHeader(HeaderMode.NAMES, columns, List.of(), note);
  }

  private static Feature column(String text, int index) {
    return text.isEmpty() ? new Feature(numberedName(index), "") : Feature.of(text);
  }

  private static TableHeader numbered(HeaderMode mode, int width, long line) {
    String note =
        "Line "
            + line
            + (mode == HeaderMode.SKIP ? " is skipped" : " is data")
            + "; the columns are called c1 to c"
            + width
            + ".";
    return new TableHeader(mode, numberedColumns(width), List.of(), note);
  }

  private static TableHeader skipped(Line first, int width) {
    List<String> classes = first.cells().subList(2, first.cells().size());
    String note =
        "Line "
            + first.number()
            + " holds counts and the class names "
            + String.join(", ", classes)
            + ": it is skipped, and the columns are called c1 to c"
            + width
            + ".";
    return new TableHeader(HeaderMode.SKIP, numberedColumns(width), classes, note);
  }

  private static List<Feature> numberedColumns(int width) {
    return IntStream.range(0, width).mapToObj(i -> new Feature(numberedName(i), "")).toList();
  }

  /** What a column without a name is called: c1, c2, … */
  static String numberedName(int column) {
    return "c" + (column + 1);
  }

  private static boolean isText(String cell) {
    return new CellParser(null).read(cell) == CellParser.Kind.TEXT;
  }

  private static boolean isNumber(String cell) {
    return new CellParser(null).read(cell) == CellParser.Kind.NUMBER;
  }

  private static boolean isWhole(String cell) {
    return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
