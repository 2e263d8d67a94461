package epochscope.views.drawing;

/**
 * One axis: what it shows and from where to where.
 *
 * @param title quantity and unit; may be empty
 * @param min above zero on a logarithmic axis
 * @param labelled whether its ticks have numbers; without them another axis gives them
 */
public record Axis(String title, double min, double max, Kind kind, boolean labelled) {
  public static final int MOST_TICKS = 6;

  /** How values are spread over an axis. */
  public enum Kind {
    LINEAR,
    /** Linear, its ticks at whole numbers only. */
    COUNT,
    LOGARITHMIC
  }

  /** An empty range is widened, so that everything has its place; one without end is replaced. */
  public Axis {
    if (!Double.isFinite(max - min)) {
      min = 0.1;
      max = 1;
    }
    if (!(max > min)) {
      double pad = Math.max(Math.abs(min) * 0.1, 0.5);
      max = kind == Kind.LOGARITHMIC ? min * 2 : min + pad;
      min = kind == Kind.LOGARITHMIC ? min / 2 : min - pad;
    }
  }

  public static Axis linear(String title, double min, double max) {
    return new Axis(title, min, max, Kind.LINEAR, true);
  }

  public static Axis count(String title, double min, double max) {
    return new Axis(title, min, max, Kind.COUNT, true);
  }

  public static Axis logarithmic(String title, double min, double max) {
    return new Axis(title, min, max, Kind.LOGARITHMIC, true);
  }

  /** A title such as {@code pt (GeV)}. */
  public static String title(String quantity, String unit) {
    return unit == null || unit.isBlank() ? quantity : quantity + " (" + unit + ")";
  }

  /** The same axis without title and numbers. */
  public Axis bare() {
    return new Axis("", min, max, kind, false);
  }

  /** 0 at {@code min}, 1 at {@code max}. */
  public double fraction(double value) {
    return kind == Kind.LOGARITHMIC
        ? Math.log(value / min) / Math.log(max / min)
        : (value - min) / (max - min);
  }

  /** The value at {@code fraction}: the inverse of {@link #fraction}. */
  public double value(double fraction) {
    return kind == Kind.LOGARITHMIC
        ? min * Math.pow(max / min, fraction)
        : min + fraction * (max - min);
  }

  /** At most {@code most} ticks, and at most {@link #MOST_TICKS}. */
  public Ticks ticks(int most) {
    int count = Math.clamp(most, 2, MOST_TICKS);
    return switch (kind) {
      case LINEAR -> Ticks.linear(min, max, count);
      case COUNT -> Ticks.linear(min, max, (int) Math.clamp(max - min, 1, count));
      case LOGARITHMIC -> Ticks.logarithmic(min, max, count);
    };
  }
}
