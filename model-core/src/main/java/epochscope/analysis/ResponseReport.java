package epochscope.analysis;

import java.util.List;

/**
 * How the response is distributed, and how well it separates or predicts.
 *
 * @param output the output (the class, where there are several) that is reported on
 * @param train on the training sample
 * @param validation on the validation sample; null where there is none
 */
public record ResponseReport(long step, int output, Part train, Part validation)
    implements AnalysisResult {
  /**
   * @param classes in a classification: the histograms of the background (all others) and the
   *     signal (class {@code output}, or class 1 of two); in a regression: of the residuals, one
   *     entry
   * @param roc null in a regression
   * @param prediction pairs of truth and prediction of up to some thousand samples; null in a
   *     classification
   */
  public record Part(List<Histogram> classes, Roc roc, Scatter prediction) {
    public Part {
      classes = List.copyOf(classes);
    }
  }

  /**
   * @param from lower edge of the first bin
   * @param to upper edge of the last
   * @param density [bin], its integral is 1 (0 where the sample is empty)
   */
  public record Histogram(String name, double from, double to, double[] density) {}

  /**
   * The ROC curve by falling threshold, from (0, 0) to (1, 1), thinned to some hundred points.
   *
   * @param falsePositiveRate [point]
   * @param truePositiveRate [point]
   * @param threshold [point] response at or above which events pass, falling; null: unknown
   * @param auc the exact area, ties counted half
   */
  public record Roc(
      double[] falsePositiveRate, double[] truePositiveRate, double[] threshold, double auc) {
    /** A curve of which only its shape is known. */
    public Roc(double[] falsePositiveRate, double[] truePositiveRate, double auc) {
      this(falsePositiveRate, truePositiveRate, null, auc);
    }
  }

  /**
   * @param truth [sample]
   * @param prediction [sample]
   */
  public record Scatter(float[] truth, float[] prediction) {}
}
