package epochscope.app.builder.sketch;

import java.util.Comparator;
import java.util.List;

/**
 * How high each cell of a layered drawing stands: near what it is joined to, in the order of its
 * layer, and edges that pass by straight, for which nodes make way.
 */
final class LayerHeights {
  private static final int SWEEPS = 6;

  /** Between an edge that passes by and a node's centre, or another such edge. */
  private static final double BESIDE_NODE = 4;

  private static final double BESIDE_EDGE = 2;

  private final Layers layers;
  private final double[] heights;

  LayerHeights(Layers layers) {
    this.layers = layers;
    heights = new double[layers.size()];
  }

  double[] settled() {
    layers.rows().forEach(this::stack);
    int count = layers.rows().size();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean forwards = sweep % 2 == 0;
      for (int i = 1; i < count; i++) {
        settle(layers.rows().get(forwards ? i : count - 1 - i), forwards);
      }
    }
    return heights;
  }

  private void stack(List<Integer> row) {
    double height = 0;
    for (int i = 1; i < row.size(); i++) {
      height += gap(row.get(i - 1), row.get(i));
      heights[row.get(i)] = height;
    }
    for (int cell : row) {
      heights[cell] -= Math.rint(height / 2);
    }
  }

  private double gap(int upper, int lower) {
    if (layers.isPassing(upper) && layers.isPassing(lower)) {
      return BESIDE_EDGE;
    }
    return layers.isPassing(upper) || layers.isPassing(lower) ? BESIDE_NODE : Grid.ROW;
  }

  private void settle(List<Integer> row, boolean byLayerBefore) {
    List<Integer> byPriority =
        row.stream().sorted(Comparator.comparingInt(cell -> -priority(cell))).toList();
    boolean[] settled = new boolean[layers.size()];
    for (int cell : byPriority) {
      moveTowards(row, row.indexOf(cell), wanted(cell, byLayerBefore), settled);
      settled[cell] = true;
    }
  }

  private int priority(int cell) {
    return layers.isPassing(cell)
        ? Integer.MAX_VALUE
        : layers.neighbours(cell, true).size() + layers.neighbours(cell, false).size();
  }

  /** The mean height of its neighbours, of those that pass by if there are any. */
  private double wanted(int cell, boolean byLayerBefore) {
    List<Integer> neighbours = layers.neighbours(cell, byLayerBefore);
    boolean passing = neighbours.stream().anyMatch(layers::isPassing);
    return neighbours.stream()
        .filter(neighbour -> !passing || layers.isPassing(neighbour))
        .mapToDouble(neighbour -> heights[neighbour])
        .average()
        .stream()
        .map(Math::rint)
        .findFirst()
        .orElse(heights[cell]);
  }

  /** As far as those that are settled let it; others are pushed along. */
  private void moveTowards(List<Integer> row, int at, double wanted, boolean[] settled) {
    int step = wanted > heights[row.get(at)] ? 1 : -1;
    double limit = step * wanted;
    double room = 0;
    for (int i = at + step; i >= 0 && i < row.size(); i += step) {
      room += gap(row.get(i - step), row.get(i));
      if (settled[row.get(i)]) {
        limit = Math.min(limit, step * heights[row.get(i)] - room);
      }
    }
    heights[row.get(at)] = step * Math.max(limit, step * heights[row.get(at)]);
    for (int i = at + step; i >= 0 && i < row.size(); i += step) {
      double least = step * heights[row.get(i - step)] + gap(row.get(i - step), row.get(i));
      heights[row.get(i)] = step * Math.max(step * heights[row.get(i)], least);
    }
  }
}
