package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.signal.ParameterCourse;
import epochscope.analysis.signal.ParameterCurvesRequest;
import epochscope.analysis.signal.SignalRequest;
import epochscope.history.HistoryView;
import epochscope.views.Selection;
import epochscope.views.weights.Weighed;

/** What the views of layers need answered; it remembers the moments of the run. */
final class LayerQuestions {
  private final ParameterCourse course = new ParameterCourse();

  /**
   * @param history of the run that the moment belongs to
   */
  AnalysisRequest ofWeights(AnalysisContext context, HistoryView history, Selection selection) {
    return new ParameterCurvesRequest(
        context, history.snapshots(), Weighed.of(selection).quantity(), course);
  }

  AnalysisRequest ofSignals(AnalysisContext context) {
    return new SignalRequest(context, null);
  }
}
