package epochscope.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the records of a CSV file one at a time (RFC 4180, with comma, semicolon or tab): blanks
 * around cells, blank lines and lines that begin with {@code #} are skipped, and a line end in a
 * quoted cell is read as a blank. A line that is absurdly long or wide is refused before it takes
 * memory.
 */
final class CsvReader implements AutoCloseable {
  static final int MAX_COLUMNS = 100_000;

  private static final int END = CsvText.END;

  private final CsvText text;
  private final StringBuilder cell = new StringBuilder();
  private final char delimiter;
  private List<String> cells = new ArrayList<>();
  private long recordLine;

  CsvReader(TableFile file) {
    text = new CsvText(file);
    delimiter = text.delimiter();
  }

  char delimiter() {
    return delimiter;
  }

  /** The line that the current record begins in, from 1. */
  long line() {
    return recordLine;
  }

  /** The current record's cells, without quotes. */
  List<String> cells() {
    return cells;
  }

  /** Goes to the next record; false at the end of the file. */
  boolean next() {
    cells = new ArrayList<>(cells.size());
    int c = firstOfRecord();
    if (c == END) {
      return false;
    }
    while (readCell(c) == delimiter) {
      c = text.read();
    }
    return true;
  }

  private int firstOfRecord() {
    while (true) {
      text.beginRecord();
      recordLine = text.line();
      int c = skipBlanks(text.read());
      if (c == '#') {
        do {
          c = text.read();
        } while (c != '\n' && c != END);
      }
      if (c != '\n') {
        return c;
      }
    }
  }

  /** Reads the cell that begins with {@code c}; returns what ended it. */
  private int readCell(int c) {
    if (cells.size() == MAX_COLUMNS) {
      throw text.at(recordLine, "more than " + MAX_COLUMNS + " columns, expected at most so many");
    }
    cell.setLength(0);
    int first = skipBlanks(c);
    int end = first == '"' ? readQuoted() : readPlain(first);
    cells.add(cell.toString());
    return end;
  }

  private int readPlain(int first) {
    int c = first;
    while (c != delimiter && c != '\n' && c != END) {
      cell.append((char) c);
      c = text.read();
    }
    int length = cell.length();
    while (length > 0 && isBlank(cell.charAt(length - 1))) {
      length--;
    }
    cell.setLength(length);
    return c;
  }

  private int readQuoted() {
    while (true) {
      int c = text.read();
      if (c == END) {
        throw text.at(recordLine, "a quoted cell has no end, expected a closing \"");
      }
      if (c == '"') {
        c = text.read();
        if (c != '"') {
          return afterQuote(skipBlanks(c));
        }
      }
      cell.append(c == '\n' ? ' ' : (char) c);
    }
  }

  private int afterQuote(int c) {
    if (c != delimiter && c != '\n' && c != END) {
      throw text.at(
          recordLine, "'" + (char) c + "' follows a quoted cell, expected '" + delimiter + "'");
    }
    return c;
  }

  private int skipBlanks(int first) {
    int c = first;
    while (isBlank(c)) {
      c = text.read();
    }
    return c;
  }

  private boolean isBlank(int c) {
    return c == ' ' || (c == '\t' && delimiter != '\t');
  }

  @Override
  public void close() {
    text.close();
  }
}
