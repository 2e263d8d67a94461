package epochscope.kernels;

import java.util.Arrays;

/** Normalisation per sample of activations [unit][sample]: loops over samples, unit by unit. */
final class FloatSampleNorm {
  private float[] sums = new float[0];
  private float[] products = new float[0];

  /**
   * @param moments means of n samples, then 1/√(variance + ε)
   */
  void forward(
      double epsilon,
      FloatValues gamma,
      FloatValues beta,
      FloatValues x,
      FloatValues y,
      FloatValues moments,
      int units,
      int n) {
    int means = moments.offset();
    int inverses = means + n;
    float[] m = moments.array();
    Arrays.fill(m, means, inverses + n, 0);
    for (int u = 0; u < units; u++) {
      add(x.array(), x.offset() + u * n, m, means, n);
    }
    divide(m, means, units, n);
    for (int u = 0; u < units; u++) {
      addSquares(x.array(), x.offset() + u * n, m, means, inverses, n);
    }
    invert(m, inverses, units, epsilon, n);
    for (int u = 0; u < units; u++) {
      float a = gamma.array()[gamma.offset() + u];
      float b = beta.array()[beta.offset() + u];
      normalise(a, b, x.array(), x.offset() + u * n, m, means, y.array(), y.offset() + u * n, n);
    }
  }

  static void parameterGradient(
      FloatValues gammaGradient,
      FloatValues betaGradient,
      FloatValues moments,
      FloatValues x,
      FloatValues dy,
      int units,
      int n) {
    for (int u = 0; u < units; u++) {
      int from = dy.offset() + u * n;
      betaGradient.array()[betaGradient.offset() + u] = sum(dy.array(), from, n);
      gammaGradient.array()[gammaGradient.offset() + u] =
          product(
              x.array(),
              x.offset() + u * n,
              moments.array(),
              moments.offset(),
              dy.array(),
              from,
              n);
    }
  }

  void inputGradient(
      FloatValues gamma,
      FloatValues moments,
      FloatValues x,
      FloatValues dy,
      FloatValues dx,
      int units,
      int n) {
    reserve(n);
    for (int u = 0; u < units; u++) {
      collect(
          gamma.array()[gamma.offset() + u],
          x.array(),
          x.offset() + u * n,
          moments.array(),
          moments.offset(),
          dy.array(),
          dy.offset() + u * n,
          n);
    }
    for (int u = 0; u < units; u++) {
      spread(
          gamma.array()[gamma.offset() + u],
          1 / (float) units,
          x.array(),
          x.offset() + u * n,
          moments.array(),
          moments.offset(),
          dy.array(),
          dy.offset() + u * n,
          dx.array(),
          dx.offset() + u * n,
          n);
    }
  }

  private void reserve(int n) {
    if (sums.length < n) {
      sums = new float[n];
      products = new float[n];
    }
    Arrays.fill(sums, 0, n, 0);
    Arrays.fill(products, 0, n, 0);
  }

  private static void add(float[] x, int from, float[] m, int means, int n) {
    for (int s = 0; s < n; s++) {
      m[means + s] += x[from + s];
    }
  }

  private static void divide(float[] m, int means, int units, int n) {
    for (int s = 0; s < n; s++) {
      m[means + s] /= units;
    }
  }

  private static void addSquares(float[] x, int from, float[] m, int means, int squares, int n) {
    for (int s = 0; s < n; s++) {
      float d = x[from + s] - m[means + s];
      m[squares + s] = Math.fma(d, d, m[squares + s]);
    }
  }

  private static void invert(float[] m, int from, int units, double epsilon, int n) {
    for (int s = 0; s < n; s++) {
      m[from + s] = (float) (1 / Math.sqrt(m[from + s] / units + epsilon));
    }
  }

  private static void normalise(
      float a, float b, float[] x, int from, float[] m, int means, float[] y, int to, int n) {
    for (int s = 0; s < n; s++) {
      y[to + s] = Math.fma(a, (x[from + s] - m[means + s]) * m[means + n + s], b);
    }
  }

  private static float sum(float[] d, int from, int n) {
    float sum = 0;
    for (int s = 0; s < n; s++) {
      sum += d[from + s];
    }
    return sum;
  }

  /** Σ dy·x̂ */
  private static float product(
      float[] x, int from, float[] m, int means, float[] dy, int at, int n) {
    float sum = 0;
    for (int s = 0; s < n; s++) {
      sum = Math.fma(dy[at + s], (x[from + s] - m[means + s]) * m[means + n + s], sum);
    }
    return sum;
  }

  private void collect(
      float a, float[] x, int from, float[] m, int means, float[] dy, int at, int n) {
    for (int s = 0; s < n; s++) {
      float g = a * dy[at + s];
      sums[s] += g;
      products[s] = Math.fma(g, (x[from + s] - m[means + s]) * m[means + n + s], products[s]);
    }
  }

  private void spread(
      float a,
      float share,
      float[] x,
      int from,
      float[] m,
      int means,
      float[] dy,
      int at,
      float[] dx,
      int to,
      int n) {
    for (int s = 0; s < n; s++) {
      float inverse = m[means + n + s];
      float centred = (x[from + s] - m[means + s]) * inverse;
      dx[to + s] = inverse * (a * dy[at + s] - share * Math.fma(centred, products[s], sums[s]));
    }
  }
}
