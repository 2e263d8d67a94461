package epochscope.views.drawing.solid;

/** How bright a height field is at its points: by its slope to their neighbours. */
final class FieldLight {
  /** Of light from everywhere and from the lamp; together more than 1 where it shines straight. */
  private static final double AMBIENT = 0.74;

  private static final double LAMP = 0.36;

  /** The lamp stands over the viewer's left shoulder: right, up, towards the viewer. */
  private static final double[] LAMP_FROM = {-0.45, 0.6, 0.66};

  private final HeightField heights;
  private final double[] lamp;
  private final double[] eye;

  /**
   * @param heights 0 on the floor, 1 at the ceiling
   */
  FieldLight(HeightField heights, Projection projection) {
    this.heights = heights;
    this.lamp = unit(projection.inBox(LAMP_FROM[0], LAMP_FROM[1], LAMP_FROM[2]));
    this.eye = projection.inBox(0, 0, 1);
  }

  /** 1 leaves a colour as it is; a slope that is seen from below is lit from below. */
  double at(int row, int column) {
    double alongX = slope(row, column, 0, 1) * (heights.columns() - 1);
    double alongY = slope(row, column, 1, 0) * (heights.rows() - 1);
    double[] normal = unit(new double[] {-alongX, -alongY, 1 / Projection.HEIGHT});
    double side = dot(normal, eye) < 0 ? -1 : 1;
    return AMBIENT + LAMP * Math.max(0, side * dot(normal, lamp));
  }

  /** Growth of the height per cell; between open neighbours none. */
  private double slope(int row, int column, int down, int across) {
    int before = inside(row - down, column - across) ? 1 : 0;
    int beyond = inside(row + down, column + across) ? 1 : 0;
    if (before + beyond == 0 || Double.isNaN(heights.at(row, column))) {
      return 0;
    }
    return (heights.at(row + beyond * down, column + beyond * across)
            - heights.at(row - before * down, column - before * across))
        / (before + beyond);
  }

  private boolean inside(int row, int column) {
    return row >= 0
        && column >= 0
        && row < heights.rows()
        && column < heights.columns()
        && !Double.isNaN(heights.at(row, column));
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double[] unit(double[] a) {
    double length = Math.sqrt(dot(a, a));
    return new double[] {a[0] / length, a[1] / length, a[2] / length};
  }
}
