package epochscope.optim;

import epochscope.spec.ScheduleSpec;

/** Down along half a cosine, once or again and again. */
record CosineSchedule(ScheduleSpec.Cosine spec, long updatesPerEpoch) implements Schedule {
  @Override
  public double rate(double base, long update) {
    double minimum = Math.min(spec.minimum(), base);
    double share = share((double) update / updatesPerEpoch);
    return minimum + (base - minimum) * (1 + Math.cos(Math.PI * share)) / 2;
  }

  /** Where in its period a moment lies: 0 at the start, 1 at the end. */
  private double share(double epochs) {
    if (!spec.restarts()) {
      return Math.min(1, epochs / spec.period());
    }
    return spec.periodMultiplier() == 1
        ? epochs % spec.period() / spec.period()
        : shareOfGrowing(epochs / spec.period(), spec.periodMultiplier());
  }

  /** Where the first period is 1 and each is {@code growth} times as long as the one before. */
  private static double shareOfGrowing(double time, double growth) {
    double periods = Math.floor(Math.log1p(time * (growth - 1)) / Math.log(growth));
    // The logarithm may be off by a rounding, which at a restart makes a period.
    if (time < start(periods, growth)) {
      periods--;
    } else if (time >= start(periods + 1, growth)) {
      periods++;
    }
    return (time - start(periods, growth)) / Math.pow(growth, periods);
  }

  /** When so many periods are over. */
  private static double start(double periods, double growth) {
    return (Math.pow(growth, periods) - 1) / (growth - 1);
  }
}
