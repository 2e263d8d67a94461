package epochscope.export;

import epochscope.history.HistoryView;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;

/** A whole run: what was asked, what happened, and what was learned. */
public record SavedRun(ExperimentSpec experiment, HistoryView history, Model model) {
  public SavedRun {
    Check.present("experiment", experiment);
    Check.present("history", history);
    Check.present("model", model);
  }
}
