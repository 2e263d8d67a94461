package epochscope.views.figure;

import epochscope.nn.Topology;
import epochscope.views.Texts;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import epochscope.views.figure.FigureMark.Anchor;
import epochscope.views.network.NodeWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A block for each input and node in order of computation, in rows from left to right; arrows lead
 * from what a node takes, arcs over those in between where that is not the one before.
 */
final class BlockFigure {
  private static final double WIDTH = 118;
  private static final double HEIGHT = 72;
  private static final double GAP = 34;
  private static final double ROW_GAP = 74;
  private static final double MARGIN = 20;
  private static final double ARC = 30;
  private static final double TYPE = 14;
  private static final double SMALL = 12.5;

  /** Blocks of a row, so that their text is readable on a slide. */
  private static final int MOST_PER_ROW = 8;

  private final Topology topology;
  private final int entries;
  private final int perRow;
  private final List<FigureMark> marks = new ArrayList<>();

  BlockFigure(Topology topology) {
    this.topology = topology;
    entries = topology.entries().size();
    int count = entries + topology.nodes().size();
    perRow = Math.ceilDiv(count, Math.ceilDiv(count, MOST_PER_ROW));
  }

  Figure figure() {
    int count = entries + topology.nodes().size();
    for (int i = 0; i < topology.nodes().size(); i++) {
      for (int source : topology.nodes().get(i).sources().stream().distinct().toList()) {
        connect(source < 0 ? -1 - source : entries + source, entries + i);
      }
    }
    for (int i = 0; i < entries; i++) {
      Topology.Input input = topology.entries().get(i);
      String kind = entries == 1 ? Texts.get("figure.input") : input.name();
      block(i, FigureInk.INPUT, kind, "", NodeWords.sizes(input.shape()));
    }
    for (int i = 0; i < topology.nodes().size(); i++) {
      Topology.Node node = topology.nodes().get(i);
      block(
          entries + i,
          BlockWords.fill(node, topology.isOutput(i)),
          BlockWords.kind(node),
          BlockWords.activation(node),
          BlockWords.shape(node));
    }
    int rows = Math.ceilDiv(count, perRow);
    double width = 2 * MARGIN + Math.min(count, perRow) * (WIDTH + GAP) - GAP;
    return new Figure(
        Texts.get("figure.title-blocks", count - entries),
        width,
        top(0) + rows * (HEIGHT + ROW_GAP) - ROW_GAP + MARGIN,
        marks);
  }

  private double left(int place) {
    return MARGIN + place % perRow * (WIDTH + GAP);
  }

  private double top(int place) {
    return MARGIN + highestArc() + place / perRow * (HEIGHT + ROW_GAP);
  }

  /** Room above the first row. */
  private double highestArc() {
    boolean any = false;
    for (int i = 0; i < topology.nodes().size(); i++) {
      int place = entries + i;
      any |=
          topology.nodes().get(i).sources().stream()
              .map(source -> source < 0 ? -1 - source : entries + source)
              .anyMatch(source -> place - source > 1);
    }
    return any ? ARC + 8 : 0;
  }

  private void block(int place, FigureInk fill, String kind, String activation, String shape) {
    double x = left(place) + WIDTH / 2;
    double y = top(place);
    marks.add(new FigureMark.Box(left(place), y, WIDTH, HEIGHT, fill, FigureInk.TEXT));
    boolean activated = !activation.isEmpty();
    text(kind, x, y + (activated ? 22 : 31), TYPE, true, FigureInk.TEXT);
    if (activated) {
      text(activation, x, y + 41, SMALL, false, FigureInk.TEXT);
    }
    text(shape, x, y + (activated ? 60 : 53), SMALL, false, FigureInk.MUTED);
  }

  private void text(String text, double x, double y, double size, boolean bold, FigureInk ink) {
    double width = new TextStyle(Typeface.MEDIUM, size, 0).width(text);
    // A long name is written smaller, so that it stays in its block.
    double fitting = Math.min(size, size * (WIDTH - 10) / width);
    marks.add(new FigureMark.Label(text, x, y, Anchor.MIDDLE, fitting, bold, ink));
  }

  private void connect(int from, int to) {
    boolean sameRow = from / perRow == to / perRow;
    if (sameRow && to == from + 1) {
      double y = top(from) + HEIGHT / 2;
      line(left(from) + WIDTH, y, left(to) - FigureMark.Head.LENGTH, y);
      marks.add(new FigureMark.Head(left(to), y, 0, FigureInk.MUTED));
    } else if (sameRow) {
      arc(from, to);
    } else {
      down(from, to);
    }
  }

  private void line(double x0, double y0, double x1, double y1) {
    marks.add(new FigureMark.Line(x0, y0, x1, y1, 1.8, FigureInk.MUTED, 1));
  }

  /** Over the blocks in between. */
  private void arc(int from, int to) {
    double start = left(from) + WIDTH * 0.72;
    double end = left(to) + WIDTH * 0.28;
    double y = top(from);
    double peak = y - ARC * 4 / 3;
    marks.add(
        new FigureMark.Curve(
            start,
            y,
            start + 20,
            peak,
            end - 20,
            peak,
            end,
            y - FigureMark.Head.LENGTH,
            FigureInk.MUTED));
    marks.add(new FigureMark.Head(end, y, Math.PI / 2, FigureInk.MUTED));
  }

  /** To a lower row: between the rows, and down onto the block. */
  private void down(int from, int to) {
    boolean next = to == from + 1;
    double start = left(from) + WIDTH * (next ? 0.5 : 0.72);
    double end = left(to) + WIDTH * (next ? 0.5 : 0.28);
    double y0 = top(from) + HEIGHT;
    double y1 = top(to);
    // Each on a level of its own, as far as there is room.
    double level = y0 + ROW_GAP * (next ? 0.5 : 0.25 + 0.08 * (from % 4));
    line(start, y0, start, level);
    line(start, level, end, level);
    line(end, level, end, y1 - FigureMark.Head.LENGTH);
    marks.add(new FigureMark.Head(end, y1, Math.PI / 2, FigureInk.MUTED));
  }
}
