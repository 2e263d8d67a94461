package epochscope.views.drawing;

/** Arithmetic on colours 0xAARRGGBB. */
public final class Colours {
  private Colours() {}

  /** {@code share} of {@code b}, the rest of {@code a}, channel by channel in sRGB; opaque. */
  public static int mix(int a, int b, double share) {
    return 0xFF000000
        | channel(a, b, 16, share) << 16
        | channel(a, b, 8, share) << 8
        | channel(a, b, 0, share);
  }

  /** The colour with {@code alpha} of 0 to 1. */
  public static int withAlpha(int colour, double alpha) {
    return (int) Math.round(255 * alpha) << 24 | colour & 0xFFFFFF;
  }

  private static int channel(int a, int b, int shift, double share) {
    int from = a >> shift & 255;
    int to = b >> shift & 255;
    return (int) Math.round(from + (to - from) * share);
  }
}
