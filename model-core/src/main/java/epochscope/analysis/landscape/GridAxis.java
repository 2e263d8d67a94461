package epochscope.analysis.landscape;

import epochscope.spec.Check;

/**
 * Equally spaced values.
 *
 * @param points 1: {@code from} only
 */
public record GridAxis(double from, double to, int points) {
  /** The axis that a cut lacks. */
  static final GridAxis NONE = new GridAxis(0, 0, 1);

  /** Cells of a first, coarse grid. */
  private static final int COARSE_CELLS = 8;

  public GridAxis {
    Check.range("points along an axis", points, 1, 10_000);
  }

  /** The same value wherever a finer or coarser axis over the same range has a point there. */
  public double value(int index) {
    if (points == 1) {
      return from;
    }
    int cells = points - 1;
    return ((cells - index) * from + index * to) / cells;
  }

  public double[] values() {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      values[i] = value(i);
    }
    return values;
  }

  /** Every {@code stride}-th point, ends included. */
  GridAxis every(int stride) {
    return new GridAxis(from, to, (points - 1) / stride + 1);
  }

  /** The largest power of two that divides both axes into coarser ones of at least 8 cells. */
  static int coarsestStride(GridAxis a, GridAxis b) {
    int cells = Math.max(a.points, b.points) - 1;
    int common = Integer.lowestOneBit(a.points - 1 | b.points - 1);
    return Math.max(1, Math.min(common, Integer.highestOneBit(cells / COARSE_CELLS)));
  }
}
