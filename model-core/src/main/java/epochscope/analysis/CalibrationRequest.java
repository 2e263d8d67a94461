package epochscope.analysis;

import java.util.function.Consumer;

/**
 * Asks how well a response is calibrated.
 *
 * @param output the output, or the class where there are several
 * @param bins of equal width from 0 to 1
 */
public record CalibrationRequest(AnalysisContext context, int output, int bins)
    implements AnalysisRequest {
  @Override
  public Class<Calibration> kind() {
    return Calibration.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    publish.accept(CalibrationAnalysis.compute(context, output, bins, cancellation));
  }
}
