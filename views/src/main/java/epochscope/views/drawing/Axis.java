package epochscope.views.drawing;

/**
 * One axis: what it shows and from where to where.
 *
 * @param title quantity and unit; may be empty
 * @param min above zero on a logarithmic axis
 * @param labelled whether its ticks have numbers; without them another axis gives them
 * @param linearWithin of a symmetric axis: values of smaller magnitude are spread evenly; else 0
 */
public record Axis(
    String title, double min, double max, Kind kind, boolean labelled, double linearWithin) {
  public static final int MOST_TICKS = 6;

  /** How values are spread over an axis. */
  public enum Kind {
    LINEAR,
    /** Linear, its ticks at whole numbers only. */
    COUNT,
    LOGARITHMIC,
    /** Logarithmic to either side of zero, linear near it: asinh. */
    SYMMETRIC
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

  public Axis(String title, double min, double max, Kind kind, boolean labelled) {
    this(title, min, max, kind, labelled, 0);
  }

  /**
   * From −reach to reach.
   *
   * @param linearWithin above zero, less than {@code reach}
   */
  public static Axis symmetric(String title, double reach, double linearWithin) {
    return new Axis(title, -reach, reach, Kind.SYMMETRIC, true, linearWithin);
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
    return new Axis("", min, max, kind, false, linearWithin);
  }

  /** 0 at {@code min}, 1 at {@code max}. */
  public double fraction(double value) {
    return switch (kind) {
      case LINEAR, COUNT -> (value - min) / (max - min);
      case LOGARITHMIC -> Math.log(value / min) / Math.log(max / min);
      case SYMMETRIC -> (asinh(value) - asinh(min)) / (asinh(max) - asinh(min));
    };
  }

  /** The value at {@code fraction}: the inverse of {@link #fraction}. */
  public double value(double fraction) {
    return switch (kind) {
      case LINEAR, COUNT -> min + fraction * (max - min);
      case LOGARITHMIC -> min * Math.pow(max / min, fraction);
      case SYMMETRIC -> linearWithin * Math.sinh(asinh(min) + fraction * (asinh(max) - asinh(min)));
    };
  }

  /** Of the value in units of {@code linearWithin}; odd, so that the axis is symmetric. */
  private double asinh(double value) {
    double size = Math.abs(value) / linearWithin;
    return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), value);
  }

  /** At most {@code most} ticks, and at most {@link #MOST_TICKS}. */
  public Ticks ticks(int most) {
    int count = Math.clamp(most, 2, MOST_TICKS);
    return switch (kind) {
      case LINEAR -> Ticks.linear(min, max, count);
      case COUNT -> Ticks.linear(min, max, (int) Math.clamp(max - min, 1, count));
      case LOGARITHMIC -> Ticks.logarithmic(min, max, count);
      case SYMMETRIC -> Ticks.symmetric(max, linearWithin, count);
    };
  }
}
