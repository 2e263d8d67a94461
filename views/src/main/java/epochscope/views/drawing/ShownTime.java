package epochscope.views.drawing;

import epochscope.views.Frame;

/**
 * What of the run's time is shown, as epochs.
 *
 * @param shown the moment; infinite: the newest
 * @param divergedAt from where values are not finite; −1: nowhere
 */
public record ShownTime(double shown, int divergedAt) {
  /** The time axis reaches at least so far. */
  private static final double FIRST_EPOCHS = 5;

  public static ShownTime of(Frame frame) {
    boolean newest = frame.live() || frame.snapshot() == null;
    return new ShownTime(
        newest ? Double.POSITIVE_INFINITY : frame.snapshot().epoch(), frame.divergedAt());
  }

  public boolean isNewest() {
    return shown == Double.POSITIVE_INFINITY;
  }

  /**
   * From epoch 0 to a round number beyond the run's end, but not beyond what is planned.
   *
   * @param last epoch so far
   */
  public static Axis axis(Frame frame, String title, double last) {
    double reached = Math.max(FIRST_EPOCHS, last);
    double planned = frame.experiment().training().epochs();
    double end = Ticks.ceiling(reached);
    return Axis.count(title, 0, planned >= reached ? Math.min(end, planned) : end);
  }
}
