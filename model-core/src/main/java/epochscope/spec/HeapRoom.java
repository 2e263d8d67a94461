package epochscope.spec;

/** Refuses what would not fit into the heap before memory is taken for it. */
public final class HeapRoom {
  /** Bytes that a byte of JSON may take while it is read: its text, its tree, its values. */
  public static final long OF_TEXT = 6;

  /** The same of packed numbers: their bytes and their values. */
  public static final long OF_NUMBERS = 2;

  private HeapRoom() {}

  /**
   * @param what the sentence of the refusal begins with it
   */
  public static void require(String what, long bytes) {
    if (bytes > free()) {
      System.gc();
      if (bytes > free()) {
        throw Check.found(
            what,
            "so large that it takes " + megabytes(bytes) + " MB of memory",
            "at most " + megabytes(free()) + " MB, which Java may still use");
      }
    }
  }

  /** What took more than {@link #require} foresaw. */
  public static InvalidInputException exceeded(String what, OutOfMemoryError cause) {
    return new InvalidInputException(
        what
            + " takes more memory than the "
            + megabytes(Runtime.getRuntime().maxMemory())
            + " MB that Java may use, expected less",
        cause);
  }

  private static long free() {
    Runtime java = Runtime.getRuntime();
    return java.maxMemory() - java.totalMemory() + java.freeMemory();
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }
}
