package epochscope.analysis;

import epochscope.analysis.Calibration.Bin;
import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.List;

/** Is the response a probability? */
public final class CalibrationAnalysis {
  private static final int MAX_BINS = 1000;

  private final double[] weights;
  private final double[] squares;
  private final double[] responses;
  private final double[] hits;
  private final int[] counts;

  private CalibrationAnalysis(int bins) {
    weights = new double[bins];
    squares = new double[bins];
    responses = new double[bins];
    hits = new double[bins];
    counts = new int[bins];
  }

  /**
   * Of a classification.
   *
   * @param output the output, or the class where there are several
   * @param bins of equal width from 0 to 1
   */
  public static Calibration compute(
      AnalysisContext context, int output, int bins, Cancellation cancellation) {
    Check.range("bins", bins, 1, MAX_BINS);
    Dataset validation = context.data().validation();
    boolean probability = isProbability(context.topology().outputActivation());
    return new Calibration(
        context.snapshot().step(),
        output,
        probability ? part(context, context.data().train(), output, bins, cancellation) : null,
        probability && validation.size() > 0
            ? part(context, validation, output, bins, cancellation)
            : null);
  }

  private static boolean isProbability(Activation activation) {
    return activation == Activation.LOGISTIC || activation == Activation.SOFTMAX;
  }

  private static Calibration.Part part(
      AnalysisContext context, Dataset sample, int output, int bins, Cancellation cancellation) {
    ClassResponses answers = ClassResponses.of(context, sample, cancellation);
    int label = context.topology().outputs() == 1 ? 1 : output;
    return of(answers.of(label), answers.outputs().isOf(label), answers.outputs().weights(), bins);
  }

  /**
   * @param response [sample] from 0 to 1; NaN is left out
   * @param isOf [sample] whether it is of the class
   * @param weights [sample]; null: every event counts 1
   */
  static Calibration.Part of(float[] response, boolean[] isOf, float[] weights, int bins) {
    CalibrationAnalysis sums = new CalibrationAnalysis(bins);
    for (int i = 0; i < response.length; i++) {
      if (response[i] >= 0 && response[i] <= 1) {
        sums.add(response[i], isOf[i], weights == null ? 1 : weights[i]);
      }
    }
    return sums.part();
  }

  private void add(double response, boolean hit, double weight) {
    int bin = Math.min(counts.length - 1, (int) (response * counts.length));
    counts[bin]++;
    weights[bin] += weight;
    squares[bin] += weight * weight;
    responses[bin] += weight * response;
    hits[bin] += hit ? weight : 0;
  }

  private Calibration.Part part() {
    List<Bin> bins = new ArrayList<>();
    double total = 0;
    double error = 0;
    for (int b = 0; b < counts.length; b++) {
      if (weights[b] > 0) {
        Bin bin = bin(b);
        bins.add(bin);
        total += bin.weight();
        error += bin.weight() * Math.abs(bin.fraction() - bin.response());
      }
    }
    return new Calibration.Part(bins, error / total);
  }

  private Bin bin(int b) {
    double fraction = hits[b] / weights[b];
    double n = weights[b] * weights[b] / squares[b];
    double centre = (fraction + 1 / (2 * n)) / (1 + 1 / n);
    double half = Math.sqrt(fraction * (1 - fraction) / n + 1 / (4 * n * n)) / (1 + 1 / n);
    return new Bin(
        (double) b / counts.length,
        (b + 1.0) / counts.length,
        counts[b],
        weights[b],
        responses[b] / weights[b],
        fraction,
        centre - half,
        centre + half);
  }
}
