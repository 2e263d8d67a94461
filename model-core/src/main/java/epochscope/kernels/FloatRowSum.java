package epochscope.kernels;

/**
 * sum[k] = start[k] + Σ_c factor_c · row_c[k], by loops over k that the JIT vectorises.
 *
 * <p>The rows are copied to arrays of their own first: C2 (up to JDK 25 at least) leaves a loop
 * scalar whose arrays are read and written at different offsets, as they might be one array that
 * overlaps itself. The copies cost a tenth of what the vectors save.
 */
final class FloatRowSum {
  private float[][] rows = new float[0][];
  private float[] sum = new float[0];

  /** Makes room for that many rows; those loaded before are lost. */
  void reserve(int count, int length) {
    if (sum.length < length || rows.length < count) {
      int size = Math.max(length, sum.length);
      sum = new float[size];
      rows = new float[Math.max(count, rows.length)][size];
    }
  }

  /** Row {@code row} becomes from[offset], from[offset + stride], … */
  void load(int row, float[] from, int offset, int stride, int length) {
    float[] to = rows[row];
    if (stride == 1) {
      System.arraycopy(from, offset, to, 0, length);
      return;
    }
    for (int k = 0; k < length; k++) {
      to[k] = from[offset + k * stride];
    }
  }

  /**
   * The sum becomes {@code start} plus the first {@code count} rows, times the factors a[from],
   * a[from + step], …
   */
  void sum(float start, float[] a, int from, int step, int count, int length) {
    if (count == 1) {
      setOne(start, a[from], rows[0], sum, length);
      return;
    }
    setTwo(start, a[from], rows[0], a[from + step], rows[1], sum, length);
    int c = 2;
    for (; c + 7 < count; c += 8) {
      addEight(a, from + c * step, step, c, length);
    }
    if (c + 3 < count) {
      addFour(a, from + c * step, step, c, length);
      c += 4;
    }
    for (; c < count; c++) {
      addOne(a[from + c * step], rows[c], sum, length);
    }
  }

  /** Copies the sum to to[offset], to[offset + stride], … */
  void store(float[] to, int offset, int stride, int length) {
    if (stride == 1) {
      System.arraycopy(sum, 0, to, offset, length);
      return;
    }
    for (int k = 0; k < length; k++) {
      to[offset + k * stride] = sum[k];
    }
  }

  private void addEight(float[] a, int at, int step, int c, int length) {
    float a0 = a[at];
    float a1 = a[at + step];
    float a2 = a[at + 2 * step];
    float a3 = a[at + 3 * step];
    float a4 = a[at + 4 * step];
    float a5 = a[at + 5 * step];
    float a6 = a[at + 6 * step];
    float a7 = a[at + 7 * step];
    float[] r0 = rows[c];
    float[] r1 = rows[c + 1];
    float[] r2 = rows[c + 2];
    float[] r3 = rows[c + 3];
    float[] r4 = rows[c + 4];
    float[] r5 = rows[c + 5];
    float[] r6 = rows[c + 6];
    float[] r7 = rows[c + 7];
    float[] y = sum;
    for (int k = 0; k < length; k++) {
      float low = Math.fma(a3, r3[k], Math.fma(a2, r2[k], Math.fma(a1, r1[k], a0 * r0[k])));
      float high = Math.fma(a7, r7[k], Math.fma(a6, r6[k], Math.fma(a5, r5[k], a4 * r4[k])));
      y[k] += low + high;
    }
  }

  private void addFour(float[] a, int at, int step, int c, int length) {
    float a0 = a[at];
    float a1 = a[at + step];
    float a2 = a[at + 2 * step];
    float a3 = a[at + 3 * step];
    float[] r0 = rows[c];
    float[] r1 = rows[c + 1];
    float[] r2 = rows[c + 2];
    float[] r3 = rows[c + 3];
    float[] y = sum;
    for (int k = 0; k < length; k++) {
      y[k] =
          Math.fma(a3, r3[k], Math.fma(a2, r2[k], Math.fma(a1, r1[k], Math.fma(a0, r0[k], y[k]))));
    }
  }

  private static void setOne(float start, float a0, float[] r0, float[] y, int length) {
    for (int k = 0; k < length; k++) {
      y[k] = Math.fma(a0, r0[k], start);
    }
  }

  private static void setTwo(
      float start, float a0, float[] r0, float a1, float[] r1, float[] y, int length) {
    for (int k = 0; k < length; k++) {
      y[k] = Math.fma(a1, r1[k], Math.fma(a0, r0[k], start));
    }
  }

  private static void addOne(float a0, float[] r0, float[] y, int length) {
    for (int k = 0; k < length; k++) {
      y[k] = Math.fma(a0, r0[k], y[k]);
    }
  }
}
