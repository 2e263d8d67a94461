package epochscope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run up to some moment, immutable: the snapshots that were kept (the first is always the start)
 * and the series of every metric.
 *
 * @param snapshots by rising step
 * @param series by metric name
 */
public record HistoryView(List<Snapshot> snapshots, Map<String, Series> series) {
  public static final HistoryView EMPTY = new HistoryView(List.of(), Map.of());

  /**
   * A metric over the run, by rising epoch.
   *
   * @param epochs [point]
   * @param values [point], NaN where it was not finite
   */
  public record Series(double[] epochs, double[] values) {}

  public boolean isEmpty() {
    return snapshots.isEmpty();
  }

  public Snapshot first() {
    return snapshots.getFirst();
  }

  public Snapshot latest() {
    return snapshots.getLast();
  }

  /** The last snapshot at or before {@code epoch}; the first where there is none. */
  public Snapshot at(double epoch) {
    int low = 0;
    int high = snapshots.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (position(middle) <= epoch) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return snapshots.get(low);
  }

  /**
   * Where a moment lies, in epochs: one within an epoch behind the whole number it has passed.
   *
   * @param index of the snapshot
   */
  public double position(int index) {
    Snapshot moment = snapshots.get(index);
    int begin = index;
    while (begin > 0 && snapshots.get(begin - 1).epoch() == moment.epoch()) {
      begin--;
    }
    long made = moment.step() - snapshots.get(begin).step();
    return moment.epoch() + (made == 0 ? 0 : made / (made + (double) stepsAhead(index)));
  }

  /** Updates from a moment within an epoch to its end, at least one, as far as is known. */
  private long stepsAhead(int index) {
    Snapshot moment = snapshots.get(index);
    for (int next = index + 1; next < snapshots.size(); next++) {
      if (snapshots.get(next).epoch() > moment.epoch()) {
        return Math.max(1, snapshots.get(next).step() - moment.step());
      }
    }
    return 1;
  }

  /** The last moment at or before {@code step} that holds an exact state; the first without any. */
  public Snapshot lastExact(long step) {
    return snapshots.reversed().stream()
        .filter(moment -> moment.step() <= step && moment.keyframe() != null)
        .findFirst()
        .orElseGet(this::first);
  }

  /**
   * The same run, with {@code now} as its newest moment in place of what came at its step or after.
   */
  public HistoryView endingWith(Snapshot now) {
    List<Snapshot> all = new ArrayList<>(snapshots);
    all.removeIf(each -> each.step() >= now.step());
    all.add(now);
    return new HistoryView(List.copyOf(all), series);
  }

  /** The same run, from which none can be continued. */
  public HistoryView withoutKeyframes() {
    return new HistoryView(
        snapshots.stream()
            .map(each -> each.keyframe() == null ? each : each.withoutKeyframe())
            .toList(),
        series);
  }

  /** Memory it takes, in bytes, that it shares with other views of the same run included. */
  public long bytes() {
    return Thinning.bytes(this);
  }

  /**
   * The same run with exact states of at most {@code bytes}, evenly; the first and the last of them
   * stay, even beyond the room there is.
   */
  public HistoryView withKeyframesWithin(long bytes) {
    return Thinning.keyframesWithin(this, bytes);
  }

  /**
   * The same run in at most {@code bytes}: moments, exact states and points of the series are left
   * out evenly. The first and the last of each stay, even beyond the room there is.
   */
  public HistoryView within(long bytes) {
    return bytes() <= bytes ? this : Thinning.within(this, bytes);
  }
}
