package epochscope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run so far, within a bounded number of bytes. When it is full it doubles its stride and keeps
 * the snapshots of epochs that are multiples of it; the first and the newest are never lost. Exact
 * states have a stride of their own, so that they take no more than half of the memory.
 *
 * <p>Strides follow from what was appended and never from the clock. May be used from any thread.
 */
public final class History {
  public static final long DEFAULT_BUDGET = 256L << 20;

  /** Each is a copy of all that the trainer knows: more of them would slow short epochs down. */
  static final int MAX_KEYFRAMES = 1024;

  private static final int MAX_STRIDE = 1 << 30;

  private final long budget;
  private final SnapshotStore snapshots = new SnapshotStore();
  private final MetricTable metrics = new MetricTable();
  private int stride = 1;
  private int keyframeStride = 1;

  /** Null: something has changed since it was made. */
  private HistoryView view = HistoryView.EMPTY;

  /**
   * @param budget bytes it may take; the first and the newest snapshot are kept even beyond it
   */
  public History(long budget) {
    this.budget = budget;
  }

  /** Whether a run that fills it evenly leaves a snapshot at the end of {@code epoch}. */
  public synchronized boolean keeps(int epoch) {
    return epoch % stride == 0;
  }

  /** Whether that snapshot is to hold the exact state. */
  public synchronized boolean keepsKeyframe(int epoch) {
    return epoch % keyframeStride == 0;
  }

  /** Epochs from one regular snapshot to the next. */
  public synchronized int stride() {
    return stride;
  }

  /** Memory it takes. */
  public synchronized long bytes() {
    return snapshots.bytes() + metrics.bytes();
  }

  /** Adds a later moment. */
  public synchronized void append(Snapshot snapshot) {
    List<Snapshot> earlier = snapshots.view();
    if (!earlier.isEmpty() && snapshot.step() <= earlier.getLast().step()) {
      throw new IllegalArgumentException(
          "a snapshot of step "
              + snapshot.step()
              + " after one of step "
              + earlier.getLast().step());
    }
    snapshots.add(snapshot);
    thinKeyframes();
    thinSnapshots();
    view = null;
  }

  /** Puts another moment of the same step in the place of the newest. */
  public synchronized void replaceNewest(Snapshot snapshot) {
    List<Snapshot> all = new ArrayList<>(snapshots.view());
    if (all.isEmpty() || all.getLast().step() != snapshot.step()) {
      throw new IllegalArgumentException("no newest snapshot of step " + snapshot.step());
    }
    all.set(all.size() - 1, snapshot);
    snapshots.replaceAll(all);
    view = null;
  }

  /** Adds the metrics of {@code epoch}, in place of those it may have already. */
  public synchronized void record(double epoch, Metrics values) {
    metrics.record(epoch, values);
    view = null;
  }

  /** Drops all moments after {@code step}, and the metrics after the last that stays. */
  public synchronized void truncateAfter(long step) {
    List<Snapshot> staying =
        snapshots.view().stream().takeWhile(snapshot -> snapshot.step() <= step).toList();
    snapshots.replaceAll(staying);
    metrics.truncateAfter(staying.isEmpty() ? -1 : staying.getLast().epoch());
    view = null;
  }

  /** Back to the beginning, strides too. */
  public synchronized void clear() {
    truncateAfter(-1);
    metrics.clear();
    stride = 1;
    keyframeStride = 1;
  }

  /** What {@code run} has before {@code now}, and that moment itself, in place of all there is. */
  public synchronized void become(HistoryView run, Snapshot now) {
    clear();
    metrics.become(run.series(), now.epoch());
    run.snapshots().stream().takeWhile(each -> each.step() < now.step()).forEach(this::append);
    append(now);
  }

  /** The last moment at or before {@code step} from which the run can be continued. */
  public synchronized Optional<Snapshot> keyframeAtOrBefore(long step) {
    return snapshots.view().reversed().stream()
        .filter(snapshot -> snapshot.step() <= step && snapshot.keyframe() != null)
        .findFirst();
  }

  /** What is there now; the same view as long as nothing changes. */
  public synchronized HistoryView view() {
    if (view == null) {
      view = new HistoryView(snapshots.view(), metrics.series());
    }
    return view;
  }

  private void thinKeyframes() {
    while ((snapshots.keyframeBytes() > budget / 2 || snapshots.keyframes() > MAX_KEYFRAMES)
        && keyframeStride < MAX_STRIDE) {
      keyframeStride *= 2;
      snapshots.replaceAll(withFewerKeyframes(snapshots.view()));
    }
  }

  private List<Snapshot> withFewerKeyframes(List<Snapshot> all) {
    return all.stream()
        .map(
            snapshot ->
                snapshot == all.getFirst()
                        || snapshot.keyframe() == null
                        || keepsKeyframe(snapshot.epoch())
                    ? snapshot
                    : snapshot.withoutKeyframe())
        .toList();
  }

  private void thinSnapshots() {
    while (bytes() > budget && snapshots.size() > 2 && stride < MAX_STRIDE) {
      stride *= 2;
      keyframeStride = Math.max(keyframeStride, stride);
      snapshots.replaceAll(regular(snapshots.view()));
    }
  }

  /** The first, the newest, and of every epoch on the stride the first. */
  private List<Snapshot> regular(List<Snapshot> all) {
    List<Snapshot> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int epoch = all.get(i).epoch();
      boolean firstOfItsEpoch = i == 0 || epoch != all.get(i - 1).epoch();
      if (i == 0 || i == all.size() - 1 || firstOfItsEpoch && keeps(epoch)) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }
}
