package epochscope.data;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    return scan(TableFile.of(csv), header, null);
  }

  /**
   * @param missing number that stands for a missing value; null: none
   */
  static TableProfile scan(TableFile file, HeaderMode header, Double missing) {
    try (TableRows rows = new TableRows(file, header)) {
      List<Feature> features = rows.header().columns();
      List<ColumnScan> scans = new ArrayList<>();
      for (int i = 0; i < features.size(); i++) {
        scans.add(new ColumnScan(new CellParser(missing), features.size()));
      }
      while (rows.next()) {
        if (rows.count() > SourceSpec.MAX_SAMPLES) {
          throw file.at(rows.line(), "more than " + SourceSpec.MAX_SAMPLES + " rows");
        }
        for (int i = 0; i < scans.size(); i++) {
          scans.get(i).add(rows.cell(i), rows.line());
        }
      }
      if (rows.count() == 0) {
        throw new InvalidInputException(
            file.name() + " has no rows, expected some below the first line");
      }
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < scans.size(); i++) {
        columns.add(scans.get(i).column(features.get(i)));
      }
      return new TableProfile(
          file.name(),
          rows.delimiter(),
          rows.header().mode(),
          rows.header().classNames(),
          rows.count(),
          columns,
          notes(rows, columns));
    }
  }

  private static List<String> notes(TableRows rows, List<Column> columns) {
    List<String> notes = new ArrayList<>();
    notes.add(rows.header().note());
    for (Column column : columns) {
      if (column.suspectedMissing() != null) {
        notes.add(
            "Column "
                + column.name()
                + " holds "
                + column.suspectedMissing()
                + " in several rows, which may stand for a missing value.");
      }
    }
    return notes;
  }

  /** The column to learn unless the user names another: the last that is not empty. */
  public Column suggestedTarget() {
    return columns.reversed().stream()
        .filter(column -> column.kind() != Kind.EMPTY)
        .findFirst()
        .orElse(columns.getLast());
  }

  /** Columns that cannot be learned from as they are: text and empty ones. */
  public List<String> suggestedIgnore() {
    return columns.stream()
        .filter(column -> column != suggestedTarget() && column.kind() != Kind.NUMBER)
        .map(Column::name)
        .toList();
  }
}
