package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.ConfusionRequest;
import epochscope.analysis.FeaturePlane;
import epochscope.data.Dataset;
import epochscope.history.Snapshot;
import epochscope.spec.Task;
import epochscope.views.Selection;
import epochscope.views.decision.DecisionChoices;
import epochscope.views.decision.DecisionView;
import java.util.Arrays;
import java.util.List;

/** What each view needs answered of a moment. */
public record Questions(OpenExperiment experiment) {
  /** Of a selection what the questions of that view depend on. */
  public static Selection concerning(String view, Selection selection) {
    return view.equals(DecisionView.ID)
        ? selection
        : selection.withNeuron(null, 0).withPointed(null);
  }

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
              : new DecisionQuestions(context, plane(context, selection), selection).all();
      case "network" ->
          images
              ? List.of(new AnalysisRequest.OfFeatureMaps(context, sample(context, selection)))
              : List.of(
                  new AnalysisRequest.OfNeuronMaps(context, plane(context, selection)),
                  new AnalysisRequest.OfFeatureMaps(context, sample(context, selection)));
      case "response" -> List.of(new AnalysisRequest.OfResponse(context, selection.output()));
      case "confusion" ->
          classifies() ? List.of(new ConfusionRequest(context, Double.NaN)) : List.of();
      case "race" -> RaceQuestion.of(experiment, snapshot, selection);
      default -> List.of();
    };
  }

  private boolean classifies() {
    return experiment.data().train().task() == Task.CLASSIFY;
  }

  /** The plane of the features selected, through the sample selected where that is wanted. */
  private FeaturePlane plane(AnalysisContext context, Selection selection) {
    FeaturePlane plane = experiment.plane(selection);
    if (!selection.choice(DecisionChoices.OTHERS, "mean").equals("sample")) {
      return plane;
    }
    float[] scaled = sample(context, selection);
    double[] values = new double[scaled.length];
    for (int f = 0; f < values.length; f++) {
      values[f] = context.data().preprocessing().columns().get(f).unscaled(scaled[f]);
    }
    return plane.through(values);
  }

  /** [feature], as the network sees it. */
  private static float[] sample(AnalysisContext context, Selection selection) {
    Dataset part = context.data().validationOrTrain();
    int features = part.features().size();
    int from = Math.min(selection.sample(), part.size() - 1) * features;
    return Arrays.copyOfRange(part.featureValues(), from, from + features);
  }
}
