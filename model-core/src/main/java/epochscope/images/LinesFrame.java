package epochscope.images;

import java.util.List;

/** Moves and scales polylines together, in place; a line is [x, y] alternating. */
record LinesFrame(List<double[]> lines) {
  /** Fits the longer side of their box to {@code size}, and their centre of mass to the middle. */
  void place(double size, double middle) {
    double scale = size / Math.max(extent(0), extent(1));
    double[] centre = centreOfMass();
    for (double[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        line[i] = middle + scale * (line[i] - centre[i % 2]);
      }
    }
  }

  private double extent(int axis) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double[] line : lines) {
      for (int i = axis; i < line.length; i += 2) {
        min = Math.min(min, line[i]);
        max = Math.max(max, line[i]);
      }
    }
    return max - min;
  }

  private double[] centreOfMass() {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (double[] line : lines) {
      for (int i = 2; i < line.length; i += 2) {
        double length = length(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
        mass += length;
        x += length * (line[i] + line[i - 2]) / 2;
        y += length * (line[i + 1] + line[i - 1]) / 2;
      }
    }
    return new double[] {x / mass, y / mass};
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
