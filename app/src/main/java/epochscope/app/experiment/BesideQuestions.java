package epochscope.app.experiment;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.RunAnswers;
import epochscope.analysis.RunResultsRequest;
import epochscope.data.PreparedData;
import epochscope.history.Snapshot;
import epochscope.views.KeptRun;
import epochscope.views.Selection;
import epochscope.views.drawing.RunFrames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What views need answered of the runs that they show beside the present one. */
public final class BesideQuestions {
  private final OpenExperiment experiment;
  private final RunAnswers answers = new RunAnswers();

  /** By run: some questions remember the moments of theirs. */
  private final Map<Integer, Asking> asking = new HashMap<>();

  private record Asking(KeptRun run, Questions questions) {}

  public BesideQuestions(OpenExperiment experiment) {
    this.experiment = experiment;
  }

  /** The views that show other runs, too. */
  public static List<String> views(List<String> shown, List<KeptRun> kept, Selection selection) {
    return RunFrames.of(kept).isEmpty()
        ? List.of()
        : shown.stream().filter(view -> RunFrames.isChosen(view, selection)).toList();
  }

  /**
   * One question for all kept runs, each at the epoch of the moment shown; the runs kept last
   * first. Empty: nothing has to be worked out.
   */
  public Optional<AnalysisRequest> of(
      List<String> views, Snapshot moment, List<KeptRun> kept, Selection selection) {
    PreparedData data = experiment.data(moment);
    List<RunResultsRequest.Asked> asked = new ArrayList<>();
    for (KeptRun run : RunFrames.of(kept).reversed()) {
      List<AnalysisRequest> requests = of(views, moment, run.dataBeside(data), run, selection);
      if (!requests.isEmpty()) {
        asked.add(new RunResultsRequest.Asked(run.number(), run.topology(), requests));
      }
    }
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new RunResultsRequest(moment.step(), asked, answers));
  }

  /** Of each kind one question. */
  private List<AnalysisRequest> of(
      List<String> views, Snapshot moment, PreparedData data, KeptRun run, Selection selection) {
    Map<Class<? extends AnalysisResult>, AnalysisRequest> requests = new LinkedHashMap<>();
    Snapshot its = run.history().at(moment.epoch());
    for (String view : views) {
      for (AnalysisRequest request :
          questions(run).of(view, data, its, run.history(), List.of(), selection)) {
        requests.putIfAbsent(request.kind(), request);
      }
    }
    return List.copyOf(requests.values());
  }

  private Questions questions(KeptRun run) {
    Asking known = asking.get(run.number());
    if (known == null || !isOne(known.run(), run)) {
      OpenExperiment its =
          experiment.as(run.experiment(), run.topology(), run.dataBeside(experiment.data()));
      known = new Asking(run, new Questions(its));
      asking.put(run.number(), known);
    }
    return known.questions();
  }

  /** A run that trains has another history after every epoch, but the same beginning. */
  private static boolean isOne(KeptRun known, KeptRun run) {
    return known.topology() == run.topology()
        && (run.number() == 0 || known.history().first() == run.history().first());
  }
}
