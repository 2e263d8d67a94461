package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.ConfusionRequest;
import epochscope.data.Dataset;
import epochscope.history.Snapshot;
import epochscope.spec.Task;
import epochscope.views.Selection;
import java.util.Arrays;
import java.util.List;

/** What each view needs answered of a moment. */
public record Questions(OpenExperiment experiment) {
  private static final int MAP_SIZE = 256;

  /** The questions of the view of that id; none where it shows what the moment itself holds. */
  public List<AnalysisRequest> of(String view, Snapshot snapshot, Selection selection) {
    AnalysisContext context =
        new AnalysisContext(
            experiment.resolved(), experiment.topology(), experiment.data(snapshot), snapshot);
    boolean images = experiment.topology().takesImages();
    return switch (view) {
      case "decision" ->
          images
              ? List.of()
              : List.of(
                  new AnalysisRequest.OfDecisionMap(
                      context, experiment.plane(selection), MAP_SIZE));
      case "network" ->
          List.of(
              images
                  ? new AnalysisRequest.OfFeatureMaps(context, sample(selection))
                  : new AnalysisRequest.OfNeuronMaps(context, experiment.plane(selection)));
      case "response" -> List.of(new AnalysisRequest.OfResponse(context, selection.output()));
      case "confusion" ->
          classifies() ? List.of(new ConfusionRequest(context, Double.NaN)) : List.of();
      default -> List.of();
    };
  }

  private boolean classifies() {
    return experiment.data().train().task() == Task.CLASSIFY;
  }

  /** [feature], as the network sees it. */
  private float[] sample(Selection selection) {
    Dataset part = experiment.data().validationOrTrain();
    int features = part.features().size();
    int from = Math.min(selection.sample(), part.size() - 1) * features;
    return Arrays.copyOfRange(part.featureValues(), from, from + features);
  }
}
