package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for the mean absolute Taylor coefficients over the validation sample, or the training sample
 * where there is none.
 *
 * @param order 1, or 2: of pairs too
 * @param output the output, or the class
 * @param events at most so many samples, drawn evenly
 */
public record TaylorRequest(AnalysisContext context, int order, int output, int events)
    implements AnalysisRequest {
  @Override
  public Class<TaylorReport> kind() {
    return TaylorReport.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Dataset data = context.data().validationOrTrain();
    List<String> names = data.features().stream().map(Feature::name).toList();
    TaylorSample sample = TaylorSample.evenly(data, events);
    TaylorExpansion expansion = new TaylorExpansion(context.topology(), order, output);
    expansion.setParameters(context.parameters());
    double[] means = expansion.mean(sample, cancellation).clone();
    publish.accept(
        new TaylorReport(
            context.snapshot().step(),
            output,
            TaylorCoefficients.of(names, expansion, means, sample.size()),
            expansion.terms(),
            means,
            expansion.standardErrors(sample, means, cancellation)));
  }
}
