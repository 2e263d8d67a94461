package epochscope.images;

import java.util.Arrays;

/**
 * What a round pen leaves on paper of {@code rows} × {@code columns} pixels; its edges are soft.
 */
public final class Ink {
  /** Pixels from full ink to none. */
  private static final double EDGE = 1.4;

  private final int rows;
  private final int columns;
  private final double[] brightness;

  Ink(int rows, int columns) {
    this(rows, columns, new float[rows * columns]);
  }

  /**
   * On a picture that exists.
   *
   * @param grey [row][column] grey levels; is not changed
   */
  public Ink(int rows, int columns, float[] grey) {
    this.rows = rows;
    this.columns = columns;
    brightness = new double[rows * columns];
    Arrays.setAll(brightness, i -> grey[i] / GreyLevels.BRIGHTEST);
  }

  /**
   * @param line [x, y] alternating, in pixels from the upper left corner
   * @param width in pixels
   */
  public void draw(double[] line, double width) {
    for (int i = 2; i < line.length; i += 2) {
      drawPiece(line[i - 2], line[i - 1], line[i], line[i + 1], width / 2);
    }
  }

  private void drawPiece(double x0, double y0, double x1, double y1, double radius) {
    double reach = radius + EDGE / 2;
    int top = Math.max(0, (int) (Math.min(y0, y1) - reach));
    int bottom = Math.min(rows - 1, (int) (Math.max(y0, y1) + reach));
    int left = Math.max(0, (int) (Math.min(x0, x1) - reach));
    int right = Math.min(columns - 1, (int) (Math.max(x0, x1) + reach));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double distance = distance(column + 0.5, row + 0.5, x0, y0, x1, y1);
        double ink = 0.5 + (radius - distance) / EDGE;
        int pixel = row * columns + column;
        brightness[pixel] = Math.max(brightness[pixel], ink);
      }
    }
  }

  /** From a point to the piece of a line between two others. */
  private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double squared = dx * dx + dy * dy;
    double along =
        squared == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / squared, 0.0, 1.0);
    double nearX = x0 + along * dx - x;
    double nearY = y0 + along * dy - y;
    return Math.sqrt(nearX * nearX + nearY * nearY);
  }

  /** As grey levels. */
  public void copyTo(float[] pixels, int offset) {
    for (int i = 0; i < brightness.length; i++) {
      pixels[offset + i] = GreyLevels.of(brightness[i]);
    }
  }
}
