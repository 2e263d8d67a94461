package epochscope.data;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a CSV file one by one, line ends of any system as {@code \n}. Records that are
 * absurdly long and bytes that no text has are refused.
 */
final class CsvText implements AutoCloseable {
  static final int END = -1;

  /** A cell as long as its record stands in memory several times while it grows. */
  private static final long MEMORY_PER_RECORD = 16;

  /** Longest record in characters. */
  static final int MAX_RECORD =
      (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / MEMORY_PER_RECORD);

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final TableFile file;
  private final Reader in;
  private final char[] buffer = new char[1 << 14];
  private int position;
  private int limit;
  private long line = 1;
  private long recordLine;
  private int recordLength;

  CsvText(TableFile file) {
    this.file = file;
    in = file.open();
    try {
      fill();
    } catch (InvalidInputException e) {
      close();
      throw e;
    }
    if (limit > 0 && buffer[0] == BYTE_ORDER_MARK) {
      position = 1;
    }
  }

  /** What separates the cells, judged by the first lines; to be asked before reading. */
  char delimiter() {
    return Delimiter.of(buffer, position, limit);
  }

  /** The line that the next character stands in, from 1. */
  long line() {
    return line;
  }

  /** A record's length is counted from here. */
  void beginRecord() {
    recordLine = line;
    recordLength = 0;
  }

  /** The next character, or {@link #END}. */
  int read() {
    int c = next();
    if (c == '\r') {
      if (position < limit || fill()) {
        position += buffer[position] == '\n' ? 1 : 0;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    } else if (c >= 0 && c < ' ' && c != '\t') {
      throw file.notText("the byte 0x%02x in line %d".formatted(c, line));
    }
    return c;
  }

  private int next() {
    if (position == limit && !fill()) {
      return END;
    }
    if (++recordLength > MAX_RECORD) {
      throw at(recordLine, "longer than " + MAX_RECORD + " characters, expected at most so many");
    }
    return buffer[position++];
  }

  private boolean fill() {
    try {
      position = 0;
      limit = Math.max(0, in.read(buffer));
      return limit > 0;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The sentence for something wrong in a line. */
  InvalidInputException at(long wrongLine, String sentence) {
    return file.at(wrongLine, sentence);
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
