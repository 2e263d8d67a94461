package epochscope.analysis.derivative;

import java.util.Arrays;

/** Loops over the first n samples of rows, which the JIT vectorises. */
final class Rows {
  private Rows() {}

  static void fill(double[][] rows, double value, int n) {
    for (double[] row : rows) {
      Arrays.fill(row, 0, n, value);
    }
  }

  /** into = Σ row */
  static void sum(double[][] rows, double[] into, int n) {
    Arrays.fill(into, 0, n, 0);
    for (double[] row : rows) {
      addProduct(1, row, into, n);
    }
  }

  /** into = a − b */
  static void subtract(double[] a, double[] b, double[] into, int n) {
    for (int s = 0; s < n; s++) {
      into[s] = a[s] - b[s];
    }
  }

  /** a ← a/b */
  static void divide(double[] a, double[] b, int n) {
    for (int s = 0; s < n; s++) {
      a[s] /= b[s];
    }
  }

  /** into = a·b */
  static void multiply(double[] a, double[] b, double[] into, int n) {
    for (int s = 0; s < n; s++) {
      into[s] = a[s] * b[s];
    }
  }

  /** into = a·b */
  static void multiply(double a, double[] b, double[] into, int n) {
    for (int s = 0; s < n; s++) {
      into[s] = a * b[s];
    }
  }

  /** sum += a·b */
  static void addProduct(double[] a, double[] b, double[] sum, int n) {
    for (int s = 0; s < n; s++) {
      sum[s] = Math.fma(a[s], b[s], sum[s]);
    }
  }

  /** sum += a·b */
  static void addProduct(double a, double[] b, double[] sum, int n) {
    for (int s = 0; s < n; s++) {
      sum[s] = Math.fma(a, b[s], sum[s]);
    }
  }

  /** sum += Σ a_k·b_k */
  static void addProducts(
      double a0,
      double[] b0,
      double a1,
      double[] b1,
      double a2,
      double[] b2,
      double a3,
      double[] b3,
      double[] sum,
      int n) {
    for (int s = 0; s < n; s++) {
      sum[s] =
          Math.fma(
              a3, b3[s], Math.fma(a2, b2[s], Math.fma(a1, b1[s], Math.fma(a0, b0[s], sum[s]))));
    }
  }

  /** sum += Σ a_k·b_k, k from 0 to 3 in a and from {@code from} in b */
  static void addProducts(double[][] a, double[][] b, int from, double[] sum, int n) {
    double[] a0 = a[0];
    double[] a1 = a[1];
    double[] a2 = a[2];
    double[] a3 = a[3];
    double[] b0 = b[from];
    double[] b1 = b[from + 1];
    double[] b2 = b[from + 2];
    double[] b3 = b[from + 3];
    for (int s = 0; s < n; s++) {
      double low = Math.fma(a1[s], b1[s], Math.fma(a0[s], b0[s], sum[s]));
      sum[s] = Math.fma(a3[s], b3[s], Math.fma(a2[s], b2[s], low));
    }
  }
}
