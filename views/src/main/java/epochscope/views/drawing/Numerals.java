package epochscope.views.drawing;

import java.util.Locale;

/** Numbers as text, in digits of one width and with a true minus sign. */
public final class Numerals {
  private Numerals() {}

  /** With {@code decimals} digits after the point. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.startsWith("-") ? minus(text.substring(1)) : text;
  }

  /** With {@code decimals} digits after the point, or a sign for what is not finite. */
  public static String readable(double value, int decimals) {
    return Double.isFinite(value) && Math.abs(value) < 1e6
        ? fixed(value, decimals)
        : significant(value, 4);
  }

  /** So many digits after the point tell all values as they are, or else {@code most}. */
  public static int decimals(int most, double... values) {
    for (int decimals = 0; decimals < most; decimals++) {
      double unit = Math.pow(10, decimals);
      boolean exact = true;
      for (double value : values) {
        double scaled = value * unit;
        exact &= !Double.isFinite(value) || Math.abs(scaled - Math.rint(scaled)) < 1e-5;
      }
      if (exact) {
        return decimals;
      }
    }
    return most;
  }

  /** With {@code digits} significant digits; as a power of ten where it is very large or small. */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "–" : value > 0 ? "∞" : minus("∞");
    }
    if (value == 0) {
      return fixed(0, digits - 1);
    }
    int exponent = exponent(value, digits);
    if (exponent < -4 || exponent >= Math.max(6, digits)) {
      return fixed(value / Math.pow(10, exponent), digits - 1) + powerOfTen(exponent);
    }
    return fixed(value, Math.max(0, digits - 1 - exponent));
  }

  /** With a sign always, as for terms of a sum. */
  public static String signed(double value, int digits) {
    return (value < 0 ? "− " : "+ ") + significant(Math.abs(value), digits);
  }

  /** The factor of a power of ten, such as e−3: the typeface has no raised digits. */
  public static String powerOfTen(int exponent) {
    return "e" + fixed(exponent, 0);
  }

  /** Whole numbers, thousands apart by a thin space. */
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u2009').replace('-', '−');
  }

  private static int exponent(double value, int digits) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    double rounded = Math.rint(Math.abs(value) / Math.pow(10, exponent - digits + 1));
    return rounded >= Math.pow(10, digits) ? exponent + 1 : exponent;
  }

  private static String minus(String magnitude) {
    return magnitude.matches("[0.]*") ? magnitude : "−" + magnitude;
  }
}
