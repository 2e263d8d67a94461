package epochscope.views.decision;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing.Column;

/**
 * Where the training sample lies, in the features' units: beyond it the network extrapolates.
 *
 * @param hull [corner][x, y] of the convex hull in the plane; where there is one feature only, of
 *     its range, with y = 0
 */
record TrainingRegion(double[][] hull) {
  /** Of larger samples, so many evenly spread rows stand for all. */
  private static final int MOST_ROWS = 20_000;

  /**
   * @param yFeature −1: there is one feature only
   */
  static TrainingRegion of(PreparedData data, int xFeature, int yFeature) {
    Dataset train = data.train();
    int count = Math.min(MOST_ROWS, train.size());
    float[] x = new float[count];
    float[] y = new float[count];
    for (int i = 0; i < count; i++) {
      int row = (int) ((long) i * train.size() / count);
      x[i] = unscaled(data, row, xFeature);
      y[i] = yFeature < 0 ? 0 : unscaled(data, row, yFeature);
    }
    return new TrainingRegion(ConvexHull.of(x, y, count));
  }

  /** Whether there is a region at all, and not a point or a line. */
  boolean isArea() {
    return hull.length > 2;
  }

  private static float unscaled(PreparedData data, int row, int feature) {
    Column column = data.preprocessing().columns().get(feature);
    return (float) column.unscaled(data.train().feature(row, feature));
  }
}
