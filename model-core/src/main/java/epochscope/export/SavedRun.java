package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import java.util.List;

/**
 * A whole run: what was asked, what happened, and what was learned.
 *
 * @param history whose moments hold exact states where the run can be continued from them
 * @param continuation null: the run cannot be continued exactly
 * @param notes what is written down about it
 * @param kept earlier runs that are kept beside it, by rising number
 * @param session JSON of what the window showed, which only the window knows; null: nothing
 */
public record SavedRun(
    ExperimentSpec experiment,
    HistoryView history,
    Model model,
    Continuation continuation,
    SavedNotes notes,
    List<SavedKeptRun> kept,
    String session) {
  public SavedRun {
    Check.present("experiment", experiment);
    Check.present("history", history);
    Check.present("model", model);
    Check.present("notes", notes);
    kept = Check.list("kept", kept, 0);
    Check.range("number of kept runs", kept.size(), 0, SavedKeptRun.MOST);
  }

  /** One that can be looked at, and no more. */
  public SavedRun(ExperimentSpec experiment, HistoryView history, Model model) {
    this(experiment, history, model, null, SavedNotes.NONE, List.of(), null);
  }

  /** The same, over after so many epochs more. */
  public SavedRun withMoreEpochs(int epochs) {
    long last = (long) history.lastExact(Long.MAX_VALUE).epoch() + epochs;
    return new SavedRun(experiment, history, model, continuation.until(last), notes, kept, session);
  }

  /** The same with {@code beside} it. */
  public SavedRun with(SavedNotes itsNotes, List<SavedKeptRun> beside, String itsSession) {
    return new SavedRun(experiment, history, model, continuation, itsNotes, beside, itsSession);
  }
}
