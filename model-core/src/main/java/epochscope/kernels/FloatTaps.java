package epochscope.kernels;

import java.util.Arrays;

/**
 * y = b + Σ_t w_t·row_t for a list of rows and of places of their weights: two sums at once, four
 * rows at a time, so that a number loaded is used more than once. Each sum adds its terms in the
 * order of the list.
 */
final class FloatTaps {
  private static final int BLOCK = 4;

  private float[][] rows = new float[0][];
  private int[] places = new int[0];
  private float[] zeros = new float[0];
  private int count;

  void clear() {
    count = 0;
  }

  /**
   * @param place of the row's weight behind the first weight of a sum
   */
  void add(float[] row, int place) {
    if (count == rows.length) {
      int room = Math.max(16, 2 * count);
      rows = Arrays.copyOf(rows, room);
      places = Arrays.copyOf(places, room);
    }
    rows[count] = row;
    places[count] = place;
    count++;
  }

  /** Fills up the last block with rows of zeros; then the list is complete. */
  void close(int length) {
    if (zeros.length < length) {
      zeros = new float[length];
    }
    while (count % BLOCK != 0) {
      add(zeros, places[count - 1]);
    }
  }

  /**
   * @param a first weight of y
   * @param b first weight of z
   */
  void sum(float[] w, int a, int b, float[] y, float[] z, int length) {
    for (int t = 0; t < count; t += BLOCK) {
      int p0 = places[t];
      int p1 = places[t + 1];
      int p2 = places[t + 2];
      int p3 = places[t + 3];
      addFour(
          w[a + p0],
          w[a + p1],
          w[a + p2],
          w[a + p3],
          w[b + p0],
          w[b + p1],
          w[b + p2],
          w[b + p3],
          rows[t],
          rows[t + 1],
          rows[t + 2],
          rows[t + 3],
          y,
          z,
          length);
    }
  }

  private static void addFour(
      float a0,
      float a1,
      float a2,
      float a3,
      float b0,
      float b1,
      float b2,
      float b3,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      float[] y,
      float[] z,
      int length) {
    for (int k = 0; k < length; k++) {
      float v0 = r0[k];
      float v1 = r1[k];
      float v2 = r2[k];
      float v3 = r3[k];
      y[k] = Math.fma(a3, v3, Math.fma(a2, v2, Math.fma(a1, v1, Math.fma(a0, v0, y[k]))));
      z[k] = Math.fma(b3, v3, Math.fma(b2, v2, Math.fma(b1, v1, Math.fma(b0, v0, z[k]))));
    }
  }
}
