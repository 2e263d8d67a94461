package epochscope.analysis;

import java.util.List;

/**
 * How features, and in a regression targets, are distributed in the training sample, class by
 * class, in their own units: the scaling is undone. They are the same at every moment of a run.
 *
 * @param first index of the first column shown; targets come after the features
 * @param columns in all
 */
public record FeatureHistograms(long step, int first, int columns, List<Histogram> histograms)
    implements AnalysisResult {
  public FeatureHistograms {
    histograms = List.copyOf(histograms);
  }

  /**
   * @param from lower edge of the first bin; a few values far off are below or above instead
   * @param to upper edge of the last
   * @param weights [class][bin] total event weight; of numbers there is one class
   * @param below [class] weight of what is below the first bin
   * @param above [class] weight of what is above the last
   */
  public record Histogram(
      String name,
      String unit,
      double from,
      double to,
      double[][] weights,
      double[] below,
      double[] above) {
    /** Of one class: all of its weight. */
    public double total(int label) {
      double sum = below[label] + above[label];
      for (double weight : weights[label]) {
        sum += weight;
      }
      return sum;
    }
  }
}
