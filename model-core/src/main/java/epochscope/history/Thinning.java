package epochscope.history;

import epochscope.history.HistoryView.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a run smaller. Series take at most half of the room, exact states at most half of what is
 * left; first and last of each are always kept, and what is left out is left out evenly.
 */
final class Thinning {
  private Thinning() {}

  static HistoryView within(HistoryView run, long bytes) {
    Map<String, Series> series = series(run.series(), bytes / 2);
    long room = bytes - bytes(series);
    List<Snapshot> all = keyframesWithin(run, room / 2).snapshots();
    List<Snapshot> snapshots = all;
    for (int stride = 2; bytes(snapshots) > room && stride > 0; stride *= 2) {
      snapshots = every(all, stride);
    }
    return new HistoryView(List.copyOf(snapshots), series);
  }

  static HistoryView keyframesWithin(HistoryView run, long bytes) {
    List<Snapshot> snapshots = run.snapshots();
    for (int stride = 2; keyframeBytes(snapshots) > bytes && stride > 0; stride *= 2) {
      snapshots = withKeyframes(run.snapshots(), stride);
    }
    return new HistoryView(snapshots, run.series());
  }

  static long bytes(HistoryView run) {
    return bytes(run.snapshots()) + bytes(run.series());
  }

  private static Map<String, Series> series(Map<String, Series> all, long bytes) {
    long stride = Math.max(1, Math.ceilDiv(bytes(all), Math.max(1, bytes)));
    if (stride == 1) {
      return all;
    }
    Map<String, Series> thinned = new LinkedHashMap<>();
    double[] before = null;
    double[] shared = null;
    for (var entry : all.entrySet()) {
      Series one = entry.getValue();
      shared = one.epochs() == before ? shared : every(one.epochs(), stride);
      before = one.epochs();
      thinned.put(entry.getKey(), new Series(shared, every(one.values(), stride)));
    }
    return Map.copyOf(thinned);
  }

  private static double[] every(double[] values, long stride) {
    int last = values.length - 1;
    int count = last < 0 ? 0 : (int) (1 + Math.ceilDiv(last, stride));
    double[] kept = new double[count];
    Arrays.setAll(kept, i -> values[(int) Math.min(last, i * stride)]);
    return kept;
  }

  private static List<Snapshot> withKeyframes(List<Snapshot> all, int stride) {
    int last = all.size() - 1;
    while (last > 0 && all.get(last).keyframe() == null) {
      last--;
    }
    List<Snapshot> thinned = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < all.size(); i++) {
      Snapshot snapshot = all.get(i);
      boolean exact = snapshot.keyframe() != null;
      boolean stays = i == 0 || i == last || seen % stride == 0;
      thinned.add(exact && !stays ? snapshot.withoutKeyframe() : snapshot);
      seen += exact ? 1 : 0;
    }
    return thinned;
  }

  /** Every so many, and those from which the run can be continued. */
  private static List<Snapshot> every(List<Snapshot> all, int stride) {
    List<Snapshot> thinned = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean end = i == 0 || i == all.size() - 1;
      if (end || i % stride == 0 || all.get(i).keyframe() != null) {
        thinned.add(all.get(i));
      }
    }
    return thinned;
  }

  private static long bytes(List<Snapshot> snapshots) {
    return snapshots.stream().mapToLong(Snapshot::size).sum();
  }

  private static long keyframeBytes(List<Snapshot> snapshots) {
    return snapshots.stream().mapToLong(Snapshot::keyframeSize).sum();
  }

  /** All series of a run share their epochs. */
  private static long bytes(Map<String, Series> series) {
    long values = series.values().stream().mapToLong(one -> one.values().length).sum();
    long epochs = series.values().stream().mapToLong(one -> one.epochs().length).max().orElse(0);
    return Double.BYTES * (values + epochs);
  }
}
