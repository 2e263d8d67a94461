package epochscope.data;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
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

  /** Longest record in characters. */
  static final int MAX_LENGTH = 64 << 20;

  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final TableFile file;
  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder cell = new StringBuilder();
  private final char delimiter;
  private List<String> cells = new ArrayList<>();
  private int position;
  private int limit;
  private long line = 1;
  private long recordLine;
  private int recordLength;

  CsvReader(TableFile file) {
    this.file = file;
    in = file.open();
    fillFirst();
    if (limit > 0 && buffer[0] == BYTE_ORDER_MARK) {
      position = 1;
    }
    delimiter = Delimiter.of(buffer, position, Math.max(0, limit));
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
      c = read();
    }
    return true;
  }

  private int firstOfRecord() {
    while (true) {
      recordLength = 0;
      recordLine = line;
      int c = skipBlanks(read());
      if (c == '#') {
        do {
          c = read();
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
      throw file.at(recordLine, "more than " + MAX_COLUMNS + " columns, expected at most so many");
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
      c = read();
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
      int c = read();
      if (c == END) {
        throw file.at(recordLine, "a quoted cell has no end, expected a closing \"");
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return afterQuote(skipBlanks(c));
        }
      }
      cell.append(c == '\n' ? ' ' : (char) c);
    }
  }

  private int afterQuote(int c) {
    if (c != delimiter && c != '\n' && c != END) {
      throw file.at(
          recordLine, "'" + (char) c + "' follows a quoted cell, expected '" + delimiter + "'");
    }
    return c;
  }

  private int skipBlanks(int first) {
    int c = first;
    while (isBlank(c)) {
      c = read();
    }
    return c;
  }

  private boolean isBlank(int c) {
    return c == ' ' || (c == '\t' && delimiter != '\t');
  }

  /** The next character, line ends as {@code \n}. */
  private int read() {
    int c = readRaw();
    if (c == '\r') {
      if (position < limit || fill()) {
        position += buffer[position] == '\n' ? 1 : 0;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    } else if (c >= 0 && c < ' ' && c != '\t') {
      throw file.notText(String.format("the byte 0x%02x in line %d", c, line));
    }
    return c;
  }

  private int readRaw() {
    if (position == limit && !fill()) {
      return END;
    }
    if (++recordLength > MAX_LENGTH) {
      throw file.at(
          recordLine, "longer than " + MAX_LENGTH + " characters, expected at most so many");
    }
    return buffer[position++];
  }

  private void fillFirst() {
    try {
      fill();
    } catch (InvalidInputException e) {
      close();
      throw e;
    }
  }

  private boolean fill() {
    try {
      int count = limit < 0 ? END : in.read(buffer);
      position = 0;
      limit = Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
