package epochscope.data;

import epochscope.spec.InvalidInputException;

/**
 * The last step of preparation: missing values replaced, features scaled, everything rounded to
 * single precision.
 */
final class Rounding {
  private final Sample sample;
  private final Preprocessing preprocessing;

  Rounding(Sample sample, Preprocessing preprocessing) {
    this.sample = sample;
    this.preprocessing = preprocessing;
  }

  /** The events at {@code rows}, in that order. */
  Dataset part(int[] rows) {
    float[] weights = sample.weights() == null ? null : column("weight", sample.weights(), rows);
    return new Dataset(
        sample.task(),
        sample.features(),
        sample.targetNames(),
        sample.classes(),
        features(rows),
        targets(rows),
        weights);
  }

  /** [row][feature] */
  private float[] features(int[] rows) {
    int width = sample.features().size();
    float[] values = new float[Math.multiplyExact(rows.length, width)];
    for (int f = 0; f < width; f++) {
      Preprocessing.Column column = preprocessing.columns().get(f);
      String name = "feature " + column.feature().name();
      for (int i = 0; i < rows.length; i++) {
        double x = sample.columns()[f][rows[i]];
        double filled = column.isMissing(x) ? column.replacement() : x;
        values[i * width + f] = single(name, column.scaled(filled));
      }
    }
    return values;
  }

  /** [row][target] */
  private float[] targets(int[] rows) {
    int width = sample.targetColumns().length;
    float[] values = new float[Math.multiplyExact(rows.length, width)];
    for (int t = 0; t < width; t++) {
      String name = "target " + sample.targetNames().get(t);
      for (int i = 0; i < rows.length; i++) {
        values[i * width + t] = single(name, sample.targetColumns()[t][rows[i]]);
      }
    }
    return values;
  }

  private static float[] column(String name, double[] values, int[] rows) {
    float[] rounded = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rounded[i] = single(name, values[rows[i]]);
    }
    return rounded;
  }

  private static float single(String name, double value) {
    float rounded = (float) value;
    if (!Float.isFinite(rounded)) {
      throw new InvalidInputException(
          name + " has the value " + value + ", expected at most " + Float.MAX_VALUE);
    }
    return rounded;
  }
}
