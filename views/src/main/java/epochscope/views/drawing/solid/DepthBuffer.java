package epochscope.views.drawing.solid;

import epochscope.views.drawing.Surface;
import java.util.Arrays;

/** How near what is painted lies, pixel by pixel of the image; kept from picture to picture. */
public final class DepthBuffer {
  /** What is nearer by less lies on the surface, not before it. */
  private static final double TOUCH = 5e-4;

  /** Two pixels that differ by more are of different things, or of two sides of one. */
  private static final float EDGE = 0.02f;

  private int width;
  private int height;
  private float[] nearness = new float[0];

  /** Empties it for a picture of that size. */
  void clear(Surface surface) {
    width = surface.image().getWidth();
    height = surface.image().getHeight();
    if (nearness.length == width * height) {
      Arrays.fill(nearness, 0);
    } else {
      nearness = new float[width * height];
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** [row][column]; 0 where nothing is. */
  float[] nearness() {
    return nearness;
  }

  /**
   * Whether nothing lies before a point that near, in the pixel or one beside it: what lies on a
   * surface is not hidden by it.
   */
  boolean shows(double column, double row, double near) {
    int x = (int) Math.floor(column);
    int y = (int) Math.floor(row);
    for (int j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
      for (int i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
        if (near + TOUCH >= nearness[j * width + i]) {
          return true;
        }
      }
    }
    return x < 0 || y < 0 || x >= width || y >= height;
  }

  /** Softens the steps where something ends before something else: two pixels lend each other. */
  void soften(int[] pixels) {
    for (int row = 0; row < height - 1; row++) {
      int end = (row + 1) * width - 1;
      for (int i = row * width; i < end; i++) {
        float near = nearness[i];
        if (Math.abs(near - nearness[i + 1]) > EDGE) {
          mix(pixels, i, i + 1);
        }
        if (Math.abs(near - nearness[i + width]) > EDGE) {
          mix(pixels, i, i + width);
        }
      }
    }
  }

  private static void mix(int[] pixels, int i, int j) {
    int a = pixels[i];
    int b = pixels[j];
    pixels[i] = quarter(b, a);
    pixels[j] = quarter(a, b);
  }

  /** A quarter of {@code a} and three of {@code b}; opaque. */
  private static int quarter(int a, int b) {
    int redBlue = (a & 0xFF00FF) + 3 * (b & 0xFF00FF) >>> 2 & 0xFF00FF;
    int green = (a & 0xFF00) + 3 * (b & 0xFF00) >>> 2 & 0xFF00;
    return 0xFF000000 | redBlue | green;
  }
}
