package epochscope.kernels;

/**
 * Sums over samples: Σ_s d_os x_is and Σ_s d_os. A sum must keep its order, so that it cannot be a
 * vector; several at once, each in its own chain, keep the arithmetic busy all the same.
 */
final class FloatDots {
  private FloatDots() {}

  /** b_o = Σ_s d_os */
  static void sums(FloatValues d, int units, FloatValues b, int n) {
    for (int o = 0; o < units; o++) {
      b.array()[b.offset() + o] = sum(d.array(), d.offset() + o * n, n);
    }
  }

  private static float sum(float[] d, int from, int n) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int s = 0;
    for (; s + 3 < n; s += 4) {
      s0 += d[from + s];
      s1 += d[from + s + 1];
      s2 += d[from + s + 2];
      s3 += d[from + s + 3];
    }
    for (; s < n; s++) {
      s0 += d[from + s];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** w_oi = Σ_s d_os x_is */
  static void products(FloatValues d, int out, FloatValues x, int in, FloatValues w, int n) {
    int o = 0;
    for (; o + 1 < out; o += 2) {
      rowPair(d.array(), d.offset() + o * n, x, in, w.array(), w.offset() + o * in, n);
    }
    if (o < out) {
      row(d.array(), d.offset() + o * n, x, in, w.array(), w.offset() + o * in, n);
    }
  }

  private static void rowPair(float[] d, int d0, FloatValues x, int in, float[] w, int w0, int n) {
    int i = 0;
    for (; i + 3 < in; i += 4) {
      twoByFour(d, d0, x.array(), x.offset() + i * n, w, w0 + i, in, n);
    }
    for (; i < in; i += 2) {
      int next = i + 1 < in ? 1 : 0;
      twoByTwo(d, d0, x.array(), x.offset() + i * n, next, w, w0 + i, in, n);
    }
  }

  private static void row(float[] d, int d0, FloatValues x, int in, float[] w, int w0, int n) {
    int i = 0;
    for (; i + 3 < in; i += 4) {
      oneByFour(d, d0, x.array(), x.offset() + i * n, w, w0 + i, n);
    }
    for (; i < in; i++) {
      w[w0 + i] = dot(d, d0, x.array(), x.offset() + i * n, n);
    }
  }

  private static void twoByFour(
      float[] d, int d0, float[] x, int x0, float[] w, int at, int in, int n) {
    int d1 = d0 + n;
    int x1 = x0 + n;
    int x2 = x1 + n;
    int x3 = x2 + n;
    float s00 = 0;
    float s01 = 0;
    float s02 = 0;
    float s03 = 0;
    float s10 = 0;
    float s11 = 0;
    float s12 = 0;
    float s13 = 0;
    for (int s = 0; s < n; s++) {
      float e0 = d[d0 + s];
      float e1 = d[d1 + s];
      s00 = Math.fma(e0, x[x0 + s], s00);
      s01 = Math.fma(e0, x[x1 + s], s01);
      s02 = Math.fma(e0, x[x2 + s], s02);
      s03 = Math.fma(e0, x[x3 + s], s03);
      s10 = Math.fma(e1, x[x0 + s], s10);
      s11 = Math.fma(e1, x[x1 + s], s11);
      s12 = Math.fma(e1, x[x2 + s], s12);
      s13 = Math.fma(e1, x[x3 + s], s13);
    }
    w[at] = s00;
    w[at + 1] = s01;
    w[at + 2] = s02;
    w[at + 3] = s03;
    w[at + in] = s10;
    w[at + in + 1] = s11;
    w[at + in + 2] = s12;
    w[at + in + 3] = s13;
  }

  /**
   * Even and odd samples go into sums of their own.
   *
   * @param next 0 where there is one column only, which is then computed twice
   */
  private static void twoByTwo(
      float[] d, int d0, float[] x, int x0, int next, float[] w, int at, int in, int n) {
    int d1 = d0 + n;
    int x1 = x0 + next * n;
    float s00 = 0;
    float s01 = 0;
    float s10 = 0;
    float s11 = 0;
    float t00 = 0;
    float t01 = 0;
    float t10 = 0;
    float t11 = 0;
    int s = 0;
    for (; s + 1 < n; s += 2) {
      s00 = Math.fma(d[d0 + s], x[x0 + s], s00);
      s01 = Math.fma(d[d0 + s], x[x1 + s], s01);
      s10 = Math.fma(d[d1 + s], x[x0 + s], s10);
      s11 = Math.fma(d[d1 + s], x[x1 + s], s11);
      t00 = Math.fma(d[d0 + s + 1], x[x0 + s + 1], t00);
      t01 = Math.fma(d[d0 + s + 1], x[x1 + s + 1], t01);
      t10 = Math.fma(d[d1 + s + 1], x[x0 + s + 1], t10);
      t11 = Math.fma(d[d1 + s + 1], x[x1 + s + 1], t11);
    }
    if (s < n) {
      s00 = Math.fma(d[d0 + s], x[x0 + s], s00);
      s01 = Math.fma(d[d0 + s], x[x1 + s], s01);
      s10 = Math.fma(d[d1 + s], x[x0 + s], s10);
      s11 = Math.fma(d[d1 + s], x[x1 + s], s11);
    }
    w[at + next] = s01 + t01;
    w[at] = s00 + t00;
    w[at + in + next] = s11 + t11;
    w[at + in] = s10 + t10;
  }

  private static void oneByFour(float[] d, int d0, float[] x, int x0, float[] w, int at, int n) {
    int x1 = x0 + n;
    int x2 = x1 + n;
    int x3 = x2 + n;
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int s = 0; s < n; s++) {
      s0 = Math.fma(d[d0 + s], x[x0 + s], s0);
      s1 = Math.fma(d[d0 + s], x[x1 + s], s1);
      s2 = Math.fma(d[d0 + s], x[x2 + s], s2);
      s3 = Math.fma(d[d0 + s], x[x3 + s], s3);
    }
    w[at] = s0;
    w[at + 1] = s1;
    w[at + 2] = s2;
    w[at + 3] = s3;
  }

  private static float dot(float[] d, int d0, float[] x, int x0, int n) {
    float sum = 0;
    for (int s = 0; s < n; s++) {
      sum = Math.fma(d[d0 + s], x[x0 + s], sum);
    }
    return sum;
  }
}
