package epochscope.nn;

import java.util.Arrays;

/** The area under the ROC curve. */
public final class Auc {
  private Auc() {}

  /**
   * The chance that a signal event has a larger score than a background event, ties counted half
   * (the statistic of Mann and Whitney), weighted by event weights.
   *
   * @param scores [sample]
   * @param signal [sample]
   * @param weights [sample], null: all 1
   * @return NaN where there is no signal or no background, or a score is NaN
   */
  public static double of(float[] scores, boolean[] signal, float[] weights) {
    long[] ranked = ranked(scores);
    double pairs = 0;
    double signals = 0;
    double backgrounds = 0;
    for (int i = 0; i < ranked.length; ) {
      double tiedSignal = 0;
      double tiedBackground = 0;
      long score = ranked[i] >> 32;
      for (; i < ranked.length && ranked[i] >> 32 == score; i++) {
        int sample = (int) ranked[i];
        double weight = weights == null ? 1 : weights[sample];
        tiedSignal += signal[sample] ? weight : 0;
        tiedBackground += signal[sample] ? 0 : weight;
      }
      pairs += tiedSignal * (backgrounds + tiedBackground / 2);
      signals += tiedSignal;
      backgrounds += tiedBackground;
    }
    boolean ordered = ranked.length > 0 && !Float.isNaN(scores[(int) ranked[ranked.length - 1]]);
    return ordered ? pairs / (signals * backgrounds) : Double.NaN;
  }

  /** By rising score: the score as an integer of the same order above, the sample below. */
  private static long[] ranked(float[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      // Adding zero makes −0 a 0. Negative floats order backwards as integers, so they are flipped.
      int bits = Float.floatToIntBits(scores[i] + 0f);
      int key = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
      keys[i] = ((long) key << 32) | i;
    }
    Arrays.sort(keys);
    return keys;
  }
}
