package epochscope.views.drawing;

/**
 * One quantity over the epochs, with its name. Immutable by contract: arrays are not copied.
 *
 * @param epochs [point] rising
 * @param values [point]; what is not finite leaves a gap
 * @param reference a level it is compared with, as a faint line; NaN: none
 * @param marked whether it is the one chosen
 */
public record NamedCurve(
    Subscripted name,
    double[] epochs,
    double[] values,
    int colour,
    boolean dashed,
    double reference,
    boolean marked) {
  public NamedCurve(
      Subscripted name, double[] epochs, double[] values, int colour, boolean dashed) {
    this(name, epochs, values, colour, dashed, Double.NaN, false);
  }

  /** Index of the last point at or before {@code epoch}; −1 where there is none. */
  public int indexAt(double epoch) {
    int index = epochs.length - 1;
    while (index >= 0 && epochs[index] > epoch) {
      index--;
    }
    return index;
  }

  /** The value then; NaN where there is none. */
  public double at(double epoch) {
    int index = indexAt(epoch);
    return index < 0 ? Double.NaN : values[index];
  }

  /** The value then, on the line between its neighbours; NaN outside. */
  double between(double epoch) {
    int index = indexAt(epoch);
    if (index < 0 || epoch > epochs[epochs.length - 1]) {
      return Double.NaN;
    }
    if (index == epochs.length - 1) {
      return values[index];
    }
    double share = (epoch - epochs[index]) / (epochs[index + 1] - epochs[index]);
    return values[index] + share * (values[index + 1] - values[index]);
  }
}
