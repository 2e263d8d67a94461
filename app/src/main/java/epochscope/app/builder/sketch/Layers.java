package epochscope.app.builder.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a layered drawing: one for each input and node, and one for each edge in each layer
 * that it passes by. Every edge then joins neighbouring layers.
 */
final class Layers {
  private static final int SWEEPS = 8;

  /** Null: an edge that passes by. */
  private final List<String> names = new ArrayList<>();

  private final List<Integer> layers = new ArrayList<>();

  /** Cells in the layer before, or after, that each is joined to. */
  private final List<List<Integer>> before = new ArrayList<>();

  private final List<List<Integer>> after = new ArrayList<>();

  /** Cells by layer, from top to bottom. */
  private List<List<Integer>> rows = new ArrayList<>();

  private Layers() {}

  static Layers of(Sketch sketch) {
    Layers layers = new Layers();
    Map<String, Integer> cells = new HashMap<>();
    sketch.inputs().forEach(input -> cells.put(input.name(), layers.add(input.name(), 0)));
    List<SketchNode> ordered = new ArrayList<>(SpecTranslation.inOrder(sketch));
    // Those of a cycle stand behind what of their sources is placed already.
    sketch.nodes().stream().filter(node -> !ordered.contains(node)).forEach(ordered::add);
    for (SketchNode node : ordered) {
      int last =
          node.sources().stream()
              .map(cells::get)
              .mapToInt(cell -> cell == null ? 0 : layers.layer(cell))
              .max()
              .orElse(0);
      cells.put(node.name(), layers.add(node.name(), last + 1));
    }
    for (Edge edge : sketch.edges()) {
      layers.join(cells.get(edge.from()), cells.get(edge.to()));
    }
    return layers;
  }

  int size() {
    return names.size();
  }

  /** Whether the cell is that of an edge that passes by. */
  boolean isPassing(int cell) {
    return names.get(cell) == null;
  }

  String name(int cell) {
    return names.get(cell);
  }

  int layer(int cell) {
    return layers.get(cell);
  }

  List<List<Integer>> rows() {
    return rows;
  }

  List<Integer> neighbours(int cell, boolean inLayerBefore) {
    return (inLayerBefore ? before : after).get(cell);
  }

  private int add(String name, int layer) {
    names.add(name);
    layers.add(layer);
    before.add(new ArrayList<>());
    after.add(new ArrayList<>());
    while (rows.size() <= layer) {
      rows.add(new ArrayList<>());
    }
    rows.get(layer).add(names.size() - 1);
    return names.size() - 1;
  }

  /** An edge that runs backwards, as in a cycle, asks for nothing. */
  private void join(int from, int to) {
    int at = from;
    for (int layer = layer(from) + 1; layer <= layer(to); layer++) {
      int next = layer == layer(to) ? to : add(null, layer);
      after.get(at).add(next);
      before.get(next).add(at);
      at = next;
    }
  }

  /** Puts the cells of each layer into an order in which few edges cross. */
  void order() {
    List<List<Integer>> best = copy(rows);
    int least = crossings();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      boolean forwards = sweep % 2 == 0;
      for (int i = 1; i < rows.size(); i++) {
        sort(forwards ? i : rows.size() - 1 - i, forwards);
      }
      int crossings = crossings();
      if (crossings < least) {
        least = crossings;
        best = copy(rows);
      }
    }
    rows = best;
  }

  /** By the mean place of what each cell is joined to. */
  private void sort(int layer, boolean byLayerBefore) {
    int[] places = places();
    Map<Integer, Double> means = new HashMap<>();
    for (int cell : rows.get(layer)) {
      means.put(
          cell,
          neighbours(cell, byLayerBefore).stream()
              .mapToInt(neighbour -> places[neighbour])
              .average()
              .orElse(places[cell]));
    }
    rows.get(layer).sort(Comparator.comparing(means::get));
  }

  private int[] places() {
    int[] places = new int[size()];
    for (List<Integer> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        places[row.get(i)] = i;
      }
    }
    return places;
  }

  int crossings() {
    int[] places = places();
    int crossings = 0;
    for (List<Integer> row : rows) {
      for (int upper = 0; upper < row.size(); upper++) {
        for (int lower = upper + 1; lower < row.size(); lower++) {
          for (int one : after.get(row.get(upper))) {
            for (int other : after.get(row.get(lower))) {
              crossings += places[one] > places[other] ? 1 : 0;
            }
          }
        }
      }
    }
    return crossings;
  }

  private static List<List<Integer>> copy(List<List<Integer>> rows) {
    List<List<Integer>> copy = new ArrayList<>();
    rows.forEach(row -> copy.add(new ArrayList<>(row)));
    return copy;
  }
}
