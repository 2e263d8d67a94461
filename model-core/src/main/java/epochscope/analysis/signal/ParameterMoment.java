package epochscope.analysis.signal;

import epochscope.history.Snapshot;
import epochscope.nn.ParameterLayout.Block;

/**
 * The parameters of one array, or their gradients, at one moment of a run; what is not finite
 * counts nowhere, and all are NaN where nothing is finite.
 *
 * @param norm √Σv²
 * @param change |Δθ|/|θ| since the moment that the history holds just before, divided by the steps
 *     between the two: what remains of the steps once those that cancel have cancelled; NaN: there
 *     is no such moment, or these are gradients
 */
public record ParameterMoment(
    double min,
    double max,
    double mean,
    double deviation,
    double norm,
    double change,
    ValueHistogram histogram) {
  /**
   * @param change see above
   */
  static ParameterMoment of(float[] values, Block block, double change) {
    double sum = 0;
    double squares = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int finite = 0;
    int end = block.offset() + block.size();
    for (int i = block.offset(); i < end; i++) {
      double value = values[i];
      if (Double.isFinite(value)) {
        finite++;
        sum += value;
        squares += value * value;
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    double largest = finite == 0 ? 0 : Math.max(-min, max);
    ValueHistogram histogram = ValueHistogram.of(values, block.offset(), block.size(), largest);
    if (finite == 0) {
      double none = Double.NaN;
      return new ParameterMoment(none, none, none, none, none, none, histogram);
    }
    double mean = sum / finite;
    double deviation = Math.sqrt(Math.max(0, squares / finite - mean * mean));
    return new ParameterMoment(min, max, mean, deviation, Math.sqrt(squares), change, histogram);
  }

  /** |Δθ|/|θ| per step. */
  static double change(Snapshot before, Snapshot moment, Block block) {
    if (before == null || before.step() >= moment.step()) {
      return Double.NaN;
    }
    double moved = 0;
    double length = 0;
    int end = block.offset() + block.size();
    for (int i = block.offset(); i < end; i++) {
      double from = before.parameters()[i];
      double difference = moment.parameters()[i] - from;
      moved += difference * difference;
      length += from * from;
    }
    return length == 0 ? Double.NaN : Math.sqrt(moved / length) / (moment.step() - before.step());
  }
}
