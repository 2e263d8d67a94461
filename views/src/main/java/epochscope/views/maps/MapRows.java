package epochscope.views.maps;

import epochscope.analysis.FeatureMaps;
import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.NodeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each layer a row: those with maps high ones, lists low ones. */
final class MapRows {
  private final Surface surface;
  private final Frame frame;
  private final FeatureMaps maps;
  private final List<FeatureMaps> sharing;
  private final TextStyle note;
  private final Box room;
  private final boolean thinned;
  private final List<Integer> nodes;

  /**
   * @param sharing the maps that are shown on one scale
   */
  MapRows(Surface surface, Frame frame, FeatureMaps maps, List<FeatureMaps> sharing, Box room) {
    this.surface = surface;
    this.frame = frame;
    this.maps = maps;
    this.sharing = sharing;
    this.room = room;
    note = TextStyle.note(surface.theme());
    Topology topology = frame.topology();
    List<Integer> all =
        IntStream.range(0, topology.nodes().size())
            .filter(i -> !NodeChoice.passesOn(topology.nodes().get(i)))
            .boxed()
            .toList();
    int most = Math.max(1, (int) (room.height() / (2.4 * note.size())));
    thinned = all.size() > most;
    nodes = thinned ? fewer(all, most - 1) : all;
  }

  List<MapRow> paint() {
    double share = room.height() / Math.max(1, nodes.size());
    double wanted = Math.max(2.6 * note.size(), Math.min(3.6 * note.size(), 0.7 * share));
    double low = Math.min(wanted, share);
    long high = nodes.stream().filter(this::hasMaps).count();
    double foot = thinned ? note.lineHeight() : 0;
    double gap = 0.5 * note.size();
    double left = room.height() - foot - (nodes.size() - high) * low - (nodes.size() - 1) * gap;
    double each = high == 0 ? low : Math.max(1, left / high);
    List<MapRow> rows = new ArrayList<>();
    double y = room.y();
    for (int node : nodes) {
      double height = hasMaps(node) ? each : low;
      MapRow row =
          new MapRow(
              surface, frame, maps, sharing, node, new Box(room.x(), y, room.width(), height));
      row.paint();
      rows.add(row);
      y += height + gap;
    }
    if (thinned) {
      long of = frame.topology().nodes().stream().filter(n -> !NodeChoice.passesOn(n)).count();
      String text = Texts.get("maps.layers", nodes.size(), of);
      surface.text(text, room.right(), room.bottom(), 1, note);
    }
    return rows;
  }

  private boolean hasMaps(int node) {
    return frame.topology().nodes().get(node).output().rank() > 1;
  }

  private List<Integer> fewer(List<Integer> all, int n) {
    int chosen = all.indexOf(NodeChoice.chosen(frame.topology(), frame.selection()));
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < Math.max(1, n); i++) {
      kept.add(all.get((int) Math.round(i * (all.size() - 1.0) / Math.max(1, n - 1))));
    }
    if (chosen >= 0 && !kept.contains(all.get(chosen))) {
      kept.set((int) Math.round(chosen * (kept.size() - 1.0) / (all.size() - 1)), all.get(chosen));
    }
    return kept;
  }
}
