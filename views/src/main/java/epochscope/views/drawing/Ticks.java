package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Marks of an axis at steps of 1, 2 or 5 times a power of ten.
 *
 * @param values [tick], rising
 * @param labels one per tick
 */
public record Ticks(double[] values, List<String> labels) {
  private static final double[] STEPS = {1, 2, 5};

  /** The densest that fits is taken; 1 and 3 are almost evenly apart on a logarithmic axis. */
  private static final double[][] LOGARITHMIC_FACTORS = {{1, 2, 5}, {1, 3}, {1}};

  /** At most {@code most} ticks in [{@code min}, {@code max}]. */
  public static Ticks linear(double min, double max, int most) {
    double step = step(min, max, most);
    long first = (long) Math.ceil(min / step - 1e-9);
    int count = countWithin(min, max, step);
    double[] values = new double[count];
    Arrays.setAll(values, i -> (first + i) * step);
    return new Ticks(values, labels(values, step));
  }

  /** At powers of ten, every so many that at most {@code most} remain; 1-2-5 within two decades. */
  public static Ticks logarithmic(double min, double max, int most) {
    int first = (int) Math.ceil(Math.log10(min) - 1e-9);
    int last = (int) Math.floor(Math.log10(max) + 1e-9);
    List<Double> values = last - first >= 2 ? decades(first, last, most) : within(min, max, most);
    return new Ticks(
        values.stream().mapToDouble(v -> v).toArray(),
        values.stream().map(Ticks::logarithmicLabel).toList());
  }

  /**
   * Zero, and powers of ten of either sign, at most {@code most} in all.
   *
   * @param linearWithin powers below it are left out
   */
  public static Ticks symmetric(double reach, double linearWithin, int most) {
    int last = (int) Math.floor(Math.log10(reach) + 1e-9);
    int first = Math.min(last, (int) Math.ceil(Math.log10(linearWithin) - 1e-9));
    int perSide = Math.max(1, (most - 1) / 2);
    int stride = Math.max(1, Math.ceilDiv(last - first, perSide));
    List<Double> values = new ArrayList<>(List.of(0.0));
    for (int i = 0; i < perSide && last - i * stride >= first; i++) {
      double power = Math.pow(10, last - i * stride);
      values.addFirst(-power);
      values.add(power);
    }
    values.sort(Double::compare);
    return new Ticks(
        values.stream().mapToDouble(v -> v).toArray(),
        values.stream().map(Ticks::symmetricLabel).toList());
  }

  private static String symmetricLabel(double value) {
    return value == 0 ? "0" : (value < 0 ? "−" : "") + logarithmicLabel(Math.abs(value));
  }

  /**
   * The smallest 1, 1.2, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten that is not below {@code
   * value}.
   */
  public static double ceiling(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 1.2, 1.5, 2, 3, 4, 5, 6, 8}) {
      if (factor * power >= value * (1 - 1e-12)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The smallest step that gives at most {@code most} ticks. */
  private static double step(double min, double max, int most) {
    double power = Math.pow(10, Math.floor(Math.log10((max - min) / most)));
    while (true) {
      for (double factor : STEPS) {
        if (countWithin(min, max, factor * power) <= most) {
          return factor * power;
        }
      }
      power *= 10;
    }
  }

  private static int countWithin(double min, double max, double step) {
    return (int) (Math.floor(max / step + 1e-9) - Math.ceil(min / step - 1e-9)) + 1;
  }

  private static List<String> labels(double[] values, double step) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    if (largest >= 1e6 || largest < 1e-3 && largest > 0) {
      int exponent = (int) Math.floor(Math.log10(largest));
      int decimals = Math.max(0, exponent - (int) Math.floor(Math.log10(step) + 1e-9));
      return Arrays.stream(values)
          .mapToObj(v -> scientific(v / Math.pow(10, exponent), decimals, exponent))
          .toList();
    }
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    return Arrays.stream(values).mapToObj(v -> Numerals.fixed(v, decimals)).toList();
  }

  private static String scientific(double mantissa, int decimals, int exponent) {
    return mantissa == 0 ? "0" : Numerals.fixed(mantissa, decimals) + Numerals.powerOfTen(exponent);
  }

  private static List<Double> decades(int first, int last, int most) {
    int stride = Math.ceilDiv(last - first + 1, Math.max(1, most));
    List<Double> values = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += stride) {
      values.add(Math.pow(10, exponent));
    }
    return values;
  }

  private static List<Double> within(double min, double max, int most) {
    for (double[] factors : LOGARITHMIC_FACTORS) {
      List<Double> values = multiples(factors, min, max);
      if (values.size() >= 2 && values.size() <= most) {
        return values;
      }
    }
    return Arrays.stream(linear(min, max, most).values()).filter(v -> v > 0).boxed().toList();
  }

  private static List<Double> multiples(double[] factors, double min, double max) {
    List<Double> values = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(max) + 1e-9);
    for (int exponent = (int) Math.floor(Math.log10(min)); exponent <= last; exponent++) {
      for (double factor : factors) {
        double value = factor * Math.pow(10, exponent);
        if (value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private static String logarithmicLabel(double value) {
    double exponent = Math.rint(Math.log10(value));
    boolean power = Math.abs(value / Math.pow(10, exponent) - 1) < 1e-9;
    if (power && (exponent < -3 || exponent > 3)) {
      return "1" + Numerals.powerOfTen((int) exponent);
    }
    int below = (int) Math.floor(Math.log10(value) + 1e-9);
    return below < -3
        ? Numerals.fixed(value / Math.pow(10, below), 0) + Numerals.powerOfTen(below)
        : Numerals.fixed(value, Math.max(0, (int) -Math.floor(Math.log10(value) + 1e-9)));
  }
}
