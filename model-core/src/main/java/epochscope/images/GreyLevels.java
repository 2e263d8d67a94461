package epochscope.images;

/** Pixels of one byte each: 0 is dark, 255 bright. */
final class GreyLevels {
  static final int BRIGHTEST = 255;

  private GreyLevels() {}

  /**
   * The levels of {@code n} bytes from {@code from} on, into {@code pixels} from {@code offset}.
   */
  static void unpack(byte[] bytes, int from, int n, float[] pixels, int offset) {
    for (int i = 0; i < n; i++) {
      pixels[offset + i] = bytes[from + i] & BRIGHTEST;
    }
  }

  /** The level of a brightness, of which 0 … 1 can be shown. */
  static float of(double brightness) {
    return Math.round(Math.clamp(brightness, 0.0, 1.0) * BRIGHTEST);
  }
}
