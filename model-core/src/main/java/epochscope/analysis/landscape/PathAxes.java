package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import epochscope.history.Snapshot;
import epochscope.spec.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The principal axes of a path through the space of parameters: of its points about their mean, by
 * way of the Gram matrix [point][point], since points are few and parameters many.
 */
final class PathAxes {
  /** Of longer paths so many points are taken, evenly. */
  private static final int MOST_POINTS = 256;

  /** Products of two numbers that take about a second; of large networks fewer points are taken. */
  private static final double MOST_PRODUCTS = 1e9;

  private static final double TOLERANCE = 1e-10;
  private static final int MOST_ITERATIONS = 10_000;

  /** Below this share of the variance an axis is rounding. */
  private static final double LEAST_SHARE = 1e-12;

  private final List<float[]> points;
  private final double[] mean;
  private final Cancellation cancellation;

  /**
   * @param share of the path's variance
   * @param vector of length 1
   */
  record Axis(double share, double[] vector) {}

  /**
   * @param trained parameters; they come first
   */
  PathAxes(List<Snapshot> path, int trained, Cancellation cancellation) {
    this.cancellation = cancellation;
    int affordable = (int) Math.sqrt(2 * MOST_PRODUCTS / trained);
    int most = Math.clamp(affordable, 3, MOST_POINTS);
    points = EvenSnapshots.of(path, most).stream().map(Snapshot::parameters).toList();
    mean = mean(points, trained);
  }

  private static double[] mean(List<float[]> points, int trained) {
    double[] mean = new double[trained];
    for (float[] point : points) {
      for (int i = 0; i < trained; i++) {
        mean[i] += (double) point[i] / points.size();
      }
    }
    return mean;
  }

  /**
   * At most two, those of the largest share first; a straight path has but one. An axis and its
   * opposite are the same axis: the path begins below its mean along the first and above it along
   * the second, so that the axes of a growing path do not turn round.
   */
  List<Axis> axes() {
    double[][] gram = gram();
    double variance = 0;
    for (int i = 0; i < gram.length; i++) {
      variance += gram[i][i];
    }
    if (!(variance > 0)) {
      throw Check.found("variance of the run's snapshots", variance, "a path with principal axes")
          .because("path-flat");
    }
    PowerIteration iteration =
        new PowerIteration(v -> product(gram, v), gram.length, TOLERANCE, MOST_ITERATIONS, 0);
    List<Axis> axes = new ArrayList<>();
    for (PowerIteration.Eigenpair pair : iteration.largest(2, cancellation)) {
      double share = pair.value() / variance;
      if (share > LEAST_SHARE) {
        double side = axes.isEmpty() ? -pair.vector()[0] : pair.vector()[0];
        double[] weights = side < 0 ? Vectors.scaled(-1, pair.vector()) : pair.vector();
        axes.add(new Axis(share, axis(weights)));
      }
    }
    return axes;
  }

  private double[][] gram() {
    int size = points.size();
    double[][] gram = new double[size][size];
    for (int i = 0; i < size; i++) {
      cancellation.check();
      double[] centred = new double[mean.length];
      addCentred(1, points.get(i), centred);
      for (int j = 0; j <= i; j++) {
        gram[i][j] = dot(centred, points.get(j));
        gram[j][i] = gram[i][j];
      }
    }
    return gram;
  }

  private double dot(double[] centred, float[] point) {
    double sum = 0;
    for (int k = 0; k < centred.length; k++) {
      sum += centred[k] * (point[k] - mean[k]);
    }
    return sum;
  }

  private void addCentred(double factor, float[] point, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * (point[k] - mean[k]);
    }
  }

  private double[] axis(double[] weights) {
    double[] axis = new double[mean.length];
    for (int i = 0; i < weights.length; i++) {
      addCentred(weights[i], points.get(i), axis);
    }
    return Vectors.scaled(1 / Vectors.norm(axis), axis);
  }

  private static double[] product(double[][] matrix, double[] v) {
    double[] product = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      product[i] = Vectors.dot(matrix[i], v);
    }
    return product;
  }
}
