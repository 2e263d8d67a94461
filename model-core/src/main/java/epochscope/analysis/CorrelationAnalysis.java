package epochscope.analysis;

import epochscope.data.Dataset;

/** Which features, of an image which pixels, go with the network's response? */
public final class CorrelationAnalysis {
  private CorrelationAnalysis() {}

  /**
   * Of the validation sample, or the training sample where there is none; weighted where events
   * are.
   *
   * @param most samples, taken evenly
   */
  public static FeatureCorrelations compute(
      AnalysisContext context, int output, int most, Cancellation cancellation) {
    Dataset validation = context.data().validation();
    Dataset sample = validation.size() > 0 ? validation : context.data().train();
    SampledResponse answers =
        SampledResponse.of(context, context.network(), sample, most, output, cancellation);
    float[] correlation = new float[sample.features().size()];
    Moments response = new Moments(answers.response(), answers.weights());
    float[] column = new float[answers.size()];
    for (int feature = 0; feature < correlation.length; feature++) {
      cancellation.check();
      for (int i = 0; i < column.length; i++) {
        column[i] = sample.feature(answers.row(i), feature);
      }
      correlation[feature] = (float) response.correlation(new Moments(column, answers.weights()));
    }
    return new FeatureCorrelations(context.snapshot().step(), output, answers.size(), correlation);
  }

  /** Weighted mean and spread of one quantity. */
  private record Moments(float[] values, float[] weights, double mean, double squares) {
    Moments(float[] values, float[] weights) {
      this(values, weights, mean(values, weights));
    }

    private Moments(float[] values, float[] weights, double mean) {
      this(values, weights, mean, products(values, mean, values, mean, weights));
    }

    double correlation(Moments other) {
      double products = products(values, mean, other.values, other.mean, weights);
      return products / Math.sqrt(squares * other.squares);
    }

    private static double mean(float[] values, float[] weights) {
      double sum = 0;
      double total = 0;
      for (int i = 0; i < values.length; i++) {
        double weight = weights == null ? 1 : weights[i];
        sum += weight * values[i];
        total += weight;
      }
      return sum / total;
    }

    private static double products(
        float[] x, double xMean, float[] y, double yMean, float[] weights) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double weight = weights == null ? 1 : weights[i];
        sum += weight * (x[i] - xMean) * (y[i] - yMean);
      }
      return sum;
    }
  }
}
