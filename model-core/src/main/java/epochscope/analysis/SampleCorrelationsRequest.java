package epochscope.analysis;

import epochscope.data.PartCorrelations;
import epochscope.data.PreparedData;
import java.util.function.Consumer;

/** Asks which features of the training sample go together. */
public record SampleCorrelationsRequest(PreparedData data) implements AnalysisRequest {
  /** Products that take a fraction of a second. */
  private static final double MOST_PRODUCTS = 3e8;

  private static final int LEAST_EVENTS = 2_000;

  @Override
  public Class<SampleCorrelations> kind() {
    return SampleCorrelations.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    double features = data.train().features().size();
    int affordable =
        (int) Math.max(LEAST_EVENTS, Math.min(1e9, 2 * MOST_PRODUCTS / (features * features)));
    int events = Math.min(data.train().size(), affordable);
    publish.accept(new SampleCorrelations(0, PartCorrelations.of(data, events), events));
  }
}
