package epochscope.train;

import epochscope.kernels.SplitMix64;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.Shape;

/**
 * An image mirrored, scaled, turned and shifted: for each new pixel the place it came from, and the
 * value there by bilinear interpolation. Places beyond the border have the border's value.
 */
final class PixelMove {
  private final AugmentationSpec spec;
  private final int channels;
  private final int rows;
  private final int columns;
  private double cos;
  private double sin;
  private double direction;
  private double shiftX;
  private double shiftY;

  /**
   * @param shape [channels, rows, columns]
   */
  PixelMove(AugmentationSpec spec, Shape shape) {
    this.spec = spec;
    channels = shape.axis(0);
    rows = shape.axis(1);
    columns = shape.axis(2);
  }

  /** Decides on the next move. */
  void draw(SplitMix64 random) {
    double angle = Math.toRadians(spec.rotate()) * evenly(random);
    double factor = 1 + spec.scale() * evenly(random);
    // The way back from a new pixel to where it came from turns and scales the other way.
    cos = Math.cos(angle) / factor;
    sin = Math.sin(angle) / factor;
    shiftX = spec.shift() * evenly(random);
    shiftY = spec.shift() * evenly(random);
    boolean mirrored = random.nextDouble() < 0.5 && spec.flip();
    direction = mirrored ? -1 : 1;
  }

  /** In [−1, 1). */
  private static double evenly(SplitMix64 random) {
    return 2 * random.nextDouble() - 1;
  }

  /** The image at {@code source} of {@code from}, moved, at {@code target} of {@code to}. */
  void apply(float[] from, int source, float[] to, int target) {
    double middleX = (columns - 1) / 2.0;
    double middleY = (rows - 1) / 2.0;
    for (int row = 0; row < rows; row++) {
      double y = row - middleY - shiftY;
      for (int column = 0; column < columns; column++) {
        double x = column - middleX - shiftX;
        double fromX = middleX + direction * (cos * x + sin * y);
        double fromY = middleY + cos * y - sin * x;
        sample(from, source, fromX, fromY, to, target + row * columns + column);
      }
    }
  }

  private void sample(float[] from, int source, double x, double y, float[] to, int target) {
    double insideX = Math.clamp(x, 0, columns - 1);
    double insideY = Math.clamp(y, 0, rows - 1);
    int left = (int) insideX;
    int top = (int) insideY;
    float right = (float) (insideX - left);
    float below = (float) (insideY - top);
    int across = left + 1 < columns ? 1 : 0;
    int down = top + 1 < rows ? columns : 0;
    int at = source + top * columns + left;
    for (int channel = 0; channel < channels; channel++) {
      float upper = between(from[at], from[at + across], right);
      float lower = between(from[at + down], from[at + down + across], right);
      to[target] = between(upper, lower, below);
      at += rows * columns;
      target += rows * columns;
    }
  }

  private static float between(float a, float b, float share) {
    return a + share * (b - a);
  }
}
