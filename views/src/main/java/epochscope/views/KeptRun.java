package epochscope.views;

import epochscope.history.HistoryView;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;

/**
 * Another run that is shown beside the frame's own.
 *
 * @param number chooses its colour: from 1 on; 0: the run that trains, beside an earlier one
 * @param name in the user's words
 * @param branchedAt epoch from which the present run left it; NaN: it is a run of its own
 * @param experiment with which it was trained, fully resolved; null: not known
 * @param topology of its network; null: not known
 */
public record KeptRun(
    int number,
    String name,
    HistoryView history,
    double branchedAt,
    ExperimentSpec experiment,
    Topology topology) {
  /** Of which curves alone can be shown. */
  public KeptRun(int number, String name, HistoryView history, double branchedAt) {
    this(number, name, history, branchedAt, null, null);
  }
}
