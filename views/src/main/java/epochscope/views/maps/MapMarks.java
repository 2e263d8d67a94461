package epochscope.views.maps;

import epochscope.analysis.FieldBox;
import epochscope.analysis.ReceptiveField;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TileLayout;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;

/** Frames the chosen value, and in the maps before it the window that it is made from. */
final class MapMarks {
  private final Surface surface;
  private final Frame frame;
  private final int index;
  private final Shape shape;
  private final TileLayout layout;

  /**
   * @param index of the node whose maps are marked, in the topology
   * @param layout of its maps
   */
  MapMarks(Surface surface, Frame frame, int index, TileLayout layout) {
    this.surface = surface;
    this.frame = frame;
    this.index = index;
    this.layout = layout;
    shape = frame.topology().nodes().get(index).output();
  }

  void paint() {
    Topology topology = frame.topology();
    int unit = frame.selection().unit();
    int chosen = NodeChoice.chosen(topology, frame.selection());
    if (chosen < 0 || unit < 0) {
      return;
    }
    Topology.Node target = topology.nodes().get(chosen);
    if (target.output().rank() == 1 || unit >= target.out()) {
      return;
    }
    MapPlace place = MapPlace.of(target.output(), unit);
    FieldBox value = FieldBox.at(place.row(), place.column());
    if (chosen == index) {
      mark(place.channel(), value);
    } else if (NodeChoice.source(topology, chosen) == index) {
      FieldBox window = ReceptiveField.window(target, value);
      layout.shown().stream()
          .filter(channel -> looksAt(target, place.channel(), channel))
          .forEach(channel -> mark(channel, window));
    }
  }

  /** Whether a channel of the target is made from that channel of its source. */
  private boolean looksAt(Topology.Node target, int channel, int source) {
    return switch (target.spec()) {
      case NodeSpec.Convolution convolution -> {
        int groups = convolution.groups();
        yield channel / (convolution.filters() / groups) == source / (shape.axis(0) / groups);
      }
      case NodeSpec.TransposedConvolution transposed -> true;
      default -> channel == source;
    };
  }

  private void mark(int channel, FieldBox window) {
    FieldBox cells = window.within(MapPlace.rows(shape), MapPlace.columns(shape));
    int place = layout.shown().indexOf(channel);
    if (place < 0 || cells.rows() < 1 || cells.columns() < 1) {
      return;
    }
    Box tile = layout.tile(place);
    double width = tile.width() / MapPlace.columns(shape);
    double height = tile.height() / MapPlace.rows(shape);
    ImageGrid.mark(
        surface,
        new Box(
            tile.x() + cells.left() * width,
            tile.y() + cells.top() * height,
            cells.columns() * width,
            cells.rows() * height));
  }
}
