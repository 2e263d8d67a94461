package epochscope.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The last answer to each kind of question that does not depend on the moment: asked again, it is
 * given without being worked out.
 */
public final class KeptAnswers {
  private final Map<Class<? extends AnalysisResult>, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(AnalysisRequest request, List<AnalysisResult> results) {}

  /**
   * The same question, answered once for as long as it stays the same.
   *
   * @param request equal to another where both have the same answer
   */
  public AnalysisRequest of(AnalysisRequest request) {
    return new AnalysisRequest() {
      @Override
      public Class<? extends AnalysisResult> kind() {
        return request.kind();
      }

      @Override
      public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
        Answer kept = answers.get(request.kind());
        if (kept == null || !kept.request().equals(request)) {
          List<AnalysisResult> results = new ArrayList<>();
          request.answer(cancellation, results::add);
          kept = new Answer(request, List.copyOf(results));
          answers.put(request.kind(), kept);
        }
        kept.results().forEach(publish);
      }
    };
  }
}
