package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;

/**
 * An earlier run that is kept beside the one in the file.
 *
 * @param number by which it is known, from 1
 * @param spec with which it was trained, as the user had it
 * @param resolved the same with nothing left open
 * @param notes the user's
 * @param branchedAt epoch at which the run in the file left it; null: it did not
 * @param drawn whether it is drawn beside the run in the file
 */
public record SavedKeptRun(
    int number,
    String name,
    ExperimentSpec spec,
    ExperimentSpec resolved,
    HistoryView history,
    SavedNotes notes,
    Double branchedAt,
    boolean drawn) {
  /** So many there may be. */
  public static final int MOST = 8;

  public SavedKeptRun {
    Check.range("number", number, 1, MOST);
    Check.name("name", name);
    Check.present("spec", spec);
    Check.present("resolved", resolved);
    Check.present("history", history);
    Check.range("number of moments", history.snapshots().size(), 1, Integer.MAX_VALUE);
    Check.present("notes", notes);
  }
}
