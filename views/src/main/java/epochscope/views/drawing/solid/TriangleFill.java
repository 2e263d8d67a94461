package epochscope.views.drawing.solid;

/**
 * Fills triangles of the picture with shaded colours, where nothing nearer has been painted.
 * Between the corners height, light and place in the cell are interpolated over the picture.
 */
final class TriangleFill {
  /** Numbers of a corner: pixel x and y of the image, nearness, height, light, u, v. */
  static final int NUMBERS = 7;

  static final int HEIGHT = 3;
  static final int LIGHT = 4;
  static final int U = 5;
  static final int V = 6;

  /** Edges of a cell that carry a line, as bits. */
  static final int LEFT = 1;

  static final int RIGHT = 2;
  static final int NEAR = 4;
  static final int FAR = 8;

  /** By how much a line darkens. */
  private static final double INK = 0.4;

  private final int[] pixels;
  private final DepthBuffer depth;
  private final int[] colours;
  private final double halfLine;

  /** Growth of each number of a corner per pixel to the right and downwards. */
  private final double[] right = new double[NUMBERS];

  private final double[] down = new double[NUMBERS];

  /** Growth of each number of a corner per pixel along its steepest way. */
  private final double[] slope = new double[NUMBERS];

  /** Where the row that is filled begins and ends. */
  private double from;

  private double to;

  /**
   * @param colours at even distances of height, from 0 to 1
   * @param line thickness of lines, in pixels of the image
   */
  TriangleFill(int[] pixels, DepthBuffer depth, int[] colours, double line) {
    this.pixels = pixels;
    this.depth = depth;
    this.colours = colours;
    this.halfLine = line / 2;
  }

  /**
   * @param corners [corner][number]
   * @param a number of the first of the corners' numbers; b and c likewise
   * @param lines edges of the cell that carry one
   */
  void fill(double[] corners, int a, int b, int c, int lines) {
    double bx = corners[b] - corners[a];
    double by = corners[b + 1] - corners[a + 1];
    double cx = corners[c] - corners[a];
    double cy = corners[c + 1] - corners[a + 1];
    double area = bx * cy - cx * by;
    if (!(Math.abs(area) > 1e-9)) {
      return;
    }
    for (int i = 2; i < NUMBERS; i++) {
      double toB = corners[b + i] - corners[a + i];
      double toC = corners[c + i] - corners[a + i];
      right[i] = (toB * cy - toC * by) / area;
      down[i] = (toC * bx - toB * cx) / area;
      slope[i] = Math.sqrt(right[i] * right[i] + down[i] * down[i]);
    }
    double top = Math.min(corners[a + 1], Math.min(corners[b + 1], corners[c + 1]));
    double bottom = Math.max(corners[a + 1], Math.max(corners[b + 1], corners[c + 1]));
    int firstRow = Math.max(0, (int) Math.ceil(top - 0.5));
    int lastRow = Math.min(depth.height() - 1, (int) Math.ceil(bottom - 0.5) - 1);
    for (int row = firstRow; row <= lastRow; row++) {
      from = Double.POSITIVE_INFINITY;
      to = Double.NEGATIVE_INFINITY;
      double y = row + 0.5;
      cross(corners, a, b, y);
      cross(corners, b, c, y);
      cross(corners, c, a, y);
      int first = Math.max(0, (int) Math.ceil(from - 0.5));
      int last = Math.min(depth.width() - 1, (int) Math.ceil(to - 0.5) - 1);
      fillRow(corners, a, row, first, last, lines);
    }
  }

  /** Takes in where a side crosses a row: reckoned from its upper end, so that neighbours agree. */
  private void cross(double[] corners, int a, int b, double y) {
    int upper = corners[a + 1] <= corners[b + 1] ? a : b;
    int lower = upper == a ? b : a;
    double y0 = corners[upper + 1];
    double y1 = corners[lower + 1];
    if (y >= y0 && y < y1) {
      double x = corners[upper] + (y - y0) * (corners[lower] - corners[upper]) / (y1 - y0);
      from = Math.min(from, x);
      to = Math.max(to, x);
    }
  }

  private void fillRow(double[] corners, int a, int row, int first, int last, int lines) {
    float[] nearness = depth.nearness();
    int start = row * depth.width();
    double dx = first + 0.5 - corners[a];
    double dy = row + 0.5 - corners[a + 1];
    double near = at(corners, a, 2, dx, dy);
    double height = at(corners, a, HEIGHT, dx, dy) * (colours.length - 1) + 0.5;
    double light = at(corners, a, LIGHT, dx, dy) * 256;
    double heightStep = right[HEIGHT] * (colours.length - 1);
    double lightStep = right[LIGHT] * 256;
    for (int x = first; x <= last; x++) {
      if (near > nearness[start + x]) {
        nearness[start + x] = (float) near;
        double ink = lines == 0 ? 0 : ink(corners, a, x + 0.5 - corners[a], dy, lines);
        int place = Math.clamp((int) height, 0, colours.length - 1);
        pixels[start + x] = lit(colours[place], (int) (light * (1 - ink)));
      }
      near += right[2];
      height += heightStep;
      light += lightStep;
    }
  }

  private double at(double[] corners, int a, int number, double dx, double dy) {
    return corners[a + number] + dx * right[number] + dy * down[number];
  }

  /** How much of a pixel is taken by the lines along the cell's edges. */
  private double ink(double[] corners, int a, double dx, double dy, int lines) {
    double covered = 0;
    if ((lines & (LEFT | RIGHT)) != 0) {
      covered = covered(at(corners, a, U, dx, dy), U, lines & LEFT, lines & RIGHT);
    }
    if ((lines & (NEAR | FAR)) != 0) {
      covered = Math.max(covered, covered(at(corners, a, V, dx, dy), V, lines & NEAR, lines & FAR));
    }
    return INK * covered;
  }

  private double covered(double place, int number, int before, int beyond) {
    double distance =
        Math.min(
            before == 0 ? Double.MAX_VALUE : place, beyond == 0 ? Double.MAX_VALUE : 1 - place);
    return Math.clamp(halfLine + 0.5 - distance / slope[number], 0, 1);
  }

  /**
   * @param light in 256ths; more is brighter than the colour
   */
  private static int lit(int colour, int light) {
    int red = Math.min(255, (colour >> 16 & 255) * light >> 8);
    int green = Math.min(255, (colour >> 8 & 255) * light >> 8);
    int blue = Math.min(255, (colour & 255) * light >> 8);
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }
}
