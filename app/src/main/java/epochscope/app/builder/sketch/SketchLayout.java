package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a sketch out in layers from left to right: a node stands behind all that it takes, as many
 * columns as its longest way from an input.
 */
final class SketchLayout {
  private SketchLayout() {}

  static Map<String, Position> of(Sketch sketch) {
    Map<String, Integer> layers = new HashMap<>();
    sketch.inputs().forEach(input -> layers.put(input.name(), 0));
    for (SketchNode node : SpecTranslation.inOrder(sketch)) {
      layers.put(node.name(), 1 + last(node.sources(), layers));
    }
    sketch.nodes().forEach(node -> layers.putIfAbsent(node.name(), 1));
    Map<Integer, Integer> used = new HashMap<>();
    Map<String, Position> places = new HashMap<>();
    for (String name : sketch.names()) {
      int row = used.merge(layers.get(name), 1, Integer::sum) - 1;
      places.put(name, new Position(layers.get(name) * Grid.COLUMN, row * Grid.ROW));
    }
    return places;
  }

  private static int last(List<String> sources, Map<String, Integer> layers) {
    return sources.stream().mapToInt(layers::get).max().orElse(0);
  }
}
