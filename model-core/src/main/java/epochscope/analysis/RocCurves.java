package epochscope.analysis;

import java.util.List;

/**
 * The ROC curve of each class against all others; of two classes that of the second alone.
 *
 * @param curves one per class
 */
public record RocCurves(long step, List<Curve> curves) implements AnalysisResult {
  public RocCurves {
    curves = List.copyOf(curves);
  }

  /**
   * @param name of the class
   * @param validation null where there is none
   */
  public record Curve(String name, ResponseReport.Roc train, ResponseReport.Roc validation) {}

  /**
   * The mean area on the training sample, every class counting the same; NaN where one has none.
   */
  public double trainArea() {
    return curves.stream().mapToDouble(curve -> curve.train().auc()).average().orElse(Double.NaN);
  }

  /** The same on the validation sample; NaN where there is none. */
  public double validationArea() {
    return curves.stream()
        .mapToDouble(curve -> curve.validation() == null ? Double.NaN : curve.validation().auc())
        .average()
        .orElse(Double.NaN);
  }
}
