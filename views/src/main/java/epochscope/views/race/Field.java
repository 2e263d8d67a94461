package epochscope.views.race;

import epochscope.analysis.landscape.GridAxis;
import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Window;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Contours;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.solid.HeightField;
import java.util.Arrays;
import java.util.List;

/**
 * What the runners run on.
 *
 * @param window that it covers
 * @param places [row][column], row 0 on top, where each value stands among the levels
 * @param lines of equal value, per level
 */
record Field(Window window, Grid places, Levels levels, List<List<Contours.Line>> lines) {
  private static final int CELLS = 104;

  /**
   * @param shown at least the part of the surface that is worth looking at, whose values choose the
   *     levels
   */
  static Field of(AnalyticSurface surface, Window shown) {
    Grid worthwhile = sampled(surface, surface.window(), CELLS / 2, CELLS / 2);
    double aspect = (shown.right() - shown.left()) / (shown.top() - shown.bottom());
    int columns = (int) Math.clamp(CELLS * Math.sqrt(aspect), 32, 4 * CELLS);
    int rows = (int) Math.clamp(CELLS / Math.sqrt(aspect), 32, 4 * CELLS);
    Grid values = sampled(surface, shown, columns, rows);
    return of(shown, values, Levels.of(worthwhile, surface.lowest()));
  }

  /** The loss on a plane, logarithmic where that is wide. */
  static Field of(LossLandscape landscape) {
    int columns = landscape.alpha().points();
    int rows = landscape.beta().points();
    float[] values = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[(rows - 1 - row) * columns + column] = (float) landscape.at(row, column);
      }
    }
    Grid grid = new Grid(values, 0, columns, rows);
    // The points are the centres of the cells: a half cell more on each side.
    double halfX = (landscape.alpha().to() - landscape.alpha().from()) / (columns - 1) / 2;
    double halfY = (landscape.beta().to() - landscape.beta().from()) / (rows - 1) / 2;
    Window window =
        new Window(
            landscape.alpha().from() - halfX,
            landscape.alpha().to() + halfX,
            landscape.beta().from() - halfY,
            landscape.beta().to() + halfY);
    return of(window, grid, Levels.ofLosses(grid));
  }

  /** The loss between the points at which it was measured. */
  static double loss(LossLandscape landscape, double alpha, double beta) {
    return new HeightField(landscape.loss(), landscape.alpha().points(), landscape.beta().points())
        .between(
            share(
                landscape.alpha(),
                Math.clamp(alpha, landscape.alpha().from(), landscape.alpha().to())),
            share(
                landscape.beta(),
                Math.clamp(beta, landscape.beta().from(), landscape.beta().to())));
  }

  private static double share(GridAxis axis, double value) {
    return (value - axis.from()) / (axis.to() - axis.from());
  }

  private static Field of(Window window, Grid values, Levels levels) {
    float[] places = new float[values.values().length];
    for (int i = 0; i < places.length; i++) {
      float value = values.values()[i];
      places[i] = Float.isFinite(value) ? (float) levels.place(value) : Float.NaN;
    }
    Grid grid = new Grid(places, 0, values.columns(), values.rows());
    Contours contours = new Contours(grid);
    return new Field(
        window, grid, levels, Arrays.stream(levels.places()).mapToObj(contours::lines).toList());
  }

  private static Grid sampled(AnalyticSurface surface, Window window, int columns, int rows) {
    float[] values = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      double y = window.top() - (row + 0.5) / rows * (window.top() - window.bottom());
      for (int column = 0; column < columns; column++) {
        double x = window.left() + (column + 0.5) / columns * (window.right() - window.left());
        values[row * columns + column] = (float) surface.at(x, y).value();
      }
    }
    return new Grid(values, 0, columns, rows);
  }

  Axis xAxis(String title) {
    return Axis.linear(title, window.left(), window.right());
  }

  Axis yAxis(String title) {
    return Axis.linear(title, window.bottom(), window.top());
  }
}
