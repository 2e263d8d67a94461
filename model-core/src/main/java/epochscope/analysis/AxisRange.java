package epochscope.analysis;

/** An interval that ends at round numbers. */
record AxisRange(double from, double to) {
  /** Of the values' span, added at either end. */
  private static final double MARGIN = 0.1;

  /** Round steps that the span of the values takes, at least. */
  private static final int STEPS = 20;

  /** The smallest such interval that holds [{@code low}, {@code high}] and a margin. */
  static AxisRange around(double low, double high) {
    double span = high - low;
    if (span == 0) {
      span = Math.max(1, Math.abs(low));
    }
    double step = roundDown(span / STEPS);
    return new AxisRange(
        Math.floor((low - MARGIN * span) / step) * step,
        Math.ceil((high + MARGIN * span) / step) * step);
  }

  /** The largest of 1, 2, 5 times a power of ten that is not above {@code value}. */
  private static double roundDown(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / power;
    return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
  }
}
