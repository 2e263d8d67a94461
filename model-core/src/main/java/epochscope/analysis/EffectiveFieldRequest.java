package epochscope.analysis;

import java.util.function.Consumer;

/**
 * Asks for the effective receptive field of one value of a node, over as many training samples as
 * take some tenths of a second.
 *
 * @param node index in the topology
 * @param unit index among the node's values
 */
public record EffectiveFieldRequest(AnalysisContext context, int node, int unit)
    implements AnalysisRequest {
  private static final int MOST_SAMPLES = 200;
  private static final int LEAST_SAMPLES = 16;

  /** Products of a weight and a value in the forward passes. */
  private static final long MOST_PRODUCTS = 100_000_000;

  @Override
  public Class<EffectiveField> kind() {
    return EffectiveField.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    long products = Math.max(1, context.topology().multiplyAdds());
    int samples = Math.clamp(MOST_PRODUCTS / products, LEAST_SAMPLES, MOST_SAMPLES);
    publish.accept(EffectiveFields.compute(context, node, unit, samples, cancellation));
  }
}
