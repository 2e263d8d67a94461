package epochscope.data;

/**
 * Finds out what separates a table's cells: tab or semicolon, if each of the first lines has one
 * outside quotes, else comma. Comma comes last, since it also stands in texts and decimals.
 */
final class Delimiter {
  private static final char[] CANDIDATES = {'\t', ';'};
  private static final int LINES = 20;

  private final char[] text;
  private final int end;
  private int position;

  private Delimiter(char[] text, int start, int end) {
    this.text = text;
    this.position = start;
    this.end = end;
  }

  /** Looks at {@code text} from {@code start} to {@code end}. */
  static char of(char[] text, int start, int end) {
    for (char candidate : CANDIDATES) {
      if (new Delimiter(text, start, end).isInEveryLine(candidate)) {
        return candidate;
      }
    }
    return ',';
  }

  private boolean isInEveryLine(char candidate) {
    int lines = 0;
    while (position < end && lines < LINES) {
      int start = position;
      boolean found = skipLine(candidate);
      // The last line may be cut off by the end of what was read so far.
      boolean whole = position < end || lines == 0;
      if (whole && isRecord(start)) {
        lines++;
        if (!found) {
          return false;
        }
      }
    }
    return lines > 0;
  }

  private boolean isRecord(int start) {
    int first = start;
    while (first < end && text[first] == ' ') {
      first++;
    }
    return first < end && text[first] != '#' && text[first] != '\n' && text[first] != '\r';
  }

  /** Goes behind the line's end; true if the candidate was in it. */
  private boolean skipLine(char candidate) {
    boolean found = false;
    boolean quoted = false;
    while (position < end) {
      char c = text[position++];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == candidate) {
        found = true;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        return found;
      }
    }
    return found;
  }
}
