package epochscope.analysis;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;

/**
 * A rectangle in the plane of two features, in the features' own units. Features beyond the two are
 * held at {@code others}.
 *
 * @param x index of the feature along the horizontal axis
 * @param y index of the feature along the vertical axis; −1: the sample has one feature only, and
 *     maps have one row
 * @param others [feature] values at which the remaining features are held, in their units
 */
public record FeaturePlane(
    int x, int y, double xMin, double xMax, double yMin, double yMax, double[] others) {
  /**
   * The plane that holds the training sample with a margin, its edges at round numbers; the other
   * features at their means. Reads the whole training sample.
   *
   * @param y −1: none
   */
  public static FeaturePlane around(PreparedData data, int x, int y) {
    AxisRange horizontal = range(data, x);
    AxisRange vertical = y < 0 ? new AxisRange(0, 1) : range(data, y);
    return new FeaturePlane(
        x,
        y,
        horizontal.from(),
        horizontal.to(),
        vertical.from(),
        vertical.to(),
        means(data.train(), data.preprocessing()));
  }

  /**
   * The same rectangle through another point of the features' space.
   *
   * @param values [feature] at which the remaining features are held, in their units
   */
  public FeaturePlane through(double[] values) {
    return new FeaturePlane(x, y, xMin, xMax, yMin, yMax, values);
  }

  /**
   * The larger plane of which {@code points} pixels along either axis have their outermost centres
   * at the edges of this one.
   */
  FeaturePlane withCentresAtEdges(int points) {
    double dx = (xMax - xMin) / (points - 1) / 2;
    double dy = y < 0 ? 0 : (yMax - yMin) / (points - 1) / 2;
    return new FeaturePlane(x, y, xMin - dx, xMax + dx, yMin - dy, yMax + dy, others);
  }

  private static AxisRange range(PreparedData data, int feature) {
    Preprocessing.Column column = data.preprocessing().columns().get(feature);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int sample = 0; sample < data.train().size(); sample++) {
      float value = data.train().feature(sample, feature);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return AxisRange.around(column.unscaled(low), column.unscaled(high));
  }

  private static double[] means(Dataset train, Preprocessing preprocessing) {
    int features = train.features().size();
    double[] sums = new double[features];
    float[] values = train.featureValues();
    for (int i = 0; i < values.length; i += features) {
      for (int feature = 0; feature < features; feature++) {
        sums[feature] += values[i + feature];
      }
    }
    for (int feature = 0; feature < features; feature++) {
      double mean = sums[feature] / train.size();
      sums[feature] = preprocessing.columns().get(feature).unscaled(mean);
    }
    return sums;
  }
}
