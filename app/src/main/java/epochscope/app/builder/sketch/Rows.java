package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A long network in rows one below the other, as a text, so that it can be read on a screen. A row
 * ends where one thing alone flows on, and so never within a block.
 *
 * @param places in layers from left to right
 */
record Rows(Sketch sketch, Map<String, Position> places) {
  /** Networks of no more layers stay in one row. */
  private static final int LONGEST = 6;

  /** Of all rows together: width over height, as of a window. */
  private static final double ASPECT = 1.8;

  /** Between rows there is room for the line that leads on. */
  private static final double GAP = 5;

  Map<String, Position> folded() {
    int layers = 1 + places.values().stream().mapToInt(Rows::layer).max().orElse(0);
    if (layers <= LONGEST) {
      return places;
    }
    Map<String, Position> folded = new HashMap<>();
    double top = 0;
    int from = 0;
    for (int to : ends(layers)) {
      List<String> row = inRow(from, to);
      double highest = row.stream().mapToDouble(name -> places.get(name).y()).min().orElse(0);
      double lowest = row.stream().mapToDouble(name -> places.get(name).y()).max().orElse(0);
      for (String name : row) {
        folded.put(name, places.get(name).plus(-from * Grid.COLUMN, Math.rint(top - highest)));
      }
      top += Math.ceil(lowest - highest) + Grid.CARD_HEIGHT + GAP;
      from = to;
    }
    return folded;
  }

  private static int layer(Position at) {
    return (int) Math.round(at.x() / Grid.COLUMN);
  }

  private List<String> inRow(int from, int to) {
    return places.keySet().stream()
        .filter(name -> layer(places.get(name)) >= from && layer(places.get(name)) < to)
        .toList();
  }

  /** The first layer behind each row. */
  private List<Integer> ends(int layers) {
    int wanted = wanted(layers);
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    while (layers - from > wanted) {
      int end = end(from, wanted, layers);
      ends.add(end);
      from = end;
    }
    if (from < layers) {
      ends.add(layers);
    }
    return ends;
  }

  /** Layers to a row, about as many in each. */
  private int wanted(int layers) {
    double height =
        places.values().stream().mapToDouble(Position::y).max().orElse(0)
            - places.values().stream().mapToDouble(Position::y).min().orElse(0)
            + Grid.CARD_HEIGHT
            + GAP;
    double suiting = Math.sqrt(layers * height / Grid.COLUMN * ASPECT);
    int rows = (int) Math.ceil(layers / Math.max(LONGEST - 1, Math.ceil(suiting)));
    return (layers + rows - 1) / rows;
  }

  /** The nearest end to the wanted one, at which one thing alone flows on. */
  private int end(int from, int wanted, int layers) {
    for (int off = 0; off < wanted; off++) {
      for (int end : new int[] {from + wanted - off, from + wanted + off}) {
        if (end > from + 1 && end < layers && flowing(end) == 1) {
          return end;
        }
      }
    }
    return layers;
  }

  /** How many things flow into {@code layer}, or past it, from before it. */
  private int flowing(int layer) {
    Set<String> sources = new HashSet<>();
    for (Edge edge : sketch.edges()) {
      boolean crosses =
          layer(places.get(edge.from())) < layer && layer(places.get(edge.to())) >= layer;
      if (crosses) {
        sources.add(edge.from() + " " + edge.to());
      }
    }
    return sources.size();
  }
}
