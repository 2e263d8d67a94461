package epochscope.views.drawing.solid;

import epochscope.views.drawing.Axis;

/**
 * A height field as triangles: its corners with their light and place in the picture, worked out
 * once. What is higher than the axis reaches is cut off there.
 */
final class FieldMesh {
  private static final int NUMBERS = TriangleFill.NUMBERS;

  /** Corners of the two triangles of a cell: 0 near left, 1 near right, 2 far left, 3 far right. */
  private static final int[][] LENGTHWISE = {{0, 1, 3}, {0, 3, 2}};

  private static final int[][] ACROSS = {{0, 1, 2}, {1, 3, 2}};

  private final HeightField field;
  private final Projection projection;
  private final double scale;

  /** 0 on the floor, 1 at the ceiling; NaN where it is open. */
  private final HeightField heights;

  private final double[] values;

  /** [row][column][number] as {@link TriangleFill} wants it, u and v left open. */
  private final double[] points;

  /** Corners of the piece of a cell that is painted, at most four. */
  private final double[] corners = new double[4 * NUMBERS];

  /**
   * @param scale pixels of the image per pixel of the picture
   */
  FieldMesh(HeightField field, Axis z, Projection projection, double scale) {
    this.field = field;
    this.projection = projection;
    this.scale = scale;
    this.values = new double[field.values().length];
    this.heights = new HeightField(values, field.columns(), field.rows());
    this.points = new double[values.length * NUMBERS];
    for (int i = 0; i < values.length; i++) {
      double height = Math.max(0, z.fraction(field.values()[i]));
      values[i] = Double.isFinite(height) ? height : Double.NaN;
    }
    place();
  }

  private void place() {
    FieldLight light = new FieldLight(heights, projection);
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        int i = row * field.columns() + column;
        int at = i * NUMBERS;
        points[at + TriangleFill.HEIGHT] = values[i];
        points[at + TriangleFill.LIGHT] = light.at(row, column);
        if (values[i] <= 1) {
          project(u(column), v(row), values[i], points, at);
        }
      }
    }
  }

  private void project(double u, double v, double height, double[] into, int at) {
    double z = Projection.HEIGHT * (2 * height - 1);
    projection.project(2 * u - 1, 2 * v - 1, z, into, at);
    into[at] *= scale;
    into[at + 1] *= scale;
  }

  private double u(double column) {
    return column / (field.columns() - 1);
  }

  private double v(double row) {
    return row / (field.rows() - 1);
  }

  /** 0 on the floor, 1 at the ceiling; NaN where it is open. */
  HeightField heights() {
    return heights;
  }

  /**
   * @param lines across the field, about
   */
  void paint(TriangleFill fill, int lines) {
    int stride = Math.max(1, Math.round((field.columns() - 1) / (float) lines));
    for (int row = 0; row < field.rows() - 1; row++) {
      for (int column = 0; column < field.columns() - 1; column++) {
        paintCell(fill, row, column, lines(row, column, stride));
      }
    }
  }

  private int lines(int row, int column, int stride) {
    return (column % stride == 0 ? TriangleFill.LEFT : 0)
        | ((column + 1) % stride == 0 ? TriangleFill.RIGHT : 0)
        | (row % stride == 0 ? TriangleFill.NEAR : 0)
        | ((row + 1) % stride == 0 ? TriangleFill.FAR : 0);
  }

  private void paintCell(TriangleFill fill, int row, int column, int lines) {
    int nearLeft = row * field.columns() + column;
    int farLeft = nearLeft + field.columns();
    double a = values[nearLeft];
    double b = values[nearLeft + 1];
    double c = values[farLeft];
    double d = values[farLeft + 1];
    if (Double.isNaN(a + b + c + d) || Math.min(Math.min(a, b), Math.min(c, d)) >= 1) {
      return;
    }
    for (int[] triangle : triangles(row, column)) {
      paintTriangle(fill, row, column, lines, triangle);
    }
  }

  /** What of a triangle is below the ceiling. */
  private void paintTriangle(TriangleFill fill, int row, int column, int lines, int[] triangle) {
    int count = append(row, column, triangle[0], triangle[1], 0);
    count = append(row, column, triangle[1], triangle[2], count);
    count = append(row, column, triangle[2], triangle[0], count);
    if (count >= 3) {
      fill.fill(corners, 0, NUMBERS, 2 * NUMBERS, lines);
    }
    if (count == 4) {
      fill.fill(corners, 0, 2 * NUMBERS, 3 * NUMBERS, lines);
    }
  }

  /** Appends the first corner of a side and where the side meets the ceiling. */
  private int append(int row, int column, int from, int to, int count) {
    int start = index(row, column, from);
    int end = index(row, column, to);
    int corner = count;
    if (values[start] <= 1) {
      System.arraycopy(points, start * NUMBERS, corners, corner * NUMBERS, NUMBERS);
      corners[corner * NUMBERS + TriangleFill.U] = from & 1;
      corners[corner * NUMBERS + TriangleFill.V] = from >> 1;
      corner++;
    }
    if (values[start] <= 1 != values[end] <= 1) {
      double share = (1 - values[start]) / (values[end] - values[start]);
      meet(row, column, from, to, share, corner * NUMBERS);
      corner++;
    }
    return corner;
  }

  private void meet(int row, int column, int from, int to, double share, int at) {
    double u = (from & 1) + share * ((to & 1) - (from & 1));
    double v = (from >> 1) + share * ((to >> 1) - (from >> 1));
    double lightFrom = points[index(row, column, from) * NUMBERS + TriangleFill.LIGHT];
    double lightTo = points[index(row, column, to) * NUMBERS + TriangleFill.LIGHT];
    project(u(column + u), v(row + v), 1, corners, at);
    corners[at + TriangleFill.HEIGHT] = 1;
    corners[at + TriangleFill.LIGHT] = lightFrom + share * (lightTo - lightFrom);
    corners[at + TriangleFill.U] = u;
    corners[at + TriangleFill.V] = v;
  }

  /**
   * The nearest point under a pixel of the image; none where a cell is cut.
   *
   * @return [u, v], 0 to 1 along columns and rows; null: there is none
   */
  double[] under(double px, double py) {
    double[] found = null;
    double nearest = 0;
    for (int row = 0; row < field.rows() - 1; row++) {
      for (int column = 0; column < field.columns() - 1; column++) {
        for (int[] triangle : triangles(row, column)) {
          double[] place = inside(row, column, triangle, px, py);
          if (place != null && place[2] > nearest) {
            nearest = place[2];
            found = place;
          }
        }
      }
    }
    return found;
  }

  private int[][] triangles(int row, int column) {
    int nearLeft = row * field.columns() + column;
    int farLeft = nearLeft + field.columns();
    return HeightField.risesAlongDiagonal(
            values[nearLeft], values[nearLeft + 1], values[farLeft], values[farLeft + 1])
        ? LENGTHWISE
        : ACROSS;
  }

  /** [u, v, nearness] of a pixel in a triangle; null outside. */
  private double[] inside(int row, int column, int[] triangle, double px, double py) {
    int a = index(row, column, triangle[0]) * NUMBERS;
    int b = index(row, column, triangle[1]) * NUMBERS;
    int c = index(row, column, triangle[2]) * NUMBERS;
    double bx = points[b] - points[a];
    double by = points[b + 1] - points[a + 1];
    double cx = points[c] - points[a];
    double cy = points[c + 1] - points[a + 1];
    double area = bx * cy - cx * by;
    double toB = ((px - points[a]) * cy - (py - points[a + 1]) * cx) / area;
    double toC = ((py - points[a + 1]) * bx - (px - points[a]) * by) / area;
    double highest = points[a + 3] + points[b + 3] + points[c + 3];
    boolean whole = highest <= 3 && highest == highest;
    if (!whole || !(toB >= 0 && toC >= 0 && toB + toC <= 1)) {
      return null;
    }
    double u = share(triangle, 1, toB, toC);
    double v = share(triangle, 2, toB, toC);
    double near = points[a + 2];
    near += toB * (points[b + 2] - points[a + 2]) + toC * (points[c + 2] - points[a + 2]);
    return new double[] {u(column + u), v(row + v), near};
  }

  /** Of the cell, along u (bit 1 of a corner) or v (bit 2). */
  private static double share(int[] triangle, int bit, double toB, double toC) {
    double a = (triangle[0] & bit) / bit;
    double b = (triangle[1] & bit) / bit;
    double c = (triangle[2] & bit) / bit;
    return a + toB * (b - a) + toC * (c - a);
  }

  private int index(int row, int column, int corner) {
    return (row + (corner >> 1)) * field.columns() + column + (corner & 1);
  }
}
