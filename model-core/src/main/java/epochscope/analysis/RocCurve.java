package epochscope.analysis;

import java.util.Arrays;

/**
 * How well a response separates signal from background: the weight of either above each threshold.
 *
 * <p>Where signal or background is missing, or a response is NaN, there is no such curve: its area
 * is NaN.
 */
public final class RocCurve {
  /** Points closer to the one before than this, in false plus true positive rate, are left out. */
  private static final double RESOLUTION = 2.0 / 400;

  /** [threshold]: total weight at or above it, from none to all; samples that tie move together. */
  private final double[] background;

  private final double[] signal;
  private final double[] threshold;
  private int last;

  private RocCurve(float[] response, boolean[] isSignal, float[] weights, int count) {
    background = new double[count + 1];
    signal = new double[count + 1];
    threshold = new double[count + 1];
    threshold[0] = Double.POSITIVE_INFINITY;
    ResponseOrder order = ResponseOrder.falling(response, count);
    double backgroundAbove = 0;
    double signalAbove = 0;
    for (int rank = 0; rank < count; rank++) {
      int sample = order.sample(rank);
      double weight = weights == null ? 1 : weights[sample];
      if (isSignal[sample]) {
        signalAbove += weight;
      } else {
        backgroundAbove += weight;
      }
      if (order.endsTie(rank)) {
        last++;
        background[last] = backgroundAbove;
        signal[last] = signalAbove;
        threshold[last] = response[sample];
      }
    }
  }

  /**
   * The exact area under the curve: the probability that a signal event answers higher than a
   * background event, ties counted half.
   *
   * @param response [sample]
   * @param isSignal [sample]
   * @param weights [sample]; null: every event counts 1
   * @param count how many samples, from the first, are looked at
   */
  public static double auc(float[] response, boolean[] isSignal, float[] weights, int count) {
    return hasNaN(response, count)
        ? Double.NaN
        : new RocCurve(response, isSignal, weights, count).area();
  }

  /** The curve, thinned to some hundred points, with its exact area; parameters as {@link #auc}. */
  public static ResponseReport.Roc of(
      float[] response, boolean[] isSignal, float[] weights, int count) {
    if (hasNaN(response, count)) {
      return diagonal();
    }
    RocCurve curve = new RocCurve(response, isSignal, weights, count);
    return Double.isNaN(curve.area()) ? diagonal() : curve.thinned();
  }

  private static boolean hasNaN(float[] response, int count) {
    for (int i = 0; i < count; i++) {
      if (Float.isNaN(response[i])) {
        return true;
      }
    }
    return false;
  }

  private static ResponseReport.Roc diagonal() {
    return new ResponseReport.Roc(new double[] {0, 1}, new double[] {0, 1}, Double.NaN);
  }

  private double area() {
    double sum = 0;
    for (int i = 1; i <= last; i++) {
      sum += (background[i] - background[i - 1]) * (signal[i] + signal[i - 1]) / 2;
    }
    return sum / (background[last] * signal[last]);
  }

  private ResponseReport.Roc thinned() {
    double[] falseRate = new double[last + 1];
    double[] trueRate = new double[last + 1];
    double[] cuts = new double[last + 1];
    cuts[0] = threshold[0];
    int kept = 0;
    for (int i = 1; i <= last; i++) {
      double x = background[i] / background[last];
      double y = signal[i] / signal[last];
      if (i == last || x - falseRate[kept] + y - trueRate[kept] >= RESOLUTION) {
        kept++;
        falseRate[kept] = x;
        trueRate[kept] = y;
        cuts[kept] = threshold[i];
      }
    }
    return new ResponseReport.Roc(
        Arrays.copyOf(falseRate, kept + 1),
        Arrays.copyOf(trueRate, kept + 1),
        Arrays.copyOf(cuts, kept + 1),
        area());
  }
}
