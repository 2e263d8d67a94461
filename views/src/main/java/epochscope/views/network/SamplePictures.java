package epochscope.views.network;

import epochscope.analysis.FeatureMaps;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.HeatMap;
import epochscope.views.drawing.Surface;
import epochscope.views.image.MapColours;
import epochscope.views.network.NetworkLayout.Column;
import java.util.Arrays;

/**
 * What the network makes of one picture: the maps of each channel, the values of each unit. All of
 * a node share one scale.
 */
final class SamplePictures {
  private final Surface surface;
  private final Topology topology;
  private final FeatureMaps maps;
  private final NetworkScale scale;

  /**
   * @param maps null: none yet
   */
  SamplePictures(Surface surface, Topology topology, FeatureMaps maps, NetworkScale scale) {
    this.surface = surface;
    this.topology = topology;
    this.maps = maps;
    this.scale = scale;
  }

  void paint(Column column) {
    if (maps == null) {
      column.boxes().forEach(box -> surface.fill(box, surface.palette().neutral()));
      return;
    }
    Shape shape = NetworkLayout.shape(topology, column.node());
    float[] values = values(column.node());
    ColourMap colours = colours(column.node(), values);
    for (int i = 0; i < column.drawn().size(); i++) {
      Box box = column.boxes().get(i);
      int unit = column.drawn().get(i);
      if (shape.rank() == 1) {
        surface.fill(box, colours.colour(values[unit]));
      } else {
        new HeatMap(surface, box).paint(channel(shape, values, unit), colours);
      }
    }
  }

  private float[] values(int node) {
    if (node >= 0) {
      return maps.maps().get(topology.nodes().get(node).name()).values();
    }
    Topology.Input input = topology.entries().get(-1 - node);
    return Arrays.copyOfRange(maps.sample(), input.offset(), input.offset() + input.shape().size());
  }

  private static Grid channel(Shape shape, float[] values, int channel) {
    int columns = shape.axis(shape.rank() - 1);
    int rows = shape.rank() == 3 ? shape.axis(1) : 1;
    return new Grid(values, channel * rows * columns, columns, rows);
  }

  private ColourMap colours(int node, float[] values) {
    return node < 0
        ? ColourMap.ink(0, MapColours.largest(values, 0, values.length), surface.palette())
        : MapColours.of(scale.values(topology.nodes().get(node).name()), surface.palette());
  }
}
