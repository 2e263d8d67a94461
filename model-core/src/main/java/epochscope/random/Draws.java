package epochscope.random;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that a seed determines on every machine and Java version: bits by L64X128MixRandom
 * (Steele and Vigna, OOPSLA 2021), normal numbers by Marsaglia's polar method with strict
 * mathematics.
 */
public final class Draws {
  private static final RandomGeneratorFactory<RandomGenerator> BITS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final RandomGenerator bits;
  private double spare = Double.NaN;

  public Draws(long seed) {
    bits = BITS.create(seed);
  }

  /**
   * The numbers of one of many streams below {@code seed}: they are the same however many numbers
   * other streams give.
   */
  public static Draws stream(long seed, long index) {
    return new Draws(mixed(mixed(seed + GOLDEN_GAMMA) + index * GOLDEN_GAMMA));
  }

  /** SplitMix64's finaliser (Stafford's variant 13). */
  private static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform on [0, 1), a multiple of 2^−53. */
  public double uniform() {
    return (bits.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform on [{@code from}, {@code to}). */
  public double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  /** One of 0 … {@code bound} − 1; the bias is below {@code bound}·2^−53. */
  public int index(int bound) {
    return (int) (uniform() * bound);
  }

  /** Standard normal. */
  public double normal() {
    if (!Double.isNaN(spare)) {
      double value = spare;
      spare = Double.NaN;
      return value;
    }
    double u;
    double v;
    double s;
    do {
      u = uniform(-1, 1);
      v = uniform(-1, 1);
      s = u * u + v * v;
    } while (s >= 1 || s == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
    spare = v * factor;
    return u * factor;
  }

  /** 0 … {@code size} − 1 in an order drawn by Fisher and Yates. */
  public int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = index(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
