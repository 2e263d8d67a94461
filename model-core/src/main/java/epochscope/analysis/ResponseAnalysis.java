package epochscope.analysis;

import epochscope.analysis.ResponseReport.Part;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import java.util.function.Function;

/** How is the response distributed, and how well does it separate or predict? */
public final class ResponseAnalysis {
  static final int BINS = 40;

  static final int MOST_VALIDATION_ROWS = 20_000;

  private final AnalysisContext context;
  private final int output;
  private final SampledResponse train;

  /** Null: there is no validation sample. */
  private final SampledResponse validation;

  private ResponseAnalysis(AnalysisContext context, int output, Cancellation cancellation) {
    this.context = context;
    this.output = answered(context.data().train(), output);
    Inference network = context.network();
    this.train =
        respond(network, context.data().train(), EvenRows.OF_TRAINING_SAMPLE, cancellation);
    this.validation =
        respond(network, context.data().validation(), MOST_VALIDATION_ROWS, cancellation);
  }

  /** Of densities there are more outputs than targets, and those of one target make one answer. */
  private static int answered(Dataset sample, int output) {
    return sample.task() == Task.REGRESS ? Math.min(output, sample.targets().size() - 1) : output;
  }

  /**
   * @param output the output, or the class where there are several, that is reported on
   */
  public static ResponseReport compute(
      AnalysisContext context, int output, Cancellation cancellation) {
    return new ResponseAnalysis(context, output, cancellation).report();
  }

  private SampledResponse respond(
      Inference network, Dataset sample, int most, Cancellation cancellation) {
    return sample.size() == 0
        ? null
        : SampledResponse.of(context, network, sample, most, output, cancellation);
  }

  private ResponseReport report() {
    Function<SampledResponse, Part> part = partOf(context.data().train());
    return new ResponseReport(
        context.snapshot().step(),
        output,
        part.apply(train),
        validation == null ? null : part.apply(validation));
  }

  private Function<SampledResponse, Part> partOf(Dataset sample) {
    if (sample.task() == Task.REGRESS) {
      Binning binning = spanning(Residuals::of);
      return new Residuals(binning, sample.targets().get(output))::part;
    }
    return Separation.of(sample, output, responses())::part;
  }

  private Binning responses() {
    Activation activation = context.topology().outputActivation();
    return activation == Activation.LOGISTIC || activation == Activation.SOFTMAX
        ? new Binning(0, 1, BINS)
        : spanning(SampledResponse::response);
  }

  /** One binning for both samples, so that their histograms can be laid over each other. */
  private Binning spanning(Function<SampledResponse, float[]> values) {
    return Binning.spanning(
        values.apply(train), validation == null ? null : values.apply(validation), BINS);
  }
}
