package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.nn.Inference;
import java.util.List;

/** One output's answers to a part of a sample, as {@link SampledOutputs} are drawn. */
final class SampledResponse {
  private final SampledOutputs outputs;
  private final int output;

  private SampledResponse(SampledOutputs outputs, int output) {
    this.outputs = outputs;
    this.output = output;
  }

  /**
   * @param most rows, of a network that is not wide
   */
  static SampledResponse of(
      AnalysisContext context,
      Inference network,
      Dataset sample,
      int most,
      int output,
      Cancellation cancellation) {
    PredictedValue value = PredictedValue.of(context.experiment().training().loss(), output);
    return new SampledResponse(
        SampledOutputs.of(context, network, sample, most, List.of(value), cancellation), output);
  }

  int size() {
    return outputs.size();
  }

  /** The row of the whole sample that sample {@code i} here is. */
  int row(int i) {
    return outputs.row(i);
  }

  /** [sample] what is predicted, after the output activation. */
  float[] response() {
    return outputs.values(0);
  }

  /** [sample] whether it is of the output's class; of two classes, of the second. */
  boolean[] isSignal() {
    return outputs.isOf(outputs.sample().classes().size() == 2 ? 1 : output);
  }

  /** [sample] */
  float[] truth() {
    return outputs.truth(output);
  }

  /** [sample]; null: every event counts 1. */
  float[] weights() {
    return outputs.weights();
  }
}
