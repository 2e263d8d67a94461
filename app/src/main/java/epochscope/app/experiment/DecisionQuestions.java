package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AveragedMapRequest;
import epochscope.analysis.FeaturePlane;
import epochscope.analysis.UncertaintyRequest;
import epochscope.analysis.UnitMapRequest;
import epochscope.analysis.WarpedPlaneRequest;
import epochscope.views.Selection;
import epochscope.views.decision.DecisionChoices;
import java.util.ArrayList;
import java.util.List;

/** What the decision boundary needs answered, by what was chosen to be shown. */
record DecisionQuestions(AnalysisContext context, FeaturePlane plane, Selection selection) {
  private static final int MAP_SIZE = 256;

  /** Of an averaged map every pixel costs as much as many. */
  private static final int AVERAGED_SIZE = 64;

  List<AnalysisRequest> all() {
    List<AnalysisRequest> requests = new ArrayList<>();
    requests.add(map());
    DecisionChoices.warp(context.topology(), selection)
        .ifPresent(
            pair ->
                requests.add(
                    new WarpedPlaneRequest(
                        context, plane, pair.node(), pair.first(), pair.second())));
    if (!DecisionChoices.uncertainty(context.topology(), selection).equals("none")) {
      requests.add(new UncertaintyRequest(context, plane));
    }
    DecisionChoices.pointed(context.topology(), selection)
        .ifPresent(
            neuron ->
                requests.add(
                    new UnitMapRequest(
                        context, plane, neuron.node(), neuron.unit(), MAP_SIZE / 2)));
    return requests;
  }

  private AnalysisRequest map() {
    boolean averaged = selection.choice(DecisionChoices.OTHERS, "mean").equals("average");
    boolean some = context.data().train().features().size() > 2;
    return averaged && some
        ? new AveragedMapRequest(context, plane, AVERAGED_SIZE)
        : new AnalysisRequest.OfDecisionMap(context, plane, MAP_SIZE);
  }
}
