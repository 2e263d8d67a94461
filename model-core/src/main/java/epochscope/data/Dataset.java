package epochscope.data;

import epochscope.spec.Shape;
import epochscope.spec.Task;
import java.util.List;

/**
 * A sample: features, targets and, optionally, event weights. Immutable by contract: the arrays are
 * handed out uncopied, for reading only.
 *
 * @param task classes or numbers
 * @param features the input columns
 * @param targets names of the target columns; one, for classes
 * @param classes names of the classes, empty in a regression; of two, the second is the signal
 * @param featureValues [sample][feature]
 * @param targetValues [sample][target]; of classes, the class's index
 * @param weights [sample]; null: every event counts 1
 * @param shape how one sample's features are laid out: [features] of a table, [channels, rows,
 *     columns] of images
 */
public record Dataset(
    Task task,
    List<Feature> features,
    List<String> targets,
    List<String> classes,
    float[] featureValues,
    float[] targetValues,
    float[] weights,
    Shape shape) {
  public Dataset {
    features = List.copyOf(features);
    targets = List.copyOf(targets);
    classes = List.copyOf(classes);
    int n = features.isEmpty() ? 0 : featureValues.length / features.size();
    if (n * features.size() != featureValues.length
        || n * targets.size() != targetValues.length
        || (weights != null && weights.length != n)
        || shape.size() != features.size()) {
      throw new IllegalArgumentException(
          "arrays of "
              + featureValues.length
              + " features and "
              + targetValues.length
              + " targets do not fit");
    }
  }

  /** Of a table. */
  public Dataset(
      Task task,
      List<Feature> features,
      List<String> targets,
      List<String> classes,
      float[] featureValues,
      float[] targetValues,
      float[] weights) {
    this(
        task,
        features,
        targets,
        classes,
        featureValues,
        targetValues,
        weights,
        Shape.of(features.size()));
  }

  public int size() {
    return featureValues.length / features.size();
  }

  public float feature(int sample, int feature) {
    return featureValues[sample * features.size() + feature];
  }

  public float target(int sample, int target) {
    return targetValues[sample * targets.size() + target];
  }

  /** The class's index of a classified sample. */
  public int label(int sample) {
    return (int) targetValues[sample];
  }

  public float weight(int sample) {
    return weights == null ? 1 : weights[sample];
  }

  /** Outputs a network needs: one per target, one for two classes, one per class for more. */
  public int outputsNeeded() {
    return task == Task.REGRESS ? targets.size() : classes.size() == 2 ? 1 : classes.size();
  }

  /** The samples at {@code rows}, in that order. */
  public Dataset select(int[] rows) {
    int f = features.size();
    int t = targets.size();
    float[] x = new float[rows.length * f];
    float[] y = new float[rows.length * t];
    float[] w = weights == null ? null : new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(featureValues, rows[i] * f, x, i * f, f);
      System.arraycopy(targetValues, rows[i] * t, y, i * t, t);
      if (w != null) {
        w[i] = weights[rows[i]];
      }
    }
    return new Dataset(task, features, targets, classes, x, y, w, shape);
  }
}
