package epochscope.views.drawing;

/**
 * A line with many points on each column of pixels: painted as the band that it fills there, as its
 * zigzag would be many times dearer to stroke.
 */
final class DenseCurve {
  /** Points on a column from which it is worth while. */
  private static final int POINTS = 2;

  private final PlotArea plot;
  private final ColumnBrush brush;
  private final double scale;
  private final double thickness;
  private final int colour;

  /** Of the column that is being filled; {@link Integer#MIN_VALUE}: there is none. */
  private int column = Integer.MIN_VALUE;

  /** Where the line comes into it. */
  private double entry;

  private double lowest;
  private double highest;
  private double last;

  private DenseCurve(Surface surface, PlotArea plot, double thickness, int colour) {
    this.plot = plot;
    this.brush = new ColumnBrush(surface, plot.inner());
    this.scale = surface.scale();
    this.thickness = thickness * scale;
    this.colour = colour;
  }

  /** Whether the points from {@code from} up to and without {@code to} lie that densely. */
  static boolean isOf(Surface surface, PlotArea plot, double[] xs, int from, int to) {
    double columns = (plot.x(xs[to - 1]) - plot.x(xs[from])) * surface.scale();
    return to - from > POINTS * columns;
  }

  static void paint(
      Surface surface,
      PlotArea plot,
      double[] xs,
      double[] ys,
      int from,
      int to,
      double thickness,
      int colour) {
    DenseCurve curve = new DenseCurve(surface, plot, thickness, colour);
    for (int i = from; i < to; i++) {
      curve.add(xs[i], ys[i]);
    }
    curve.end();
  }

  private void add(double x, double y) {
    double px = plot.x(x) * scale;
    double py = plot.y(y) * scale;
    if (!Double.isFinite(px) || !Double.isFinite(py)) {
      end();
      return;
    }
    int at = (int) Math.floor(px);
    if (at != column) {
      moveTo(at, py);
    }
    lowest = Math.min(lowest, py);
    highest = Math.max(highest, py);
    last = py;
  }

  /** Finishes the column, crosses those without points, and begins that at {@code to}. */
  private void moveTo(int to, double py) {
    double coming = py;
    if (column != Integer.MIN_VALUE) {
      double from = last;
      double rise = (py - last) / (to - column);
      int begun = column;
      for (int next = column + 1; next <= to; next++) {
        double edge = from + (next - begun - 0.5) * rise;
        paintTo(edge);
        begin(next, edge);
      }
      coming = entry;
    }
    begin(to, coming);
  }

  private void begin(int at, double coming) {
    column = at;
    entry = coming;
    lowest = coming;
    highest = coming;
    last = coming;
  }

  private void end() {
    if (column != Integer.MIN_VALUE) {
      paintTo(last);
      column = Integer.MIN_VALUE;
    }
  }

  /**
   * Where it only rises or falls the band is slanted, else its ends are level.
   *
   * @param exit where the line leaves the column
   */
  private void paintTo(double exit) {
    if (column < brush.firstColumn() || column > brush.lastColumn()) {
      return;
    }
    double low = Math.min(lowest, exit);
    double high = Math.max(highest, exit);
    double way = Math.abs(exit - entry);
    boolean slanted = high - low <= way;
    double slope = slanted ? way : 0;
    double across = thickness * Math.sqrt(1 + slope * slope);
    double half = (slanted ? across : high - low + across) / 2;
    brush.paint(column, (low + high) / 2, half, slope, colour);
  }
}
