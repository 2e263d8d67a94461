package epochscope.views.decision;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.spec.Task;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The points of a sample that are drawn: at most {@link #MOST}, drawn from the sample by a fixed
 * seed, in the features' units.
 *
 * @param x [point]
 * @param y [point] the second feature; the target where there is one feature only
 * @param target [point] the class's index, or the target
 * @param row [point] its row in its part of the sample
 * @param training the first so many points are of the training sample, the rest of the validation
 *     sample
 */
public record SamplePoints(float[] x, float[] y, float[] target, int[] row, int training) {
  static final int MOST = 2000;

  private static final long SEED = 1;

  /**
   * @param yFeature −1: the target
   * @param output which target, in a regression
   */
  public static SamplePoints of(PreparedData data, int xFeature, int yFeature, int output) {
    int train = data.train().size();
    int validation = sizeOf(data.validation());
    double share = Math.min(1, (double) MOST / Math.max(1, train + validation));
    int drawnTrain = (int) (train * share);
    int drawn = drawnTrain + (int) (validation * share);
    SamplePoints points =
        new SamplePoints(
            new float[drawn], new float[drawn], new float[drawn], new int[drawn], drawnTrain);
    int[] trainRows = draw(train, drawnTrain);
    int[] validationRows = draw(validation, drawn - drawnTrain);
    for (int i = 0; i < drawn; i++) {
      boolean isTrain = i < drawnTrain;
      Dataset part = isTrain ? data.train() : data.validation();
      int row = isTrain ? trainRows[i] : validationRows[i - drawnTrain];
      points.set(i, part, row, data.preprocessing(), xFeature, yFeature, output);
    }
    return points;
  }

  /** Fewer points, about {@code most}, of both samples alike. */
  public SamplePoints thinned(int most) {
    if (count() <= most) {
      return this;
    }
    int keptTrain = (int) ((long) training * most / count());
    int kept = keptTrain + (int) ((long) (count() - training) * most / count());
    SamplePoints points =
        new SamplePoints(
            new float[kept], new float[kept], new float[kept], new int[kept], keptTrain);
    copy(this, 0, points, 0, keptTrain);
    copy(this, training, points, keptTrain, kept - keptTrain);
    return points;
  }

  public int count() {
    return x.length;
  }

  private void set(
      int i, Dataset part, int row, Preprocessing scaling, int xFeature, int yFeature, int output) {
    int column = part.task() == Task.REGRESS ? Math.min(output, part.targets().size() - 1) : 0;
    this.row[i] = row;
    target[i] = part.target(row, column);
    x[i] = (float) scaling.columns().get(xFeature).unscaled(part.feature(row, xFeature));
    y[i] =
        yFeature < 0
            ? target[i]
            : (float) scaling.columns().get(yFeature).unscaled(part.feature(row, yFeature));
  }

  private static void copy(SamplePoints from, int at, SamplePoints to, int target, int length) {
    System.arraycopy(from.x, at, to.x, target, length);
    System.arraycopy(from.y, at, to.y, target, length);
    System.arraycopy(from.target, at, to.target, target, length);
    System.arraycopy(from.row, at, to.row, target, length);
  }

  /**
   * {@code count} of {@code size} rows, drawn by a fixed seed: order in the sample may not matter.
   */
  private static int[] draw(int size, int count) {
    int[] rows = new int[size];
    Arrays.setAll(rows, i -> i);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i, size);
      int row = rows[j];
      rows[j] = rows[i];
      rows[i] = row;
    }
    return Arrays.copyOf(rows, count);
  }

  private static int sizeOf(Dataset data) {
    return data == null || data.features().isEmpty() ? 0 : data.size();
  }
}
