package epochscope.views.decision;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.spec.Task;

/**
 * The points of a sample that are drawn: at most {@link #MOST}, evenly spread over the sample, in
 * the features' units.
 *
 * @param x [point]
 * @param y [point] the second feature; the target where there is one feature only
 * @param target [point] the class's index, or the target
 * @param training the first so many points are of the training sample, the rest of the validation
 *     sample
 */
record SamplePoints(float[] x, float[] y, float[] target, int training) {
  static final int MOST = 2000;

  /**
   * @param yFeature −1: the target
   * @param output which target, in a regression
   */
  static SamplePoints of(PreparedData data, int xFeature, int yFeature, int output) {
    int train = data.train().size();
    int validation = sizeOf(data.validation());
    double share = Math.min(1, (double) MOST / Math.max(1, train + validation));
    int drawnTrain = (int) (train * share);
    int drawn = drawnTrain + (int) (validation * share);
    SamplePoints points =
        new SamplePoints(new float[drawn], new float[drawn], new float[drawn], drawnTrain);
    for (int i = 0; i < drawn; i++) {
      boolean isTrain = i < drawnTrain;
      Dataset part = isTrain ? data.train() : data.validation();
      int count = isTrain ? drawnTrain : drawn - drawnTrain;
      int place = isTrain ? i : i - drawnTrain;
      int row = (int) ((long) place * part.size() / count);
      points.set(i, part, row, data.preprocessing(), xFeature, yFeature, output);
    }
    return points;
  }

  int count() {
    return x.length;
  }

  private void set(
      int i, Dataset part, int row, Preprocessing scaling, int xFeature, int yFeature, int output) {
    int column = part.task() == Task.REGRESS ? Math.min(output, part.targets().size() - 1) : 0;
    target[i] = part.target(row, column);
    x[i] = (float) scaling.columns().get(xFeature).unscaled(part.feature(row, xFeature));
    y[i] =
        yFeature < 0
            ? target[i]
            : (float) scaling.columns().get(yFeature).unscaled(part.feature(row, yFeature));
  }

  private static int sizeOf(Dataset data) {
    return data == null || data.features().isEmpty() ? 0 : data.size();
  }
}
