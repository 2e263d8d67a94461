package epochscope.analysis;

import java.util.function.Consumer;

/**
 * Asks how far a regression's predictions are off, in the target's unit and in standard deviations;
 * where the network predicts none, the spread of the training residuals stands for it.
 */
public record ResidualRequest(AnalysisContext context, int target) implements AnalysisRequest {
  @Override
  public Class<Pulls> kind() {
    return Pulls.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(PullAnalysis.orBySpread(context, target, cancellation));
  }
}
