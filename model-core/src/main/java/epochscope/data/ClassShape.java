package epochscope.data;

import epochscope.random.Draws;

/** The region or distribution that the events of each class are drawn from. */
@FunctionalInterface
interface ClassShape {
  /** Draws one event of class {@code label} into {@code point}, one coordinate per feature. */
  void draw(int label, Draws draws, double[] point);
}
