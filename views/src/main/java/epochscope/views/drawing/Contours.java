package epochscope.views.drawing;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of equal value on a grid, by marching squares with linear interpolation between cell
 * centres; a saddle is decided by the mean of its four corners.
 */
public final class Contours {
  /** Crossed edges of a cell per pattern of corners above the level: pairs of its four edges. */
  private static final int[][] SEGMENTS = {
    {}, {3, 2}, {2, 1}, {3, 1}, {1, 0}, {3, 0, 2, 1}, {2, 0}, {3, 0},
    {0, 3}, {0, 2}, {0, 1, 2, 3}, {0, 1}, {1, 3}, {1, 2}, {2, 3}, {}
  };

  private final Grid grid;

  /** Per edge of a cell the one or two edges a line goes on to; −1: none. */
  private final int[] first;

  private final int[] second;

  /** Edges that are crossed, row by row. */
  private int[] crossed = new int[256];

  private int crossings;
  private double level;

  public Contours(Grid grid) {
    this.grid = grid;
    int edges = 2 * grid.columns() * grid.rows();
    this.first = new int[edges];
    this.second = new int[edges];
    Arrays.fill(first, -1);
    Arrays.fill(second, -1);
  }

  /**
   * A line as points from one end to the other, or round to its first point.
   *
   * @param u [point] 0 at the left edge of the grid, 1 at the right
   * @param v [point] 0 at the top, 1 at the bottom
   */
  public record Line(double[] u, double[] v) {
    /** Adds the line to a path, in pixels of {@code box}. */
    public void appendTo(Path2D path, Box box) {
      path.moveTo(box.x() + u[0] * box.width(), box.y() + v[0] * box.height());
      for (int i = 1; i < u.length; i++) {
        path.lineTo(box.x() + u[i] * box.width(), box.y() + v[i] * box.height());
      }
    }
  }

  /** All lines on which the grid has the value {@code newLevel}. */
  public List<Line> lines(double newLevel) {
    level = newLevel;
    crossings = 0;
    for (int row = 0; row < grid.rows() - 1; row++) {
      march(row);
    }
    return trace();
  }

  private void march(int row) {
    float[] values = grid.values();
    int start = grid.offset() + row * grid.columns();
    for (int column = 0; column < grid.columns() - 1; column++) {
      int upper = start + column;
      int lower = upper + grid.columns();
      int pattern = pattern(values[upper], values[upper + 1], values[lower + 1], values[lower]);
      if (pattern != 0 && pattern != 15) {
        connect(row, column, SEGMENTS[pattern]);
      }
    }
  }

  /** Bits for the corners above the level: 8, 4, 2, 1 in the order of the arguments. */
  private int pattern(float topLeft, float topRight, float bottomRight, float bottomLeft) {
    int pattern =
        (topLeft > level ? 8 : 0)
            | (topRight > level ? 4 : 0)
            | (bottomRight > level ? 2 : 0)
            | (bottomLeft > level ? 1 : 0);
    if (pattern == 0 || pattern == 15) {
      return pattern;
    }
    double sum = (double) topLeft + topRight + bottomRight + bottomLeft;
    if (!Double.isFinite(sum)) {
      return 0;
    }
    boolean saddle = pattern == 5 || pattern == 10;
    return saddle && sum / 4 <= level ? 15 - pattern : pattern;
  }

  private void connect(int row, int column, int[] segments) {
    for (int s = 0; s < segments.length; s += 2) {
      int a = edge(row, column, segments[s]);
      int b = edge(row, column, segments[s + 1]);
      link(a, b);
      link(b, a);
    }
  }

  /** Edges of a cell: 0 top, 1 right, 2 bottom, 3 left; shared by neighbours. */
  private int edge(int row, int column, int side) {
    int cell = row * grid.columns() + column;
    return switch (side) {
      case 0 -> 2 * cell;
      case 1 -> 2 * (cell + 1) + 1;
      case 2 -> 2 * (cell + grid.columns());
      default -> 2 * cell + 1;
    };
  }

  private void link(int from, int to) {
    if (first[from] >= 0) {
      second[from] = to;
      return;
    }
    first[from] = to;
    if (crossings == crossed.length) {
      crossed = Arrays.copyOf(crossed, 2 * crossings);
    }
    crossed[crossings++] = from;
  }

  /** Follows the lines that have ends, then the closed ones; no link is left behind. */
  private List<Line> trace() {
    List<Line> lines = new ArrayList<>();
    for (boolean open : new boolean[] {true, false}) {
      for (int i = 0; i < crossings; i++) {
        int edge = crossed[i];
        if (first[edge] >= 0 && (second[edge] < 0 || !open)) {
          lines.add(follow(edge));
        }
      }
    }
    return lines;
  }

  private Line follow(int start) {
    double[] u = new double[64];
    double[] v = new double[64];
    int n = 0;
    for (int edge = start; edge >= 0; edge = next(edge)) {
      if (n == u.length) {
        u = Arrays.copyOf(u, 2 * n);
        v = Arrays.copyOf(v, 2 * n);
      }
      place(edge, u, v, n++);
    }
    return new Line(Arrays.copyOf(u, n), Arrays.copyOf(v, n));
  }

  /** The edge that follows; the link is taken away on both sides. */
  private int next(int edge) {
    int next = first[edge];
    if (next >= 0) {
      first[edge] = second[edge];
      second[edge] = -1;
      if (first[next] == edge) {
        first[next] = second[next];
      }
      second[next] = -1;
    }
    return next;
  }

  private void place(int edge, double[] u, double[] v, int n) {
    int cell = edge / 2;
    int row = cell / grid.columns();
    int column = cell % grid.columns();
    boolean horizontal = edge % 2 == 0;
    double from = grid.at(row, column);
    double to = horizontal ? grid.at(row, column + 1) : grid.at(row + 1, column);
    double share = (level - from) / (to - from);
    u[n] = (column + 0.5 + (horizontal ? share : 0)) / grid.columns();
    v[n] = (row + 0.5 + (horizontal ? 0 : share)) / grid.rows();
  }
}
