package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.views.drawing.Grid;

/** A decision map as grids of numbers over its plane. */
final class MapGrid {
  private MapGrid() {}

  /** The response of one output. */
  static Grid of(DecisionMap map, int output) {
    int cells = map.width() * map.height();
    return new Grid(map.response(), output * cells, map.width(), map.height());
  }

  /** Feature value at the centre of a column. */
  static double x(DecisionMap map, int column) {
    var plane = map.plane();
    return plane.xMin() + (column + 0.5) * (plane.xMax() - plane.xMin()) / map.width();
  }

  /** Feature value at the centre of a row. */
  static double y(DecisionMap map, int row) {
    var plane = map.plane();
    return plane.yMax() - (row + 0.5) * (plane.yMax() - plane.yMin()) / map.height();
  }

  /** Index of the largest response in each cell, [row][column]. */
  static int[] leaders(DecisionMap map) {
    int cells = map.width() * map.height();
    int[] leaders = new int[cells];
    for (int k = 1; k < map.outputs(); k++) {
      for (int cell = 0; cell < cells; cell++) {
        if (map.response()[k * cells + cell] > map.response()[leaders[cell] * cells + cell]) {
          leaders[cell] = k;
        }
      }
    }
    return leaders;
  }

  /**
   * By how much a class leads all others, negative where another leads: zero on its boundary.
   *
   * @param leaders of the map
   */
  static Grid lead(DecisionMap map, int output, int[] leaders) {
    int cells = map.width() * map.height();
    float[] lead = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      float own = map.response()[output * cells + cell];
      float rival =
          leaders[cell] == output
              ? runnerUp(map, cell, cells, output)
              : map.response()[leaders[cell] * cells + cell];
      lead[cell] = own - rival;
    }
    return new Grid(lead, 0, map.width(), map.height());
  }

  private static float runnerUp(DecisionMap map, int cell, int cells, int leader) {
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < map.outputs(); k++) {
      if (k != leader) {
        most = Math.max(most, map.response()[k * cells + cell]);
      }
    }
    return most;
  }
}
