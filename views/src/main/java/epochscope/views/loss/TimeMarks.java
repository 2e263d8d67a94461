package epochscope.views.loss;

import epochscope.views.Frame;

/**
 * Moments that are marked on the time axis, as epochs.
 *
 * @param shown the moment that is shown
 * @param live whether that is the newest
 * @param best where the validation loss was least; NaN: nowhere yet
 * @param divergedAt from where values are not finite; −1: nowhere
 */
record TimeMarks(double shown, boolean live, double best, int divergedAt) {
  static TimeMarks of(Frame frame, MetricPair loss) {
    int best = loss.best();
    double shown =
        frame.live() || frame.snapshot() == null
            ? Double.POSITIVE_INFINITY
            : frame.snapshot().epoch();
    return new TimeMarks(
        shown,
        frame.live(),
        best < 0 ? Double.NaN : loss.validation().epochs()[best],
        frame.divergedAt());
  }

  /** A best epoch says something once there are epochs after the start. */
  boolean hasBest() {
    return best > 0;
  }
}
