package epochscope.train;

import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.Check;

/**
 * A run as it stands between two updates. A session of the same experiment and data goes on from it
 * as if there had been no other. Immutable.
 *
 * @param history the run so far; its last exact state is where it goes on
 * @param samples what it was trained on
 * @param seed of weights, order and dropout; reseeding changes it
 * @param lastEpoch at which the run is over
 * @param stoppedEpoch where early stopping ended it, which it does once; {@link #NEVER_STOPPED}
 */
public record Checkpoint(
    HistoryView history, SampleTrack samples, long seed, long lastEpoch, int stoppedEpoch) {
  /** Early stopping has not ended the run. */
  public static final int NEVER_STOPPED = Integer.MAX_VALUE;

  public Checkpoint {
    Check.range("number of moments", history.snapshots().size(), 1, Integer.MAX_VALUE);
    if (history.lastExact(Long.MAX_VALUE).keyframe() == null) {
      throw Check.found("history", "without an exact state", "one to go on from");
    }
  }

  /** The moment from which the run goes on. */
  public Snapshot now() {
    return history.lastExact(Long.MAX_VALUE);
  }

  /** The same run, as {@code smaller} has it. */
  public Checkpoint withHistory(HistoryView smaller) {
    return new Checkpoint(smaller, samples, seed, lastEpoch, stoppedEpoch);
  }

  /** The same run, over at another epoch. */
  public Checkpoint until(long epoch) {
    return new Checkpoint(history, samples, seed, epoch, stoppedEpoch);
  }
}
