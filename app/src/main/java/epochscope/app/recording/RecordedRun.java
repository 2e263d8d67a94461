package epochscope.app.recording;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.RunLog;
import epochscope.app.experiment.BesideQuestions;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.experiment.Questions;
import epochscope.app.runs.RunBook;
import epochscope.app.text.Messages;
import epochscope.history.HistoryView;
import epochscope.history.Snapshot;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run whose moments can be shown with all that belongs to them, computed on the calling thread.
 *
 * @param kept earlier runs that are shown beside it
 * @param divergedAt epoch from which values are not finite; −1: none
 * @param markers moments of it that are marked, by rising epoch
 * @param log what happened in it, as far as that is known
 * @param name what it is called beside others; empty: it has no name
 */
public record RecordedRun(
    OpenExperiment experiment,
    HistoryView history,
    List<KeptRun> kept,
    int divergedAt,
    List<Marker> markers,
    RunLog log,
    String name) {
  /** Some views ask of the whole run again and again while it is played; so many frames do. */
  public static final int USUAL_FRAMES = 120;

  /**
   * A lesson's run as far as it has come, with those that are trained beside it.
   *
   * @param name what it is called beside them
   */
  public static RecordedRun soFar(OpenExperiment experiment, String name, Locale locale) {
    HistoryView history = experiment.session().history();
    List<KeptRun> beside = new ArrayList<>();
    for (OpenExperiment its : experiment.companions()) {
      beside.add(its.beside(beside.size() + 1));
    }
    int diverged =
        history.snapshots().stream()
            .filter(moment -> !moment.isFinite())
            .mapToInt(Snapshot::epoch)
            .findFirst()
            .orElse(-1);
    return new RecordedRun(
        experiment,
        history,
        beside,
        diverged,
        new RunBook(Messages.of(locale)).markers(history, diverged),
        experiment.log(),
        name);
  }

  /** A run by itself. */
  public RecordedRun(OpenExperiment experiment, HistoryView history) {
    this(experiment, history, -1, experiment.log());
  }

  /** A run by itself, with what its history marks. */
  public RecordedRun(OpenExperiment experiment, HistoryView history, int divergedAt, RunLog log) {
    this(
        experiment,
        history,
        List.of(),
        divergedAt,
        new RunBook(Messages.of(Locale.getDefault())).markers(history, divergedAt),
        log,
        "");
  }

  /** What these views show at a moment, every question of theirs answered. */
  public Frame frame(
      Snapshot moment, List<String> views, Selection selection, Cancellation cancellation) {
    Questions questions = new Questions(experiment);
    Map<Class<? extends AnalysisResult>, AnalysisResult> results = new HashMap<>();
    results.put(RunLog.class, log);
    for (String view : views) {
      for (AnalysisRequest question : questions.of(view, moment, history, kept, selection)) {
        // Of a coarse and a fine answer the fine one comes last.
        question.answerOrRefuse(cancellation, result -> results.put(question.kind(), result));
      }
    }
    List<String> several = BesideQuestions.views(views, kept, selection);
    new BesideQuestions(experiment)
        .of(several, moment, kept, selection)
        .ifPresent(
            question ->
                question.answerOrRefuse(
                    cancellation, result -> results.put(question.kind(), result)));
    return new Frame(
        experiment.resolved(),
        experiment.topology(),
        experiment.data(moment),
        moment,
        history,
        results,
        selection,
        kept,
        moment == history.latest(),
        divergedAt,
        markers,
        name);
  }

  /** The moments at epoch 0, {@code epochs}, 2·{@code epochs}, …, and the last. */
  public List<Snapshot> every(int epochs) {
    List<Snapshot> moments = new ArrayList<>();
    for (int epoch = 0; epoch < history.latest().epoch(); epoch += epochs) {
      add(moments, history.at(epoch));
    }
    add(moments, history.latest());
    return moments;
  }

  /** At most {@code most} moments at even distances, the first and the last among them. */
  public List<Snapshot> evenly(int most) {
    List<Snapshot> all = history.snapshots();
    List<Snapshot> moments = new ArrayList<>();
    int count = Math.min(most, all.size());
    for (int i = 0; i < count; i++) {
      add(moments, all.get((int) ((long) i * (all.size() - 1) / Math.max(1, count - 1))));
    }
    return moments;
  }

  private static void add(List<Snapshot> moments, Snapshot moment) {
    if (moments.isEmpty() || moments.getLast() != moment) {
      moments.add(moment);
    }
  }
}
