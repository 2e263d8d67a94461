package epochscope.views.response;

import epochscope.analysis.ResponseReport.Roc;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.output.OutputNames;

/**
 * What passes a cut on the response: events above it.
 *
 * @param cut the response
 * @param truePositiveRate share of the signal that passes; NaN where it is not known
 * @param falsePositiveRate share of the background that passes
 */
record WorkingPoint(double cut, double truePositiveRate, double falsePositiveRate) {
  /** The choice of the cut, a number; empty: the network's usual one. */
  static final String CHOICE = "response.cut";

  /** The cut that was chosen by hand; NaN: none was, or there are several classes. */
  static double chosen(Frame frame) {
    return canBeChosen(frame) ? number(frame.selection().choice(CHOICE, "")) : Double.NaN;
  }

  /** A cut decides between two classes that share one output. */
  static boolean canBeChosen(Frame frame) {
    return OutputNames.classifies(frame)
        && frame.topology() != null
        && frame.topology().outputs() == 1;
  }

  static Selection choose(Selection selection, double cut) {
    return selection.withChoice(CHOICE, Float.toString((float) cut));
  }

  /** NaN where {@code text} is no finite number. */
  static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** On the curve, linear between its points. */
  static WorkingPoint at(Roc roc, double cut) {
    double[] cuts = roc.threshold();
    if (cuts == null || Double.isNaN(roc.auc())) {
      return new WorkingPoint(cut, Double.NaN, Double.NaN);
    }
    int i = 0;
    while (i < cuts.length && cuts[i] >= cut) {
      i++;
    }
    if (i == cuts.length) {
      return new WorkingPoint(cut, 1, 1);
    }
    boolean between = i > 0 && Double.isFinite(cuts[i - 1]);
    double share = between ? (cuts[i - 1] - cut) / (cuts[i - 1] - cuts[i]) : 0;
    int from = Math.max(0, i - 1);
    return new WorkingPoint(
        cut,
        roc.truePositiveRate()[from]
            + share * (roc.truePositiveRate()[i] - roc.truePositiveRate()[from]),
        roc.falsePositiveRate()[from]
            + share * (roc.falsePositiveRate()[i] - roc.falsePositiveRate()[from]));
  }

  /** The cut at which so much of the background passes; NaN where it is not known. */
  static double cutAt(Roc roc, double falsePositiveRate) {
    if (roc.threshold() == null) {
      return Double.NaN;
    }
    int i = 0;
    while (i < roc.falsePositiveRate().length - 1
        && roc.falsePositiveRate()[i] < falsePositiveRate) {
      i++;
    }
    double cut = roc.threshold()[i];
    return Double.isFinite(cut) ? cut : Double.NaN;
  }
}
