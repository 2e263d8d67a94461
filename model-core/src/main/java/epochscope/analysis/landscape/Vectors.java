package epochscope.analysis.landscape;

import epochscope.kernels.SplitMix64;

/** Arithmetic of vectors. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** y ← y + a·x */
  static void addScaled(double a, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += a * x[i];
    }
  }

  static double[] scaled(double a, double[] x) {
    double[] y = new double[x.length];
    addScaled(a, x, y);
    return y;
  }

  static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    addScaled(-1, b, difference);
    return difference;
  }

  /** Takes the part along {@code axis} off {@code a}; none, where the axis has no length. */
  static void makeOrthogonal(double[] a, double[] axis) {
    double square = dot(axis, axis);
    if (square > 0) {
      addScaled(-dot(a, axis) / square, axis, a);
    }
  }

  /** Standard normal numbers, from a stream of their own below {@code seed}. */
  static double[] random(int size, long seed, int stream) {
    SplitMix64 random = new SplitMix64(SplitMix64.stream(seed, stream, 0));
    double[] vector = new double[size];
    for (int i = 0; i < size; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }
}
