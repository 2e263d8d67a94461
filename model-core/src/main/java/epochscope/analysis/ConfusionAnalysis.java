package epochscope.analysis;

import epochscope.data.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which class is taken for which, and which events are behind it? */
public final class ConfusionAnalysis {
  /** Rows that are listed for a pair of classes. */
  public static final int EXAMPLES = 20;

  private final ClassResponses responses;
  private final double threshold;

  private ConfusionAnalysis(ClassResponses responses, double threshold) {
    this.responses = responses;
    this.threshold = threshold;
  }

  /**
   * Of a classification.
   *
   * @param threshold above which a single output means the second class; NaN: the usual one
   */
  public static ConfusionMatrix compute(
      AnalysisContext context, double threshold, Cancellation cancellation) {
    double cut = Double.isNaN(threshold) ? ClassResponses.usualThreshold(context) : threshold;
    Dataset validation = context.data().validation();
    return new ConfusionMatrix(
        context.snapshot().step(),
        context.data().train().classes(),
        cut,
        part(context, context.data().train(), cut, cancellation),
        validation.size() == 0 ? null : part(context, validation, cut, cancellation));
  }

  private static ConfusionMatrix.Part part(
      AnalysisContext context, Dataset sample, double cut, Cancellation cancellation) {
    return new ConfusionAnalysis(ClassResponses.of(context, sample, cancellation), cut).part();
  }

  private ConfusionMatrix.Part part() {
    int n = responses.classes();
    int[][] counts = new int[n][n];
    double[][] weights = new double[n][n];
    List<List<List<Integer>>> cells = cells(n);
    SampledOutputs outputs = responses.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      int truth = outputs.label(i);
      int decision = responses.decision(i, threshold);
      counts[truth][decision]++;
      weights[truth][decision] += outputs.weight(i);
      cells.get(truth).get(decision).add(i);
    }
    int[][][] examples = new int[n][n][];
    for (int truth = 0; truth < n; truth++) {
      for (int decision = 0; decision < n; decision++) {
        examples[truth][decision] = surest(cells.get(truth).get(decision), decision);
      }
    }
    return new ConfusionMatrix.Part(counts, weights, examples);
  }

  private static List<List<List<Integer>>> cells(int n) {
    List<List<List<Integer>>> cells = new ArrayList<>();
    for (int truth = 0; truth < n; truth++) {
      List<List<Integer>> row = new ArrayList<>();
      for (int decision = 0; decision < n; decision++) {
        row.add(new ArrayList<>());
      }
      cells.add(row);
    }
    return cells;
  }

  /** Rows of the whole sample, by falling response of the class that they are taken for. */
  private int[] surest(List<Integer> samples, int decision) {
    float[] response = responses.of(decision);
    return samples.stream()
        .sorted(Comparator.comparingDouble(i -> -response[i]))
        .limit(EXAMPLES)
        .mapToInt(i -> responses.outputs().row(i))
        .toArray();
  }
}
