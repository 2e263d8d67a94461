package epochscope.data;

import java.util.Random;

/** A part of a sample that stands for the whole of it, and is the same whoever asks. */
public final class EvenRows {
  /** Training samples by which a moment is judged, in its metrics as in its pictures. */
  public static final int OF_TRAINING_SAMPLE = 5_000;

  private EvenRows() {}

  /**
   * At most {@code most} of {@code size} rows, rising: one at random of each stretch, since every
   * n-th row may be of one class.
   */
  public static int[] of(int size, int most) {
    int[] rows = new int[Math.min(size, most)];
    Random random = new Random(size);
    for (int i = 0; i < rows.length; i++) {
      long from = (long) i * size / rows.length;
      long to = (i + 1L) * size / rows.length;
      rows[i] = (int) from + random.nextInt((int) (to - from));
    }
    return rows;
  }
}
