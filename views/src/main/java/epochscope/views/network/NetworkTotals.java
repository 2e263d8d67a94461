package epochscope.views.network;

import epochscope.nn.ParameterLayout;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.views.Texts;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line below the drawing: how many weights and biases there are, and what the lines mean. */
final class NetworkTotals {
  /** The entries of the legend that no picture can do without. */
  private static final int SIGNS = 2;

  private final Surface surface;
  private final ParameterLayout layout;
  private final TextStyle note;
  private final boolean slopes;

  /**
   * @param slopes whether lines are ∂L/∂w, else w
   */
  NetworkTotals(Surface surface, Topology topology, boolean slopes) {
    this.surface = surface;
    this.slopes = slopes;
    this.layout = topology.parameters();
    this.note = TextStyle.note(surface.theme());
  }

  /**
   * @param largest the largest |w| that is drawn; 0: none
   */
  void paint(double largest) {
    double margin = note.size();
    double baseline = surface.height() - 0.6 * note.size();
    Legend legend = new Legend(surface);
    double signs = largest > 0 ? legend.lineWidth(lines(largest).subList(0, SIGNS)) + margin : 0;
    double room = surface.width() - 2 * margin;
    String counts = counts(room - signs);
    surface.text(counts, margin, baseline, 0, note);
    if (largest > 0) {
      double left = 2 * margin + note.width(counts);
      double centreY = baseline - note.digitHeight() / 2;
      legend.paintLine(lines(largest), SIGNS, left, surface.width() - margin, centreY);
    }
  }

  /** With the products that make the sum, where there is room for them. */
  private String counts(double room) {
    long weights = size(block -> block.name().equals("weight"));
    long others = size(block -> !block.name().equals("weight"));
    String total = Texts.get("network.total", Numerals.whole(weights), Numerals.whole(others));
    List<Block> matrices = trained(block -> block.name().equals("weight")).toList();
    String products =
        matrices.stream()
            .map(block -> block.size() / block.shape().getFirst() + "×" + block.shape().getFirst())
            .collect(Collectors.joining(" + "));
    String full = products + " = " + total;
    return matrices.size() > 1 && note.width(full) < room
        ? full
        : note.width(total) <= room ? total : "";
  }

  private long size(Predicate<Block> wanted) {
    return trained(wanted).mapToLong(Block::size).sum();
  }

  private Stream<Block> trained(Predicate<Block> wanted) {
    return layout.blocks().stream()
        .filter(block -> block.offset() < layout.trained())
        .filter(wanted);
  }

  private List<Entry> lines(double largest) {
    if (slopes) {
      return List.of(
          new Entry(Mark.LINE, surface.palette().sign(-1), Texts.get("network.negative")),
          new Entry(Mark.LINE, surface.palette().sign(1), Texts.get("network.positive.slope")),
          new Entry(Mark.NONE, 0, Texts.get("network.widest"), Numerals.significant(largest, 2)));
    }
    return List.of(
        new Entry(Mark.LINE, surface.palette().sign(-1), Texts.get("network.negative")),
        new Entry(Mark.LINE, surface.palette().sign(1), Texts.get("network.positive")),
        new Entry(Mark.NONE, 0, Texts.get("network.widest"), Numerals.significant(largest, 2)),
        new Entry(Mark.FILL, surface.palette().muted(), Texts.get("network.bias")));
  }
}
