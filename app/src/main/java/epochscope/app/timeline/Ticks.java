package epochscope.app.timeline;

import java.util.ArrayList;
import java.util.List;

/** Whole epochs at 1-2-5 steps for the time axis. */
final class Ticks {
  private Ticks() {}

  /** Rising ticks from 0 to {@code last}, at most {@code most} (two or more). */
  static List<Integer> upTo(int last, int most) {
    long step = 1;
    int digit = 0;
    int[] factors = {2, 5, 10};
    long decade = 1;
    while (last / step + 1 > most) {
      step = decade * factors[digit];
      digit++;
      if (digit == factors.length) {
        digit = 0;
        decade *= 10;
      }
    }
    List<Integer> ticks = new ArrayList<>();
    for (long tick = 0; tick <= last; tick += step) {
      ticks.add((int) tick);
    }
    return ticks;
  }
}
