package epochscope.data;

import epochscope.spec.Scaling;
import java.util.List;

/**
 * What was learned on the training sample about each feature, kept with the model: x' = (x −
 * offset)/scale.
 */
public record Preprocessing(List<Column> columns) {
  public Preprocessing {
    columns = List.copyOf(columns);
  }

  /**
   * @param offset in the feature's unit
   * @param scale in the feature's unit, above zero
   * @param missing the value that stands for a missing one besides NaN; null: none
   * @param replacement what a missing value becomes, in the feature's unit
   */
  public record Column(
      Feature feature,
      Scaling scaling,
      double offset,
      double scale,
      Double missing,
      double replacement) {
    public double scaled(double x) {
      return (x - offset) / scale;
    }

    public double unscaled(double scaled) {
      return scaled * scale + offset;
    }

    public boolean isMissing(double x) {
      return Double.isNaN(x) || (missing != null && x == missing);
    }
  }
}
