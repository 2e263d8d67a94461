package epochscope.data;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that a seed determines on every machine and Java version: bits by L64X128MixRandom
 * (Steele and Vigna, OOPSLA 2021), normal numbers by Marsaglia's polar method with strict
 * mathematics.
 */
final class Draws {
  private final RandomGenerator bits;
  private double spare = Double.NaN;

  Draws(long seed) {
    bits = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Uniform on [0, 1), a multiple of 2^−53. */
  double uniform() {
    return (bits.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform on [{@code from}, {@code to}). */
  double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  /** One of 0 … {@code bound} − 1; the bias is below {@code bound}·2^−53. */
  int index(int bound) {
    return (int) (uniform() * bound);
  }

  /** Standard normal. */
  double normal() {
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
  int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = index(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
