package epochscope.app.experiment;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.landscape.LandscapeSceneRequest;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.analysis.landscape.PlaneChoice;
import epochscope.analysis.landscape.SceneQuestion;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.views.Selection;
import epochscope.views.landscape.LandscapeChoices;
import epochscope.views.landscape.PlaneParameters;
import java.util.ArrayList;
import java.util.List;

/** What the landscape view asks, by the choices made in it. */
final class LandscapeQuestions {
  /** Draws what is random: the same directions at every moment. */
  private static final long SEED = 1;

  /** What slope and curvature say holds near by, and their axes are as long as all parameters. */
  private static final double RANGE_OF_SLOPES = 0.25;

  private final AnalysisContext context;
  private final HistoryView history;
  private final List<HistoryView> kept;
  private final Selection selection;

  LandscapeQuestions(
      AnalysisContext context, HistoryView history, List<HistoryView> kept, Selection selection) {
    this.context = context;
    this.history = history;
    this.kept = kept;
    this.selection = selection;
  }

  LandscapeSceneRequest request() {
    boolean fixed =
        selection.choice(LandscapeChoices.CENTRE, "").equals(LandscapeChoices.FIXED)
            && !history.isEmpty();
    Snapshot centre = fixed ? history.latest() : context.snapshot();
    boolean whole = fixed || plane() instanceof PlaneChoice.Parameters;
    return new LandscapeSceneRequest(
        new AnalysisContext(context.experiment(), context.topology(), context.data(), centre),
        path(centre, whole),
        kept.stream().map(HistoryView::snapshots).toList(),
        question());
  }

  private SceneQuestion question() {
    PlaneChoice plane = plane();
    boolean steep = plane instanceof PlaneChoice.Gradient || plane instanceof PlaneChoice.Hessian;
    double range = LandscapeChoices.range(selection) * (steep ? RANGE_OF_SLOPES : 1);
    boolean cut = selection.choice(LandscapeChoices.SHOW, "").equals(LandscapeChoices.CUT);
    boolean validation =
        selection.choice(LandscapeChoices.SAMPLE, "").equals(LandscapeChoices.VALIDATION);
    return new SceneQuestion(plane, cut, validation ? Part.VALIDATION : Part.TRAINING, range);
  }

  private PlaneChoice plane() {
    Topology topology = context.topology();
    String usual = LandscapeChoices.planes(topology.parameters().trained()).getFirst();
    return switch (selection.choice(LandscapeChoices.PLANE, usual)) {
      case "random" -> new PlaneChoice.Random(SEED);
      case "interpolation" -> new PlaneChoice.Interpolation(SEED);
      case "gradient" -> new PlaneChoice.Gradient(SEED);
      case "hessian" -> new PlaneChoice.Hessian(SEED);
      case "parameters" -> {
        int[] chosen = PlaneParameters.chosen(topology, selection);
        yield new PlaneChoice.Parameters(chosen[0], chosen[1]);
      }
      default -> new PlaneChoice.Path(SEED);
    };
  }

  /**
   * @param whole whether what came after the moment belongs to it, too
   */
  private List<Snapshot> path(Snapshot moment, boolean whole) {
    List<Snapshot> path = new ArrayList<>();
    for (Snapshot snapshot : history.snapshots()) {
      if (whole || snapshot.step() < moment.step()) {
        path.add(snapshot);
      }
    }
    if (path.isEmpty() || path.getLast().step() < moment.step()) {
      path.add(moment);
    }
    return path;
  }
}
