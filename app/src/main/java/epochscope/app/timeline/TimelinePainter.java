package epochscope.app.timeline;

import epochscope.history.HistoryView.Series;
import java.util.Arrays;
import java.util.List;

/**
 * Paints series faintly over the whole width: the area below the first and the lines of all, one
 * column of pixels at a time, so that the cost does not grow with the run. The values' scale is
 * logarithmic, and one for all.
 */
public final class TimelinePainter {
  private TimelinePainter() {}

  /**
   * A series and its colours, ARGB with premultiplied alpha.
   *
   * @param area of the area below it; 0: none
   */
  public record Trace(Series series, int line, int area) {}

  /**
   * @param traces from the front to the back
   * @param lastEpoch epoch at the right edge, above zero
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @return [row][column] pixels, ARGB with premultiplied alpha
   */
  public static int[] paint(List<Trace> traces, double lastEpoch, int width, int height) {
    int[] pixels = new int[width * height];
    double[] range = logRange(traces);
    if (range != null) {
      for (Trace trace : traces.reversed()) {
        int[] tops = columnTops(trace.series(), lastEpoch, width, height, range);
        paint(pixels, width, height, tops, trace);
      }
    }
    return pixels;
  }

  private static void paint(int[] pixels, int width, int height, int[] tops, Trace trace) {
    int before = -1;
    for (int x = 0; x < width; x++) {
      int top = tops[x];
      if (top >= 0) {
        int from = before < 0 ? top : Math.min(top, before);
        int to = Math.min(height - 1, 1 + (before < 0 ? top : Math.max(top, before)));
        for (int y = from; y < height; y++) {
          if (y <= to || trace.area() != 0 && pixels[y * width + x] == 0) {
            pixels[y * width + x] = y <= to ? trace.line() : trace.area();
          }
        }
      }
      before = top;
    }
  }

  /** Row of the curve in every column; −1 where it has none yet, or none any more. */
  private static int[] columnTops(
      Series series, double lastEpoch, int width, int height, double[] range) {
    int[] tops = new int[width];
    Arrays.fill(tops, -1);
    double[] epochs = series.epochs();
    double span = Math.max(range[1] - range[0], 1e-9);
    double end = epochs.length == 0 ? -1 : epochs[epochs.length - 1] + lastEpoch / width;
    int point = 0;
    for (int x = 0; x < width && (x + 0.5) / width * lastEpoch <= end; x++) {
      double epoch = (x + 0.5) / width * lastEpoch;
      while (point < epochs.length - 1 && epochs[point + 1] <= epoch) {
        point++;
      }
      double value = interpolate(epochs, series.values(), point, epoch);
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
  private static double[] logRange(List<Trace> traces) {
    double min = Double.POSITIVE_INFINITY;
    double max = 0;
    for (Trace trace : traces) {
      for (double value : trace.series().values()) {
        if (value > 0 && Double.isFinite(value)) {
          min = Math.min(min, value);
          max = Math.max(max, value);
        }
      }
    }
    return max == 0 ? null : new double[] {Math.log(min), Math.log(max)};
  }
}
