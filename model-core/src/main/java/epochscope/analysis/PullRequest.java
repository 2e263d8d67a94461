package epochscope.analysis;

import java.util.function.Consumer;

/**
 * Asks how far a regression's predictions are off.
 *
 * @param sigma the standard deviation of all events; null: what the network predicts
 */
public record PullRequest(AnalysisContext context, int target, Double sigma)
    implements AnalysisRequest {
  @Override
  public Class<Pulls> kind() {
    return Pulls.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(PullAnalysis.compute(context, target, sigma, cancellation));
  }
}
