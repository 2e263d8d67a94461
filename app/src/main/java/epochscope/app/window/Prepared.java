package epochscope.app.window;

import epochscope.app.experiment.ExperimentOpener;
import epochscope.app.experiment.Heritage;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.runs.StoredRun;
import epochscope.app.session.Session;
import epochscope.nn.Transplant;
import epochscope.presets.LessonSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import java.util.List;
import java.util.Map;

/**
 * An experiment that is ready to run, and where it came from.
 *
 * @param exact whether it goes on, or begins, exactly as it should; false: of a run that comes back
 *     only the parameters are there
 * @param kept runs that come back beside it
 * @param selection what is chosen at first
 * @param inherited what it begins with of another network; null: nothing
 */
record Prepared(
    Source source,
    OpenExperiment experiment,
    boolean exact,
    List<StoredRun> kept,
    Selection selection,
    Transplant inherited)
    implements AutoCloseable {
  /**
   * Slow: not on the UI thread.
   *
   * @param gate its events come through here
   */
  static Prepared of(Source source, ExperimentOpener opener, EventGate gate) throws Exception {
    ExperimentSpec spec = source.experiment().call();
    OpenExperiment experiment =
        opener.open(source.title(), spec, source.edited(), source.beside(), gate);
    if (source.resumption() == null) {
      Heritage heritage = source.heritage();
      return new Prepared(
          source,
          experiment,
          true,
          List.of(),
          opening(experiment.firstSelection(), source.lesson()),
          heritage == null ? null : heritage.pass(experiment));
    }
    try {
      return resumed(source, experiment);
    } catch (RuntimeException e) {
      experiment.close();
      throw e;
    }
  }

  /**
   * A lesson opens as its first step shows it.
   *
   * @param lesson null: it is none
   */
  static Selection opening(Selection first, LessonSpec lesson) {
    Selection selection = first;
    Map<String, String> choices = lesson == null ? Map.of() : lesson.firstChoices();
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      selection = selection.withChoice(choice.getKey(), choice.getValue());
    }
    return selection;
  }

  private static Prepared resumed(Source source, OpenExperiment experiment) {
    Resumption resumption = source.resumption();
    Shape features = experiment.data().train().shape();
    List<StoredRun> kept =
        resumption.run().kept().stream().map(run -> StoredRun.of(run, features)).toList();
    return new Prepared(
        source,
        experiment,
        experiment.resume(resumption.run()),
        kept,
        selection(resumption.session(), experiment),
        null);
  }

  /** Features, output and the choices of views, where they are possible. */
  private static Selection selection(Session session, OpenExperiment experiment) {
    Selection first = experiment.firstSelection();
    Selection chosen = session == null ? null : session.selection();
    int features = experiment.data().train().features().size();
    boolean possible =
        chosen != null
            && chosen.xFeature() >= 0
            && chosen.xFeature() < features
            && chosen.yFeature() >= (features > 1 ? 0 : -1)
            && chosen.yFeature() < features
            && chosen.output() >= 0
            && chosen.output() < experiment.topology().outputs();
    return possible
        ? new Selection(
            null,
            0,
            chosen.xFeature(),
            chosen.yFeature(),
            chosen.output(),
            0,
            null,
            chosen.choices())
        : first;
  }

  @Override
  public void close() {
    experiment.close();
  }
}
