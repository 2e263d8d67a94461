package epochscope.analysis;

import java.util.List;
import java.util.function.Consumer;

/** Asks for the Taylor coefficients of the best classifier there is, over the same sample. */
public record IdealTaylorRequest(AnalysisContext context, int events) implements AnalysisRequest {
  @Override
  public Class<IdealTaylor> kind() {
    return IdealTaylor.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    long step = context.snapshot().step();
    publish.accept(
        GaussianClassifier.of(context)
            .map(best -> best.taylor(step, context, events, cancellation))
            .orElse(new IdealTaylor(step, List.of(), new double[0])));
  }
}
