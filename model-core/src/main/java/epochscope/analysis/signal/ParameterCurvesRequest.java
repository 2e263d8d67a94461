package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks how the parameters of every layer, or their gradients, lie over the run so far.
 *
 * @param path of the run so far, its first moment first
 * @param course what was looked at before
 */
public record ParameterCurvesRequest(
    AnalysisContext context,
    List<Snapshot> path,
    ParameterCurves.Quantity quantity,
    ParameterCourse course)
    implements AnalysisRequest {
  @Override
  public Class<ParameterCurves> kind() {
    return ParameterCurves.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    course.follow(this, cancellation, publish);
  }
}
