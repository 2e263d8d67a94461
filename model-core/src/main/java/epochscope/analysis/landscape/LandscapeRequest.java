package epochscope.analysis.landscape;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.history.Snapshot;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the landscape around a moment, on the scheduler's own thread, so that the trainer and
 * the window keep theirs.
 *
 * @param path of the run so far, its first moment first
 */
public record LandscapeRequest(
    AnalysisContext context, List<Snapshot> path, LandscapeQuestion question)
    implements AnalysisRequest {
  @Override
  public Class<LossLandscape> kind() {
    return LossLandscape.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    LandscapeAnalysis.of(context, path, question.part())
        .landscape(question, ParallelWork.ALONE, cancellation, publish);
  }
}
