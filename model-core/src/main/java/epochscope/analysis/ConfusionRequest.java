package epochscope.analysis;

import java.util.function.Consumer;

/**
 * Asks for the confusion matrix of a classification.
 *
 * @param threshold above which a single output means the second class; NaN: the usual one
 */
public record ConfusionRequest(AnalysisContext context, double threshold)
    implements AnalysisRequest {
  @Override
  public Class<ConfusionMatrix> kind() {
    return ConfusionMatrix.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(ConfusionAnalysis.compute(context, threshold, cancellation));
  }
}
