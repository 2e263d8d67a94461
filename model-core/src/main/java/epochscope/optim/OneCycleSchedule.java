package epochscope.optim;

import epochscope.spec.ScheduleSpec;

/**
 * Up and down once, in PyTorch's counting: the top is reached at update {@code top}, the end at
 * update {@code end}, both from 0 and the former with a fraction.
 *
 * @param initialShare of the base at update 0
 * @param finalShare of the base at the end
 */
record OneCycleSchedule(double top, double end, double initialShare, double finalShare)
    implements Schedule {

  static OneCycleSchedule of(ScheduleSpec.OneCycle spec, long updatesPerEpoch) {
    double updates = (double) spec.epochs() * updatesPerEpoch;
    return new OneCycleSchedule(
        spec.riseShare() * updates - 1,
        updates - 1,
        1 / spec.initialDivision(),
        1 / spec.initialDivision() / spec.finalDivision());
  }

  @Override
  public double rate(double base, long update) {
    if (update > end) {
      return base * finalShare;
    }
    return base
        * (update <= top && top > 0
            ? between(initialShare, 1, update / top)
            : between(1, finalShare, (update - top) / (end - top)));
  }

  /** From one share to another along half a cosine. */
  private static double between(double from, double to, double progress) {
    return to + (from - to) / 2 * (1 + Math.cos(Math.PI * progress));
  }
}
