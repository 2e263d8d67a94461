package epochscope.images;

import epochscope.random.Draws;

/** Draws images of classes. */
@FunctionalInterface
interface ImagePainter {
  /**
   * Draws an image of class {@code label} into {@code pixels}, [channel][row][column] from {@code
   * offset} on.
   */
  void paint(int label, Draws draws, float[] pixels, int offset);
}
