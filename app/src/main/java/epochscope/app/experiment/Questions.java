package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.BackwardPassRequest;
import epochscope.analysis.FeaturePlane;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.views.KeptRun;
import epochscope.views.Selection;
import epochscope.views.decision.DecisionChoices;
import epochscope.views.decision.DecisionView;
import epochscope.views.image.ShownSample;
import epochscope.views.landscape.LandscapeChoices;
import epochscope.views.landscape.LandscapeView;
import epochscope.views.network.NetworkChoices;
import java.util.List;

/** What each view needs answered of a moment. */
public final class Questions {
  private final OpenExperiment experiment;
  private final TaylorQuestions taylor;
  private final LayerQuestions layers;

  public Questions(OpenExperiment experiment) {
    this.experiment = experiment;
    taylor = new TaylorQuestions(experiment);
    layers = new LayerQuestions();
  }

  /**
   * Of a selection what the questions of that view depend on: a choice that concerns its painting
   * alone is no reason to ask again.
   */
  public static Selection concerning(String view, Selection selection) {
    Selection asking = selection.withOnly(AnalysisChoices.of(view));
    if (view.equals(DecisionView.ID)) {
      return asking;
    }
    Selection without = asking.withPointed(null);
    return LandscapeChoices.ofNeuron(view, selection)
        ? without
        : ImageQuestions.concerning(view, without);
  }

  /** The questions of the view of that id, of a moment of the run that trains. */
  public List<AnalysisRequest> of(String view, Snapshot snapshot, Selection selection) {
    return of(view, snapshot, experiment.session().history(), List.of(), selection);
  }

  /**
   * The questions of the view of that id; none where it shows what the moment itself holds.
   *
   * @param history of the run that the moment belongs to
   * @param kept earlier runs that are shown beside it
   */
  public List<AnalysisRequest> of(
      String view,
      Snapshot snapshot,
      HistoryView history,
      List<KeptRun> kept,
      Selection selection) {
    return of(view, experiment.data(snapshot), snapshot, history, kept, selection);
  }

  /**
   * The same of a run on other data than the session has, as of one that is kept.
   *
   * @param data on which all runs are shown
   */
  List<AnalysisRequest> of(
      String view,
      PreparedData data,
      Snapshot snapshot,
      HistoryView history,
      List<KeptRun> kept,
      Selection selection) {
    AnalysisContext context =
        new AnalysisContext(experiment.resolved(), experiment.topology(), data, snapshot);
    boolean images = experiment.topology().takesImages();
    return switch (view) {
      case "decision" ->
          images
              ? List.of()
              : new DecisionQuestions(context, plane(context, selection), selection).all();
      case "network" ->
          images
              ? List.of(new ImageQuestions(context).maps(selection))
              : ofTable(context, selection);
      case "response" -> new QualityQuestions(context, selection).response();
      case "confusion" -> new QualityQuestions(context, selection).confusion();
      case "calibration" -> new QualityQuestions(context, selection).calibration();
      case "residuals" -> new QualityQuestions(context, selection).residuals();
      case "data" -> new DataQuestions(context.data(), selection).of(experiment.keptAnswers());
      case "race" -> RaceQuestion.of(experiment, snapshot, selection);
      case "filters", "feature-maps", "kernel-step", "receptive-field" ->
          new ImageQuestions(context).of(view, selection);
      case LandscapeView.ID ->
          List.of(
              new LandscapeQuestions(context, history, histories(snapshot, kept), selection)
                  .request());
      case "taylor" -> taylor.of(context, history, selection);
      case "weights" -> List.of(layers.ofWeights(context, history, selection));
      case "signals" -> List.of(layers.ofSignals(context));
      default -> List.of();
    };
  }

  /** Of the network of a table. */
  private List<AnalysisRequest> ofTable(AnalysisContext context, Selection selection) {
    AnalysisRequest maps = new ImageQuestions(context).maps(selection);
    return NetworkChoices.showsPass(selection)
        ? List.of(
            maps,
            new BackwardPassRequest(
                context,
                ShownSample.of(context.data(), selection),
                ShownSample.row(context.data(), selection)))
        : List.of(new AnalysisRequest.OfNeuronMaps(context, plane(context, selection)), maps);
  }

  /** The plane of the features selected, through the sample selected where that is wanted. */
  private FeaturePlane plane(AnalysisContext context, Selection selection) {
    FeaturePlane plane = experiment.plane(selection);
    if (!selection.choice(DecisionChoices.OTHERS, "mean").equals("sample")) {
      return plane;
    }
    float[] scaled = ShownSample.of(context.data(), selection);
    double[] values = new double[scaled.length];
    for (int f = 0; f < values.length; f++) {
      values[f] = context.data().preprocessing().columns().get(f).unscaled(scaled[f]);
    }
    return plane.through(values);
  }

  /** Of the runs whose network has as many parameters, so that they lie in the same space. */
  private static List<HistoryView> histories(Snapshot snapshot, List<KeptRun> kept) {
    return kept.stream()
        .map(KeptRun::history)
        .filter(history -> history.first().parameters().length == snapshot.parameters().length)
        .toList();
  }
}
