package epochscope.data;

import epochscope.spec.InvalidInputException;

/** Refuses a sample that memory cannot hold before it is taken. */
final class SampleSize {
  /** In double precision, once more while rows are left out, and in single precision. */
  private static final int BYTES_PER_VALUE = 2 * Double.BYTES + Float.BYTES;

  private static final double USABLE_MEMORY = 0.75;

  private SampleSize() {}

  /**
   * @param what the subject of the sentence
   */
  static void check(String what, long rows, long features) {
    long columns = features + 1;
    double memory = Runtime.getRuntime().maxMemory() * USABLE_MEMORY;
    long most = (long) Math.min(memory / BYTES_PER_VALUE, Integer.MAX_VALUE - 8);
    if (rows * columns > most) {
      throw new InvalidInputException(
          what
              + " has "
              + rows
              + " rows of "
              + columns
              + " values, expected at most "
              + most
              + " values in all, as the memory allows");
    }
  }
}
