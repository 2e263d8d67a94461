package epochscope.kernels;

/** The check that what is copied whole has the size of its destination. */
final class Sizes {
  private Sizes() {}

  static <T> T equal(T values, int found, int expected) {
    if (found != expected) {
      throw new IllegalArgumentException(found + " values for " + expected);
    }
    return values;
  }
}
