package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.data.Dataset;
import epochscope.history.Snapshot;
import epochscope.views.Selection;
import java.util.Arrays;
import java.util.Optional;

/** What each view needs answered of a moment. */
public record Questions(OpenExperiment experiment) {
  private static final int MAP_SIZE = 256;

  /** The question of the view of that id; none where it shows what the moment itself holds. */
  public Optional<AnalysisRequest> of(String view, Snapshot snapshot, Selection selection) {
    AnalysisContext context =
        new AnalysisContext(
            experiment.resolved(), experiment.topology(), experiment.data(), snapshot);
    boolean images = experiment.topology().takesImages();
    return Optional.ofNullable(
        switch (view) {
          case "decision" ->
              images
                  ? null
                  : new AnalysisRequest.OfDecisionMap(
                      context, experiment.plane(selection), MAP_SIZE);
          case "network" ->
              images
                  ? new AnalysisRequest.OfFeatureMaps(context, firstSample())
                  : new AnalysisRequest.OfNeuronMaps(context, experiment.plane(selection));
          case "response" -> new AnalysisRequest.OfResponse(context, selection.output());
          default -> null;
        });
  }

  /** Of those that nothing is trained on, where there are any. */
  private float[] firstSample() {
    Dataset validation = experiment.data().validation();
    Dataset part = validation.size() > 0 ? validation : experiment.data().train();
    return Arrays.copyOf(part.featureValues(), part.features().size());
  }
}
