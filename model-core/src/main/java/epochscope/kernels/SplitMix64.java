package epochscope.kernels;

/**
 * Steele, Lea and Flood's SplitMix64 (OOPSLA 2014): a generator whose whole state is one number,
 * and the mixing function by which independent streams are named.
 */
public final class SplitMix64 {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public SplitMix64(long seed) {
    state = seed;
  }

  /** A bijection of 64 bits in which every bit of {@code z} moves half the bits of the result. */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The seed of a stream of its own for {@code a} and {@code b} below {@code seed}. */
  public static long stream(long seed, long a, long b) {
    return mix(mix(mix(seed + GAMMA) ^ (a + GAMMA)) + b * GAMMA);
  }

  /** As one newly made with that seed. */
  public void restart(long seed) {
    state = seed;
  }

  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** Normal with mean 0 and variance 1 (Box and Muller 1958). */
  public double nextGaussian() {
    double radius = Math.sqrt(-2 * Math.log(1 - nextDouble()));
    return radius * Math.cos(2 * Math.PI * nextDouble());
  }
}
