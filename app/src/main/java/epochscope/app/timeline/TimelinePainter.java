package epochscope.app.timeline;

import java.util.Arrays;

/**
 * Paints a series faintly over the whole width: the area below it and its line, one column of
 * pixels at a time, so that the cost does not grow with the run. The values' scale is logarithmic.
 */
public final class TimelinePainter {
  private TimelinePainter() {}

  /**
   * @param epochs [point], rising
   * @param values [point]; those that are not finite and above zero leave a gap
   * @param lastEpoch epoch at the right edge, above zero
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @param line colour of the line, ARGB with premultiplied alpha
   * @param area colour of the area below it, ARGB with premultiplied alpha
   * @return [row][column] pixels, ARGB with premultiplied alpha
   */
  public static int[] paint(
      double[] epochs,
      double[] values,
      double lastEpoch,
      int width,
      int height,
      int line,
      int area) {
    int[] pixels = new int[width * height];
    double[] range = logRange(values);
    if (range == null) {
      return pixels;
    }
    int[] tops = columnTops(epochs, values, lastEpoch, width, height, range);
    int before = -1;
    for (int x = 0; x < width; x++) {
      int top = tops[x];
      if (top >= 0) {
        int from = before < 0 ? top : Math.min(top, before);
        int to = before < 0 ? top : Math.max(top, before);
        for (int y = from; y < height; y++) {
          pixels[y * width + x] = y <= to + 1 ? line : area;
        }
      }
      before = top;
    }
    return pixels;
  }

  /** Row of the curve in every column; −1 where it has none yet. */
  private static int[] columnTops(
      double[] epochs, double[] values, double lastEpoch, int width, int height, double[] range) {
    int[] tops = new int[width];
    Arrays.fill(tops, -1);
    double span = Math.max(range[1] - range[0], 1e-9);
    int point = 0;
    for (int x = 0; x < width; x++) {
      double epoch = (x + 0.5) / width * lastEpoch;
      while (point < epochs.length - 1 && epochs[point + 1] <= epoch) {
        point++;
      }
      double value = interpolate(epochs, values, point, epoch);
      if (value > 0 && Double.isFinite(value)) {
        double share = (Math.log(value) - range[0]) / span;
        tops[x] = Math.clamp(Math.round((1 - share) * (height - 4)) + 2, 0, height - 1);
      }
    }
    return tops;
  }

  private static double interpolate(double[] epochs, double[] values, int point, double epoch) {
    if (point + 1 >= epochs.length) {
      return values[point];
    }
    double t = (epoch - epochs[point]) / (epochs[point + 1] - epochs[point]);
    return values[point] + Math.clamp(t, 0, 1) * (values[point + 1] - values[point]);
  }

  /** Logarithms of the smallest and largest value; null where there is none to show. */
  private static double[] logRange(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = 0;
    for (double value : values) {
      if (value > 0 && Double.isFinite(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    return max == 0 ? null : new double[] {Math.log(min), Math.log(max)};
  }
}
