package epochscope.analysis.signal;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisRequest;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.Cancellation;
import epochscope.history.Snapshot;
import java.util.function.Consumer;

/**
 * Asks how signals and gradients go through a network.
 *
 * @param earlier moment of the run, from which updates are taken; null: none
 */
public record SignalRequest(AnalysisContext context, Snapshot earlier) implements AnalysisRequest {
  @Override
  public Class<SignalPropagation> kind() {
    return SignalPropagation.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(SignalAnalysis.compute(context, earlier, cancellation));
  }
}
