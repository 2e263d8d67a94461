package epochscope.analysis;

import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the mean absolute Taylor coefficients over the run so far, over the validation sample,
 * or the training sample where there is none.
 *
 * @param path of the run so far, its first moment first
 * @param order 1, or 2: of pairs too
 * @param output the output, or the class
 * @param events at most so many samples, drawn evenly
 * @param course what was worked out before
 */
public record TaylorCurvesRequest(
    AnalysisContext context,
    List<Snapshot> path,
    int order,
    int output,
    int events,
    TaylorCourse course)
    implements AnalysisRequest {
  @Override
  public Class<TaylorCurves> kind() {
    return TaylorCurves.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    course.follow(this, cancellation, publish);
  }
}
