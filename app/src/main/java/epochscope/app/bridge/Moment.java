package epochscope.app.bridge;

import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.views.KeptRun;
import java.util.List;

/**
 * A moment of a run, and the runs beside it.
 *
 * @param history of its run
 */
record Moment(Snapshot snapshot, HistoryView history, List<KeptRun> kept) {
  /** Whether a question asked of {@code other} is answered for this one, too. */
  boolean isLike(Moment other) {
    return snapshot == other.snapshot && kept.equals(other.kept);
  }
}
