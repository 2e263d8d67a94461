package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.IdealTaylorRequest;
import epochscope.analysis.TaylorCourse;
import epochscope.analysis.TaylorCurvesRequest;
import epochscope.analysis.TaylorEffort;
import epochscope.analysis.TaylorMapRequest;
import epochscope.analysis.TaylorRequest;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.spec.TaylorSpec;
import epochscope.views.Selection;
import epochscope.views.taylor.MappedTerm;
import epochscope.views.taylor.Shown;
import java.util.ArrayList;
import java.util.List;

/** What the view of Taylor coefficients needs answered; it remembers the moments of the run. */
final class TaylorQuestions {
  private static final int MAP_SIZE = 160;

  /** Of the classifier whose derivatives are known in closed form. */
  private static final int IDEAL_EVENTS = 10_000;

  private final OpenExperiment experiment;
  private final TaylorCourse course = new TaylorCourse();

  /** The sample whose best classifier is known, or asked for: it is the same at every moment. */
  private PreparedData idealAskedOf;

  TaylorQuestions(OpenExperiment experiment) {
    this.experiment = experiment;
  }

  /**
   * @param history of the run that the moment belongs to
   */
  List<AnalysisRequest> of(AnalysisContext context, HistoryView history, Selection selection) {
    int output = Math.clamp(selection.output(), 0, context.topology().outputs() - 1);
    TaylorEffort effort = TaylorEffort.of(context.topology());
    return switch (Shown.of(selection)) {
      case CURVES -> curves(context, history, output, effort);
      case RANKING, MATRIX ->
          List.of(new TaylorRequest(context, effort.order(), output, effort.events()));
      case MAP ->
          List.of(
              new TaylorMapRequest(
                  context,
                  experiment.plane(selection),
                  output,
                  MappedTerm.of(selection, context.topology().inputs()),
                  MAP_SIZE));
    };
  }

  private List<AnalysisRequest> curves(
      AnalysisContext context, HistoryView history, int output, TaylorEffort effort) {
    List<AnalysisRequest> asked = new ArrayList<>();
    if (idealAskedOf != context.data()) {
      idealAskedOf = context.data();
      asked.add(new IdealTaylorRequest(context, IDEAL_EVENTS));
    }
    if (!followed(output)) {
      asked.add(
          new TaylorCurvesRequest(
              context, history.snapshots(), effort.order(), output, effort.events(), course));
    }
    return asked;
  }

  /** Whether training follows the coefficients of that output after every epoch. */
  private boolean followed(int output) {
    TaylorSpec spec =
        experiment.resolved().observe() == null ? null : experiment.resolved().observe().taylor();
    return spec != null && spec.output() == output;
  }
}
