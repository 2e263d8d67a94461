package epochscope.app.window;

import epochscope.app.session.Session;
import epochscope.export.Model;
import epochscope.export.SavedRun;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.spec.ExperimentSpec;
import java.util.List;
import java.util.Map;

/**
 * A run that was saved and comes back.
 *
 * @param session what the window showed; null: it is not known
 * @param model whether it is a trained network alone, without a run
 */
record Resumption(SavedRun run, Session session, boolean model) {
  /**
   * @param where what the sentence of a refusal begins with, usually the file
   */
  static Resumption of(SavedRun run, String where) {
    Session session = run.session() == null ? null : Session.read(run.session(), where);
    return new Resumption(run, session, false);
  }

  /** A trained network as a run of one moment, of which only the parameters are known. */
  static Resumption of(Model model) {
    float[] parameters = new float[model.parameters().length];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) model.parameters()[i];
    }
    int epochs = model.training().epochs();
    ExperimentSpec experiment = model.experiment();
    Snapshot moment =
        new Snapshot(
            epochs,
            epochs,
            0,
            0,
            experiment.training().optimiser().learningRate(),
            parameters,
            model.training().metrics(),
            null);
    HistoryView history = new HistoryView(List.of(moment), Map.of());
    return new Resumption(new SavedRun(experiment, history, model), null, true);
  }

  /** What is opened, as the user had it. */
  ExperimentSpec spec() {
    ExperimentSpec own = session == null ? run.experiment() : session.spec();
    return own.withTraining(own.training().withSeed(run.experiment().training().seed()));
  }
}
