package epochscope.views.drawing;

/**
 * One axis: what it shows and from where to where.
 *
 * @param title quantity and unit; may be empty
 * @param logarithmic then {@code min} is above zero
 */
public record Axis(String title, double min, double max, boolean logarithmic) {
  public static final int MOST_TICKS = 6;

  /** An empty range is widened, so that everything has its place. */
  public Axis {
    if (!(max > min)) {
      double pad = logarithmic ? 0 : Math.max(Math.abs(min) * 0.1, 0.5);
      min = logarithmic ? min / 2 : min - pad;
      max = logarithmic ? max * 2 : max + pad;
    }
  }

  public static Axis linear(String title, double min, double max) {
    return new Axis(title, min, max, false);
  }

  /** A title such as {@code pt (GeV)}. */
  public static String title(String quantity, String unit) {
    return unit == null || unit.isBlank() ? quantity : quantity + " (" + unit + ")";
  }

  /** 0 at {@code min}, 1 at {@code max}. */
  public double fraction(double value) {
    return logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  }

  /** The value at {@code fraction}: the inverse of {@link #fraction}. */
  public double value(double fraction) {
    return logarithmic ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
  }

  public Ticks ticks(int most) {
    int count = Math.clamp(most, 2, MOST_TICKS);
    return logarithmic ? Ticks.logarithmic(min, max, count) : Ticks.linear(min, max, count);
  }

  public boolean contains(double value) {
    return value >= min && value <= max;
  }
}
