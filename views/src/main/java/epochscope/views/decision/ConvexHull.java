package epochscope.views.decision;

import java.util.Arrays;
import java.util.Comparator;

/** The smallest convex polygon round a set of points, by Andrew's monotone chain (1979). */
final class ConvexHull {
  private ConvexHull() {}

  /** Corners as [corner][x, y], counter-clockwise; of less than three points, the points. */
  static double[][] of(float[] x, float[] y, int count) {
    double[][] points = new double[count][];
    Arrays.setAll(points, i -> new double[] {x[i], y[i]});
    Arrays.sort(
        points, Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
    if (count < 3) {
      return points;
    }
    double[][] hull = new double[2 * count][];
    int size = chain(points, hull, 0, 0, 1, count);
    size = chain(points, hull, size - 1, count - 1, -1, count);
    return Arrays.copyOf(hull, size - 1);
  }

  /** Appends one half of the hull after {@code base} corners, from {@code start} on. */
  private static int chain(
      double[][] points, double[][] hull, int base, int start, int step, int count) {
    int size = base;
    for (int i = 0; i < count; i++) {
      double[] point = points[start + i * step];
      while (size >= base + 2 && turn(hull[size - 2], hull[size - 1], point) <= 0) {
        size--;
      }
      hull[size++] = point;
    }
    return size;
  }

  /** Above zero where a, b, c turn left. */
  private static double turn(double[] a, double[] b, double[] c) {
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  }
}
