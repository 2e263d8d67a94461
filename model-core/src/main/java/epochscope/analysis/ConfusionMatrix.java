package epochscope.analysis;

import java.util.List;

/**
 * Which class is taken for which.
 *
 * @param classes their names
 * @param threshold above which a single output means the second class; of no meaning where there
 *     are several outputs
 * @param validation null where there is none
 */
public record ConfusionMatrix(
    long step, List<String> classes, double threshold, Part train, Part validation)
    implements AnalysisResult {
  public ConfusionMatrix {
    classes = List.copyOf(classes);
  }

  /** By what a network is judged: the validation part, or the training part where there is none. */
  public Part validationOrTrain() {
    return validation == null ? train : validation;
  }

  /**
   * Of one sample, or of a part of a large one.
   *
   * @param counts [true class][class taken for] events
   * @param weights [true class][class taken for] total event weight
   * @param examples [true class][class taken for] rows of the sample, the surest first, at most
   *     {@link ConfusionAnalysis#EXAMPLES}
   */
  public record Part(int[][] counts, double[][] weights, int[][][] examples) {
    /** The share of the weight that is taken for what it is. */
    public double accuracy() {
      double right = 0;
      double total = 0;
      for (int truth = 0; truth < weights.length; truth++) {
        right += weights[truth][truth];
        for (double weight : weights[truth]) {
          total += weight;
        }
      }
      return right / total;
    }

    /** The share of a class that is taken for it; NaN where there is none of it. */
    public double efficiency(int label) {
      double all = 0;
      for (double weight : weights[label]) {
        all += weight;
      }
      return weights[label][label] / all;
    }

    /** The share of it in what is taken for a class; NaN where nothing is. */
    public double purity(int label) {
      double all = 0;
      for (double[] row : weights) {
        all += row[label];
      }
      return weights[label][label] / all;
    }
  }
}
