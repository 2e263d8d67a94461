package epochscope.data;

import epochscope.spec.HeaderMode;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A first look at a table: what its columns hold, and what could be learned from it.
 *
 * @param file as messages call it
 * @param delimiter comma, semicolon or tab
 * @param header what the first line was taken for; never {@code AUTO}
 * @param headerClasses names of the classes, where the first line gives them
 * @param rows number of data rows
 * @param notes sentences about what was found
 */
public record TableProfile(
    String file,
    char delimiter,
    HeaderMode header,
    List<String> headerClasses,
    long rows,
    List<Column> columns,
    List<String> notes) {
  /** With at most so many distinct whole numbers a column is taken for classes. */
  public static final int MAX_WHOLE_CLASSES = 20;

  public TableProfile {
    headerClasses = List.copyOf(headerClasses);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** What the cells of a column are. */
  public enum Kind {
    /** All that are not missing are numbers. */
    NUMBER,
    /** At least one is text. */
    TEXT,
    /** All are missing. */
    EMPTY
  }

  /** A text cell: its line in the file, and what it says. */
  public record TextCell(long line, String content) {}

  /**
   * @param count cells that are not missing
   * @param missing cells that are empty or NaN, or the declared missing value
   * @param min over the numbers; NaN where there are none; so are {@code max} and {@code mean}
   * @param distinct different cells, counted up to a bound
   * @param distinctBounded there are more than {@code distinct}
   * @param whole all numbers are whole
   * @param examples a few different cells, in order of appearance
   * @param firstText null where there is no text
   * @param suspectedMissing a number like −999 that may stand for missing; null: none seen
   */
  public record Column(
      Feature feature,
      Kind kind,
      long count,
      long missing,
      double min,
      double max,
      double mean,
      int distinct,
      boolean distinctBounded,
      boolean whole,
      List<String> examples,
      TextCell firstText,
      Double suspectedMissing) {
    public String name() {
      return feature.name();
    }

    /** The task this column is a target of, unless the user says another. */
    public Task suggestedTask() {
      boolean fewWholes = whole && !distinctBounded && distinct <= MAX_WHOLE_CLASSES;
      return kind == Kind.TEXT || fewWholes ? Task.CLASSIFY : Task.REGRESS;
    }
  }

  public static TableProfile of(Path csv, HeaderMode header) {
    return new TableScan(TableFile.of(csv), header, null).profile();
  }

  /**
   * The column to learn unless the user names another: the last, but for one that a delimiter at
   * the end of each line makes.
   */
  public Column suggestedTarget() {
    return IntStream.iterate(columns.size() - 1, i -> i >= 0, i -> i - 1)
        .filter(i -> !isBlank(i))
        .mapToObj(columns::get)
        .findFirst()
        .orElse(columns.getLast());
  }

  /** Has neither a name of its own nor a value. */
  boolean isBlank(int column) {
    Column blank = columns.get(column);
    return blank.kind() == Kind.EMPTY && blank.name().equals(TableHeader.numberedName(column));
  }

  /** Columns that cannot be learned from as they are: text and empty ones. */
  public List<String> suggestedIgnore() {
    return columns.stream()
        .filter(column -> column != suggestedTarget() && column.kind() != Kind.NUMBER)
        .map(Column::name)
        .toList();
  }
}
