package epochscope.app.builder.sketch;

import epochscope.spec.Position;
import java.util.HashMap;
import java.util.Map;

/**
 * Lays a sketch out in layers from left to right: a node stands behind all that it takes, as many
 * columns as its longest way from an input. What passes by layers has its own place in each of
 * them, so that it runs through no node. After Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11
 * (1981). Long networks are folded into rows.
 */
final class SketchLayout {
  private SketchLayout() {}

  static Map<String, Position> of(Sketch sketch) {
    Layers layers = Layers.of(sketch);
    layers.order();
    double[] heights = new LayerHeights(layers).settled();
    Map<String, Position> places = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      if (!layers.isPassing(i)) {
        places.put(layers.name(i), Places.at(layers.layer(i) * Grid.COLUMN, heights[i]));
      }
    }
    return new Rows(sketch, places).folded();
  }
}
