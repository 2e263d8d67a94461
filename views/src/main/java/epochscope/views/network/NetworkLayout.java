package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Theme;
import epochscope.views.image.MapPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where everything of the drawing is: a column for each input and each node that makes something of
 * its values, and in each column the units that are drawn, of what is spatial the channels.
 *
 * @param columns from left to right; of very deep networks the first and the last
 * @param elided how many columns are left out, in the middle
 * @param body between the columns' heads and feet
 */
record NetworkLayout(List<Column> columns, int elided, Box body) {
  static final int MOST_UNITS = 12;
  private static final int MOST_INPUTS = 16;
  private static final double LEAST_NODE = 24;
  private static final double MOST_NODE = 54;
  private static final double MOST_ROOMY = 300;
  private static final double GAP = 1.22;

  /**
   * @param node index in the topology; −1 − i: input i
   * @param units how many there are
   * @param drawn index of each unit that is drawn
   * @param boxes one for each unit that is drawn
   * @param pitch distance to the next column
   */
  record Column(
      int node, int units, List<Integer> drawn, List<Box> boxes, double centreX, double pitch) {
    int hidden() {
      return units - drawn.size();
    }
  }

  /**
   * @param names room for the features' names, left of the input
   */
  static NetworkLayout of(
      Topology topology, Selection selection, Box body, double names, Theme theme) {
    return of(topology, selection, body, names, theme, false);
  }

  /**
   * @param roomy whether units are to hold several numbers, and the edges between them, too
   */
  static NetworkLayout of(
      Topology topology, Selection selection, Box body, double names, Theme theme, boolean roomy) {
    List<Integer> nodes = new ArrayList<>();
    IntStream.range(0, topology.entries().size()).forEach(i -> nodes.add(-1 - i));
    IntStream.range(0, topology.nodes().size())
        .filter(i -> isDrawn(topology.nodes().get(i).spec()))
        .forEach(nodes::add);
    double least = LEAST_NODE * theme.magnification();
    int room = Math.max(2, (int) ((body.width() - names) / (1.62 * least)));
    // Those left out are counted in a gap, which takes a column's room.
    int shown = nodes.size() <= room ? nodes.size() : Math.max(2, room - 1);
    int elided = nodes.size() - shown;
    int head = elided == 0 ? shown : (shown + 1) / 2;
    List<Integer> kept = new ArrayList<>(nodes.subList(0, head));
    kept.addAll(nodes.subList(head + elided, nodes.size()));
    return new Builder(topology, selection, body, names, theme, kept, elided, roomy).layout();
  }

  /** The nodes a node takes, those passed over that have no column; −1 − i: input i. */
  static List<Integer> sources(Topology topology, int node) {
    return topology.nodes().get(node).sources().stream()
        .map(source -> drawnAtOrBefore(topology, source))
        .distinct()
        .toList();
  }

  private static int drawnAtOrBefore(Topology topology, int node) {
    int drawn = node;
    while (drawn >= 0 && !isDrawn(topology.nodes().get(drawn).spec())) {
      drawn = topology.nodes().get(drawn).source();
    }
    return drawn;
  }

  /** What only drops or renames values has no column. */
  private static boolean isDrawn(NodeSpec node) {
    return !(node instanceof NodeSpec.Dropout
        || node instanceof NodeSpec.Flatten
        || node instanceof NodeSpec.Reshape);
  }

  /** What a node, or an input, gives. */
  static Shape shape(Topology topology, int node) {
    return node < 0
        ? topology.entries().get(-1 - node).shape()
        : topology.nodes().get(node).output();
  }

  private static final class Builder {
    private final Topology topology;
    private final Selection selection;
    private final Box body;
    private final double names;
    private final List<Integer> nodes;
    private final int elided;
    private final boolean roomy;
    private final double least;
    private final double hiddenSize;

    Builder(
        Topology topology,
        Selection selection,
        Box body,
        double names,
        Theme theme,
        List<Integer> nodes,
        int elided,
        boolean roomy) {
      this.topology = topology;
      this.selection = selection;
      this.body = body;
      this.names = names;
      this.nodes = nodes;
      this.elided = elided;
      this.roomy = roomy;
      this.least = LEAST_NODE * theme.magnification();
      this.hiddenSize = hiddenSize(theme);
    }

    NetworkLayout layout() {
      double first = body.x() + names + size(0) / 2;
      double last = body.right() - size(nodes.size() - 1) / 2;
      double pitch = (last - first) / Math.max(1, places() - 1);
      int head = elided == 0 ? nodes.size() : (nodes.size() + 1) / 2;
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        int place = i < head ? i : i + 1;
        columns.add(column(i, first + place * pitch, pitch));
      }
      return new NetworkLayout(columns, elided, body);
    }

    /** Columns side by side, the gap for those left out among them. */
    private int places() {
      return nodes.size() + (elided > 0 ? 1 : 0);
    }

    private double placeWidth() {
      return (body.width() - names) / places();
    }

    private Column column(int index, double x, double pitch) {
      int units = units(index);
      List<Integer> drawn = drawn(index, units);
      double size = size(index);
      int slots = drawn.size() + (drawn.size() < units ? 1 : 0);
      double step = Math.min(size * (slots > 6 ? GAP : 1.45), body.height() / slots);
      double box = Math.min(size, step - 1);
      double y = body.centreY() - slots * step / 2 + step / 2;
      List<Box> boxes = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        boxes.add(new Box(x - box / 2, y + i * step - box / 2, box, box));
      }
      return new Column(nodes.get(index), units, drawn, boxes, x, pitch);
    }

    /** The first units, and in place of the last the selected one where it is not among them. */
    private List<Integer> drawn(int index, int units) {
      int room = capacity(index);
      int count = units <= room ? units : Math.max(1, room - 1);
      List<Integer> drawn = new ArrayList<>(IntStream.range(0, count).boxed().toList());
      int node = nodes.get(index);
      boolean selected = node >= 0 && topology.nodes().get(node).name().equals(selection.node());
      int unit = MapPlace.channel(shape(topology, node), selection.unit());
      if (selected && unit >= count && unit < units) {
        drawn.set(count - 1, unit);
      }
      return drawn;
    }

    private int capacity(int index) {
      double smallest = nodes.get(index) < 0 ? 0.62 * least : GAP * least;
      int most = nodes.get(index) < 0 ? MOST_INPUTS : MOST_UNITS;
      return Math.clamp((int) (body.height() / smallest), 1, most);
    }

    private int units(int index) {
      return shape(topology, nodes.get(index)).axis(0);
    }

    /** Side of a unit's box: one for all hidden nodes, the only output larger. */
    private double size(int index) {
      int slots = slots(index);
      if (nodes.get(index) < 0) {
        return Math.min(0.8 * hiddenSize, body.height() / slots / GAP);
      }
      if (index == nodes.size() - 1 && units(index) == 1 && !roomy) {
        double most = Math.max(hiddenSize, 0.9 * placeWidth());
        return Math.min(
            Math.min(2.2 * hiddenSize, most), Math.min(0.6 * body.height(), 0.22 * body.width()));
      }
      return hiddenSize;
    }

    private double hiddenSize(Theme theme) {
      int slots = IntStream.range(1, nodes.size()).map(this::slots).max().orElse(1);
      double byHeight = body.height() / slots / GAP;
      double byWidth = (roomy ? 0.55 : 0.62) * placeWidth();
      double most = (roomy ? MOST_ROOMY : MOST_NODE) * theme.magnification();
      double size = Math.min(most, Math.min(byHeight, byWidth));
      return Math.max(2, size);
    }

    private int slots(int index) {
      return Math.min(units(index), capacity(index));
    }
  }
}
