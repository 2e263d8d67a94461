package epochscope.views.loss;

import epochscope.views.Frame;

/**
 * Moments that are marked on the time axis, as epochs.
 *
 * @param shown the moment that is shown
 * @param live whether that is the newest
 * @param best where the validation loss was least; NaN: at the start or at the end
 * @param divergedAt from where values are not finite; −1: nowhere
 */
record TimeMarks(double shown, boolean live, double best, int divergedAt) {
  static TimeMarks of(Frame frame, MetricPair loss) {
    int best = loss.best();
    boolean passed = best > 0 && best < loss.validation().epochs().length - 1;
    double shown =
        frame.live() || frame.snapshot() == null
            ? Double.POSITIVE_INFINITY
            : frame.snapshot().epoch();
    return new TimeMarks(
        shown,
        frame.live(),
        passed ? loss.validation().epochs()[best] : Double.NaN,
        frame.divergedAt());
  }

  boolean hasBest() {
    return !Double.isNaN(best);
  }
}
