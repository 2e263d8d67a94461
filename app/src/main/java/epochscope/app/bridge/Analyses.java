package epochscope.app.bridge;

import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.AnalysisScheduler;
import epochscope.app.experiment.BesideQuestions;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.experiment.Questions;
import epochscope.views.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the questions that the views need answered, each once per moment and choice. */
final class Analyses implements AutoCloseable {
  /** While moments come and go, each view asks no oftener; training keeps the processor. */
  private static final long LIVE_INTERVAL_NANOS = 60_000_000;

  /** Of all kept runs together; they need more work, and move less than the present one. */
  private static final long BESIDE_INTERVAL_NANOS = 150_000_000;

  /** Under which all that is asked of kept runs is known. */
  private static final String BESIDE = "beside";

  /** What a view asked for last, and when; the same again would be answered with nothing new. */
  private record Asked(Moment moment, Selection selection, long nanos) {
    boolean isFor(Moment otherMoment, Selection otherSelection) {
      return moment.isLike(otherMoment) && selection.equals(otherSelection);
    }
  }

  /** What was asked of the runs beside, and when. */
  private record AskedBeside(Moment moment, Map<String, Selection> views, long nanos) {
    boolean isFor(Moment otherMoment, Map<String, Selection> otherViews) {
      return moment.isLike(otherMoment) && views.equals(otherViews);
    }
  }

  private final Questions questions;
  private final BesideQuestions beside;
  private final AnalysisScheduler scheduler = new AnalysisScheduler();

  /** By kind, for what takes long: of two such neither is to wait for the other. */
  private final Map<Class<? extends AnalysisResult>, AnalysisScheduler> patient = new HashMap<>();

  private final Map<Class<? extends AnalysisResult>, AnalysisResult> results =
      new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();
  private final Map<String, Asked> asked = new HashMap<>();

  /** By view what it asked for that takes long: asked again, it would begin anew. */
  private final Map<String, AnalysisRequest> begun = new HashMap<>();

  /** Null: nothing yet. */
  private AskedBeside askedBeside;

  Analyses(OpenExperiment experiment) {
    questions = new Questions(experiment);
    beside = new BesideQuestions(experiment);
  }

  /** Rises with every new result. */
  long version() {
    return version.get();
  }

  Map<Class<? extends AnalysisResult>, AnalysisResult> results() {
    return Map.copyOf(results);
  }

  /**
   * @param live whether there will be another moment soon
   */
  void request(Moment moment, Selection selection, List<String> attending, boolean live) {
    long now = System.nanoTime();
    for (String view : attending) {
      Selection asking = Questions.concerning(view, selection);
      Asked last = asked.get(view);
      boolean known = last != null && last.isFor(moment, asking);
      // What the user has just chosen is answered at once.
      boolean chosen = last == null || !last.selection().equals(asking);
      boolean soon = live && !chosen && now - last.nanos() < LIVE_INTERVAL_NANOS;
      if (!known && !soon) {
        asked.put(view, new Asked(moment, asking, now));
        ask(
            view,
            questions.of(view, moment.snapshot(), moment.history(), moment.kept(), selection));
      }
    }
    requestBeside(moment, selection, attending);
  }

  /** The same of the runs that views show beside the present one. */
  private void requestBeside(Moment moment, Selection selection, List<String> attending) {
    List<String> several = BesideQuestions.views(attending, moment.kept(), selection);
    Map<String, Selection> views = new HashMap<>();
    several.forEach(view -> views.put(view, Questions.concerning(view, selection)));
    long now = System.nanoTime();
    boolean chosen = askedBeside == null || !askedBeside.views().equals(views);
    boolean soon = !chosen && now - askedBeside.nanos() < BESIDE_INTERVAL_NANOS;
    boolean known = askedBeside != null && askedBeside.isFor(moment, views);
    if (known || soon) {
      return;
    }
    askedBeside = new AskedBeside(moment, views, now);
    ask(
        BESIDE,
        beside
            .of(several, moment.snapshot(), moment.kept(), selection)
            .map(List::of)
            .orElse(List.of()));
  }

  private void ask(String view, List<AnalysisRequest> requests) {
    AnalysisRequest before = begun.get(view);
    if (before != null && requests.stream().noneMatch(r -> r.kind() == before.kind())) {
      patient.get(before.kind()).drop(before.kind());
      begun.remove(view);
    }
    for (AnalysisRequest request : requests) {
      if (!request.takesLong()) {
        ask(scheduler, request);
      } else if (!request.equals(begun.put(view, request))) {
        ask(patient.computeIfAbsent(request.kind(), kind -> new AnalysisScheduler()), request);
      }
    }
  }

  private void ask(AnalysisScheduler answering, AnalysisRequest request) {
    answering.request(
        request,
        result -> {
          results.put(request.kind(), result);
          version.incrementAndGet();
        });
  }

  @Override
  public void close() {
    scheduler.close();
    patient.values().forEach(AnalysisScheduler::close);
  }
}
