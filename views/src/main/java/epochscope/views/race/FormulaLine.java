package epochscope.views.race;

import epochscope.views.drawing.Numerals;

/**
 * One line of an update rule with its numbers.
 *
 * @param part of the step it belongs to
 * @param text such as {@code m = 0.9·m + 0.1·g}; a combining circumflex stands after its letter
 * @param numbers the same with numbers in place of letters, for x and for y; empty where the text
 *     says all
 * @param x what comes out for x
 * @param y what comes out for y
 */
record FormulaLine(Moment.Part part, String text, String[] numbers, double x, double y) {
  private static final int DIGITS = 3;

  /** A number as it stands in a formula: in parentheses where it has a sign of its own. */
  static String number(double value) {
    String text = Numerals.significant(value, DIGITS);
    return value < 0 ? "(" + text + ")" : text;
  }

  /** A number in a column: as a power of ten where it is small, so that columns stay narrow. */
  static String compact(double value, int digits) {
    if (value == 0 || Math.abs(value) >= 1e-3 || !Double.isFinite(value)) {
      return Numerals.significant(value, digits);
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    return Numerals.fixed(value / Math.pow(10, exponent), digits - 1)
        + Numerals.powerOfTen(exponent);
  }

  /** A constant of a rule, as short as it is exact. */
  static String constant(double value) {
    String text = Double.toString(value);
    if (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6) {
      text = Numerals.significant(value, 6).replaceFirst("\\.?0+(e|$)", "$1");
    }
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** 1 − {@code value}, without the rounding of binary fractions. */
  static String rest(double value) {
    return constant(
        java.math.BigDecimal.ONE.subtract(java.math.BigDecimal.valueOf(value)).doubleValue());
  }
}
