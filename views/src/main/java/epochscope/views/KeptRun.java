package epochscope.views;

import epochscope.data.PreparedData;
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
 * @param data on which it was trained; null: those of the present run
 */
public record KeptRun(
    int number,
    String name,
    HistoryView history,
    double branchedAt,
    ExperimentSpec experiment,
    Topology topology,
    PreparedData data) {
  /** On the data of the present run. */
  public KeptRun(
      int number,
      String name,
      HistoryView history,
      double branchedAt,
      ExperimentSpec experiment,
      Topology topology) {
    this(number, name, history, branchedAt, experiment, topology, null);
  }

  /** Of which curves alone can be shown. */
  public KeptRun(int number, String name, HistoryView history, double branchedAt) {
    this(number, name, history, branchedAt, null, null);
  }

  /** On which it was trained, beside a present run on {@code present}. */
  public PreparedData dataBeside(PreparedData present) {
    return data == null ? present : data;
  }
}
