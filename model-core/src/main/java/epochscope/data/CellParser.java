package epochscope.data;

/**
 * Tells what a cell is. Missing is an empty cell, {@code NaN} in any case, and the number declared
 * so. A number has a decimal point and fits into double precision; all else is text.
 */
final class CellParser {
  enum Kind {
    NUMBER,
    MISSING,
    TEXT
  }

  private static final int MAX_LENGTH = 400;

  private final double declaredMissing;
  private double value;

  /**
   * @param missing null: no number stands for a missing value
   */
  CellParser(Double missing) {
    declaredMissing = missing == null ? Double.NaN : missing;
  }

  /** The number of the cell read last; NaN where it had none. */
  double value() {
    return value;
  }

  Kind read(String cell) {
    value = Double.NaN;
    if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
      return Kind.MISSING;
    }
    if (!hasNumberCharacters(cell)) {
      return Kind.TEXT;
    }
    double number;
    try {
      number = Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Kind.TEXT;
    }
    if (!Double.isFinite(number)) {
      return Kind.TEXT;
    }
    if (number == declaredMissing) {
      return Kind.MISSING;
    }
    value = number;
    return Kind.NUMBER;
  }

  /** {@link Double#parseDouble} also takes 1d, 0x1p3 and Infinity, which a table does not mean. */
  private static boolean hasNumberCharacters(String cell) {
    if (cell.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean allowed =
          (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }
}
