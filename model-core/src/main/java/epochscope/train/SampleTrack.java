package epochscope.train;

import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Which data a run was trained on from which step on, immutable. A change belongs to the step at
 * which it is made: what is kept of that step is of the new data.
 *
 * @param changes by rising step, the first at step 0
 */
public record SampleTrack(List<Change> changes) {
  public SampleTrack {
    changes = List.copyOf(changes);
  }

  /**
   * @param step parameter updates made before it
   */
  public record Change(long step, PreparedData data) {}

  public static SampleTrack of(PreparedData data) {
    return new SampleTrack(List.of(new Change(0, data)));
  }

  /** What was in force after {@code step} updates. */
  PreparedData at(long step) {
    PreparedData data = changes.getFirst().data();
    for (Change change : changes) {
      if (change.step() <= step) {
        data = change.data();
      }
    }
    return data;
  }

  /**
   * With one more change, and without those of which no moment of the history is left: hundreds of
   * samples come and go while a point is dragged.
   */
  SampleTrack with(long step, PreparedData data, HistoryView history) {
    List<Change> kept = new ArrayList<>(changes);
    kept.removeIf(change -> change.step() >= step);
    kept.add(new Change(step, data));
    for (int i = kept.size() - 2; i >= 0; i--) {
      long from = kept.get(i).step();
      long to = kept.get(i + 1).step();
      if (kept.size() > 1 && !isSeen(history, from, to)) {
        kept.remove(i);
      }
    }
    Change first = kept.getFirst();
    kept.set(0, new Change(0, first.data()));
    return new SampleTrack(kept);
  }

  /** Without what came after {@code step}. */
  SampleTrack upTo(long step) {
    return new SampleTrack(changes.stream().filter(change -> change.step() <= step).toList());
  }

  private static boolean isSeen(HistoryView history, long from, long to) {
    for (Snapshot moment : history.snapshots()) {
      if (moment.step() >= from && moment.step() < to) {
        return true;
      }
    }
    return false;
  }
}
