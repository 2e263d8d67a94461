package epochscope.app.bridge;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.AnalysisScheduler;
import epochscope.app.experiment.OpenExperiment;
import epochscope.history.Snapshot;
import epochscope.views.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the questions that the views need answered, each once per moment and choice. */
final class Analyses implements AutoCloseable {
  private static final int MAP_SIZE = 256;

  /** What a view was last asked for; asking the same again would answer nothing new. */
  private record Asked(Snapshot snapshot, Selection selection) {}

  private final OpenExperiment experiment;
  private final AnalysisScheduler scheduler = new AnalysisScheduler();
  private final Map<Class<? extends AnalysisResult>, AnalysisResult> results =
      new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();
  private final Map<String, Asked> asked = new HashMap<>();

  Analyses(OpenExperiment experiment) {
    this.experiment = experiment;
  }

  /** Rises with every new result. */
  long version() {
    return version.get();
  }

  Map<Class<? extends AnalysisResult>, AnalysisResult> results() {
    return Map.copyOf(results);
  }

  void request(Snapshot snapshot, Selection selection, List<String> attending) {
    AnalysisContext context =
        new AnalysisContext(
            experiment.resolved(), experiment.topology(), experiment.data(), snapshot);
    for (String view : attending) {
      Asked question = new Asked(snapshot, selection.withNeuron(null, 0));
      if (!question.equals(asked.put(view, question))) {
        ask(view, context, selection);
      }
    }
  }

  private void ask(String view, AnalysisContext context, Selection selection) {
    switch (view) {
      case "decision" ->
          ask(new AnalysisRequest.OfDecisionMap(context, experiment.plane(selection), MAP_SIZE));
      case "network" -> ask(new AnalysisRequest.OfNeuronMaps(context, experiment.plane(selection)));
      case "response" -> ask(new AnalysisRequest.OfResponse(context, selection.output()));
      default -> {}
    }
  }

  private void ask(AnalysisRequest request) {
    scheduler.request(
        request,
        result -> {
          results.put(request.kind(), result);
          version.incrementAndGet();
        });
  }

  @Override
  public void close() {
    scheduler.close();
  }
}
