package epochscope.app.text;

import java.util.Locale;

/** Numbers for readouts: few significant digits, and always about the same width. */
public final class Numbers {
  private Numbers() {}

  /** Four digits at least, such as {@code 0412}, so that the readout keeps its width. */
  public static String epoch(int epoch) {
    return String.format(Locale.ROOT, "%04d", epoch);
  }

  /** Four decimals below 10, else three significant digits; — where it is not a number. */
  public static String loss(double loss) {
    if (Double.isNaN(loss)) {
      return "–";
    }
    if (Double.isInfinite(loss)) {
      return loss > 0 ? "∞" : "−∞";
    }
    return Math.abs(loss) < 10
        ? String.format(Locale.ROOT, "%.4f", loss)
        : String.format(Locale.ROOT, "%.3g", loss);
  }

  /** Three significant digits with a prefix, such as {@code 3.14 M}. */
  public static String rate(double perSecond) {
    if (!(perSecond > 0) || Double.isInfinite(perSecond)) {
      return "–";
    }
    String[] prefixes = {"", " k", " M", " G"};
    int prefix = 0;
    double value = perSecond;
    while (value >= 999.5 && prefix < prefixes.length - 1) {
      value /= 1000;
      prefix++;
    }
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f%s", value, prefixes[prefix]);
  }

  /** The shortest decimal that reads back as {@code value} to {@code digits} significant digits. */
  public static String shortest(double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return Long.toString((long) value);
    }
    String text =
        new java.math.BigDecimal(value)
            .round(new java.math.MathContext(digits))
            .stripTrailingZeros()
            .toString();
    return text.replace("E", "e").replace("e+", "e");
  }
}
