package epochscope.views;

import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;

/** Reads a painted picture back. */
public final class Pixels {
  private final BufferedImage image;

  public Pixels(BufferedImage image) {
    this.image = image;
  }

  public int at(double x, double y) {
    return image.getRGB((int) x, (int) y);
  }

  /**
   * The longest horizontal run of one colour: {left, right (beyond), row}; of equal ones the last.
   */
  public int[] longestRun(int colour) {
    int[] longest = {0, 0, 0};
    for (int y = 0; y < image.getHeight(); y++) {
      int start = 0;
      for (int x = 0; x <= image.getWidth(); x++) {
        if (x == image.getWidth() || image.getRGB(x, y) != colour) {
          if (x - start >= longest[1] - longest[0]) {
            longest = new int[] {start, x, y};
          }
          start = x + 1;
        }
      }
    }
    return longest;
  }

  /** The highest row in a column whose colour fits, from {@code top} on; −1: none. */
  public int highest(int x, int top, IntPredicate fits) {
    for (int y = top; y < image.getHeight(); y++) {
      if (fits.test(image.getRGB(x, y))) {
        return y;
      }
    }
    return -1;
  }

  /** Mean row of the pixels in a column whose colour fits, between two rows; NaN: none. */
  public double centre(int x, int top, int bottom, IntPredicate fits) {
    double sum = 0;
    int count = 0;
    for (int y = top; y < bottom; y++) {
      if (fits.test(image.getRGB(x, y))) {
        sum += y + 0.5;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  public int count(IntPredicate fits) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += fits.test(image.getRGB(x, y)) ? 1 : 0;
      }
    }
    return count;
  }

  /** Largest difference of a channel. */
  public static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
    }
    return most;
  }

  public static IntPredicate near(int colour, int tolerance) {
    return pixel -> distance(pixel, colour) <= tolerance;
  }
}
