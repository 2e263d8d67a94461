package epochscope.app.cli;

import epochscope.app.text.Numbers;
import epochscope.history.Snapshot;

/**
 * How fast a run goes between two moments of it.
 *
 * @param samplesPerSecond training samples a second of computing time; NaN where no time has passed
 * @param secondsLeft to the last epoch, if it goes on as it did since the start; NaN at the start
 */
record Pace(double samplesPerSecond, double secondsLeft) {
  static Pace between(Snapshot before, Snapshot now, int epochs) {
    double seconds = now.seconds() - before.seconds();
    double rate = seconds > 0 ? (now.samples() - before.samples()) / seconds : Double.NaN;
    double left =
        now.epoch() > 0 ? now.seconds() / now.epoch() * (epochs - now.epoch()) : Double.NaN;
    return new Pace(rate, left);
  }

  /** The rate in three digits, such as {@code 3.14 M samples/s}. */
  String rate() {
    return Numbers.rate(samplesPerSecond) + " samples/s";
  }

  /** The time left, such as {@code 1:02:03} or {@code 0:07}. */
  String left() {
    if (Double.isNaN(secondsLeft)) {
      return "–";
    }
    long s = Math.round(secondsLeft);
    return s < 3600
        ? "%d:%02d".formatted(s / 60, s % 60)
        : "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
  }
}
