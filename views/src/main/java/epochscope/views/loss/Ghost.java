package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.KeptRun;
import java.util.HashMap;
import java.util.Map;

/** A kept run as a curve beside the frame's run. What is asked of it once is known from then on. */
final class Ghost {
  /** Points that are drawn of a long run: each the mean of as many that follow each other. */
  private static final int MOST_POINTS = 2000;

  private final KeptRun run;
  private final String unit;
  private final Clock clock;
  private final Map<String, Series> judging = new HashMap<>();
  private final Map<String, Series> drawn = new HashMap<>();

  /**
   * @param unit of the time axis
   */
  Ghost(KeptRun run, String unit) {
    this.run = run;
    this.unit = unit;
    this.clock = Clock.of(run.history(), unit);
  }

  boolean isOf(KeptRun otherRun, String otherUnit) {
    return run.equals(otherRun) && unit.equals(otherUnit);
  }

  KeptRun run() {
    return run;
  }

  Clock clock() {
    return clock;
  }

  /** Its values of a metric, over epochs: of the validation sample where there is one. */
  Series judging(String metric) {
    return judging.computeIfAbsent(metric, name -> MetricPair.of(run.history(), name).judging());
  }

  /** The same over the time axis, in no more points than can be seen. */
  Series drawn(String metric) {
    return drawn.computeIfAbsent(metric, name -> thinned(clock.over(judging(name))));
  }

  /** The last epoch it has. */
  double lastEpoch() {
    double[] epochs = judging("loss").epochs();
    return epochs.length == 0 ? 0 : epochs[epochs.length - 1];
  }

  private static Series thinned(Series series) {
    int count = series.epochs().length;
    int stride = Math.ceilDiv(count, MOST_POINTS);
    if (stride <= 1) {
      return series;
    }
    double[] times = new double[Math.ceilDiv(count, stride)];
    double[] values = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      int to = Math.min(count, (i + 1) * stride);
      times[i] = mean(series.epochs(), i * stride, to);
      values[i] = mean(series.values(), i * stride, to);
    }
    return new Series(times, values);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
