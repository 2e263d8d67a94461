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

  static float sum(float[] d, int from, int n) {
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

  /**
   * w_oi = Σ_s d_os x_is and b_o = Σ_s d_os for one or two columns x, four rows d at a time. Rows
   * or columns that are not there are computed twice.
   */
  static void narrow(
      FloatValues d, int out, FloatValues x, int in, FloatValues w, FloatValues b, int n) {
    int x0 = x.offset();
    int x1 = x0 + (in - 1) * n;
    for (int o = 0; o < out; o += 4) {
      int last = out - 1;
      fourByTwo(
          d.array(),
          d.offset(),
          o,
          Math.min(o + 1, last),
          Math.min(o + 2, last),
          Math.min(o + 3, last),
          x.array(),
          x0,
          x1,
          w.array(),
          w.offset(),
          in,
          b.array(),
          b.offset(),
          n);
    }
  }

  private static void fourByTwo(
      float[] d,
      int dFrom,
      int o0,
      int o1,
      int o2,
      int o3,
      float[] x,
      int x0,
      int x1,
      float[] w,
      int wFrom,
      int in,
      float[] b,
      int bFrom,
      int n) {
    int d0 = dFrom + o0 * n;
    int d1 = dFrom + o1 * n;
    int d2 = dFrom + o2 * n;
    int d3 = dFrom + o3 * n;
    float s00 = 0;
    float s01 = 0;
    float s10 = 0;
    float s11 = 0;
    float s20 = 0;
    float s21 = 0;
    float s30 = 0;
    float s31 = 0;
    float b0 = 0;
    float b1 = 0;
    float b2 = 0;
    float b3 = 0;
    for (int s = 0; s < n; s++) {
      float v0 = x[x0 + s];
      float v1 = x[x1 + s];
      float e0 = d[d0 + s];
      float e1 = d[d1 + s];
      float e2 = d[d2 + s];
      float e3 = d[d3 + s];
      b0 += e0;
      b1 += e1;
      b2 += e2;
      b3 += e3;
      s00 = Math.fma(e0, v0, s00);
      s01 = Math.fma(e0, v1, s01);
      s10 = Math.fma(e1, v0, s10);
      s11 = Math.fma(e1, v1, s11);
      s20 = Math.fma(e2, v0, s20);
      s21 = Math.fma(e2, v1, s21);
      s30 = Math.fma(e3, v0, s30);
      s31 = Math.fma(e3, v1, s31);
    }
    b[bFrom + o0] = b0;
    b[bFrom + o1] = b1;
    b[bFrom + o2] = b2;
    b[bFrom + o3] = b3;
    int second = in - 1;
    w[wFrom + o0 * in] = s00;
    w[wFrom + o1 * in] = s10;
    w[wFrom + o2 * in] = s20;
    w[wFrom + o3 * in] = s30;
    w[wFrom + o0 * in + second] = s01;
    w[wFrom + o1 * in + second] = s11;
    w[wFrom + o2 * in + second] = s21;
    w[wFrom + o3 * in + second] = s31;
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
