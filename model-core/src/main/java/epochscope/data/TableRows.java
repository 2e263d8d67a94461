package epochscope.data;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The rows of a table below its header; each has as many cells as there are columns. */
final class TableRows implements AutoCloseable {
  private final TableFile file;
  private final CsvReader records;
  private final TableHeader header;
  private final Deque<TableHeader.Line> lookedAhead = new ArrayDeque<>();
  private TableHeader.Line current;
  private long rows;

  TableRows(TableFile file, HeaderMode mode) {
    this.file = file;
    records = new CsvReader(file);
    try {
      header = readHeader(mode);
    } catch (InvalidInputException e) {
      records.close();
      throw e;
    }
  }

  private TableHeader readHeader(HeaderMode mode) {
    TableHeader.Line first = nextRecord();
    if (first == null) {
      throw new InvalidInputException(file.name() + " is empty, expected a table");
    }
    TableHeader.Line second = nextRecord();
    TableHeader found = TableHeader.of(file, mode, first, second);
    if (found.mode() == HeaderMode.NONE) {
      lookedAhead.add(first);
    }
    if (second != null) {
      lookedAhead.add(second);
    }
    return found;
  }

  /** Rows gone to so far. */
  long count() {
    return rows;
  }

  TableHeader header() {
    return header;
  }

  char delimiter() {
    return records.delimiter();
  }

  /** Goes to the next row; false at the end. */
  boolean next() {
    current = lookedAhead.isEmpty() ? nextRecord() : lookedAhead.remove();
    if (current == null) {
      return false;
    }
    rows++;
    int width = header.columns().size();
    if (current.cells().size() != width) {
      // A first line unlike the second is rather a header that was not recognised.
      boolean perhapsHeader = header.mode() == HeaderMode.NONE && rows == 2;
      String remedy = perhapsHeader ? "; --header skip leaves the first line out" : "";
      throw file.at(
          current.number(),
          Count.of(current.cells().size(), "cell") + ", expected " + width + remedy);
    }
    return true;
  }

  String cell(int column) {
    return current.cells().get(column);
  }

  long line() {
    return current.number();
  }

  /** The sentence for a cell of the current row that cannot be used. */
  InvalidInputException badCell(int column, String expected) {
    String cell = cell(column);
    String found = cell.isEmpty() ? "empty" : '"' + ColumnScan.shortened(cell) + '"';
    String name = header.columns().get(column).name();
    return at("column " + name + " is " + found + ", expected " + expected);
  }

  /** The sentence for something wrong in the current row. */
  InvalidInputException at(String sentence) {
    return file.at(line(), sentence);
  }

  private TableHeader.Line nextRecord() {
    return records.next() ? new TableHeader.Line(records.line(), records.cells()) : null;
  }

  @Override
  public void close() {
    records.close();
  }
}
