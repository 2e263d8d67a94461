package epochscope.analysis;

import epochscope.nn.Topology;
import epochscope.spec.InvalidInputException;
import java.util.function.Consumer;

/** A question for the {@link AnalysisScheduler}. */
public interface AnalysisRequest {
  /** What kind of result it asks for; of the same kind only the newest request counts. */
  Class<? extends AnalysisResult> kind();

  /** Whether it is answered beside all others, since it would keep them waiting for seconds. */
  default boolean takesLong() {
    return false;
  }

  /**
   * Computes the result, coarse ones first where the whole takes long.
   *
   * @throws java.util.concurrent.CancellationException where {@code cancellation} says so
   */
  void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish);

  /** The same; where there is no answer, a {@link Refusal} says why. */
  default void answerOrRefuse(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    try {
      answer(cancellation, publish);
    } catch (InvalidInputException e) {
      publish.accept(new Refusal(kind(), e.getMessage(), e.reason()));
    }
  }

  /**
   * @param size pixels along either axis
   */
  record OfDecisionMap(AnalysisContext context, FeaturePlane plane, int size)
      implements AnalysisRequest {
    static final int COARSE_SIZE = 64;

    /** Products of a weight and a value that take some 30 ms. */
    static final long COARSE_FIRST_ABOVE = 60_000_000;

    @Override
    public Class<DecisionMap> kind() {
      return DecisionMap.class;
    }

    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      Topology topology = context.topology();
      long products = topology.multiplyAdds() * size * (plane.y() < 0 ? 1 : size);
      if (products > COARSE_FIRST_ABOVE && size > COARSE_SIZE) {
        publish.accept(DecisionMaps.compute(context, plane, COARSE_SIZE, cancellation));
      }
      publish.accept(DecisionMaps.compute(context, plane, size, cancellation));
    }
  }

  record OfNeuronMaps(AnalysisContext context, FeaturePlane plane) implements AnalysisRequest {
    @Override
    public Class<NeuronMaps> kind() {
      return NeuronMaps.class;
    }

    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      publish.accept(NeuronMapsAnalysis.compute(context, plane, cancellation));
    }
  }

  /**
   * @param sample [feature], as the network sees it
   */
  record OfFeatureMaps(AnalysisContext context, float[] sample) implements AnalysisRequest {
    @Override
    public Class<FeatureMaps> kind() {
      return FeatureMaps.class;
    }

    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      publish.accept(FeatureMaps.of(context, sample));
    }
  }

  /**
   * @param output the output, or the class, that is reported on
   */
  record OfResponse(AnalysisContext context, int output) implements AnalysisRequest {
    @Override
    public Class<ResponseReport> kind() {
      return ResponseReport.class;
    }

    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      publish.accept(ResponseAnalysis.compute(context, output, cancellation));
    }
  }
}
