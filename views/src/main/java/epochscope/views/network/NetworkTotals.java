package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.Texts;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** The line below the drawing: how many weights and biases there are, and what the lines mean. */
final class NetworkTotals {
  private final Surface surface;
  private final List<Topology.Node> dense;
  private final TextStyle note;

  NetworkTotals(Surface surface, Topology topology) {
    this.surface = surface;
    this.dense = topology.nodes().stream().filter(n -> n.spec() instanceof NodeSpec.Dense).toList();
    this.note = TextStyle.note(surface.theme());
  }

  /**
   * @param largest the largest |w| that is drawn; 0: none
   */
  void paint(double largest) {
    double margin = note.size();
    double baseline = surface.height() - 0.6 * note.size();
    String counts = note.fit(counts(), surface.width() - 2 * margin);
    surface.text(counts, margin, baseline, 0, note);
    if (largest > 0) {
      double left = 2 * margin + note.width(counts);
      double centreY = baseline - note.digitHeight() / 2;
      new Legend(surface).paintLine(lines(largest), left, surface.width() - margin, centreY);
    }
  }

  /** With the products that make the sum, where they take no more than half the width. */
  private String counts() {
    long weights = dense.stream().mapToLong(n -> (long) n.in() * n.out()).sum();
    long biases = dense.stream().mapToLong(Topology.Node::out).sum();
    String total = Texts.get("network.total", Numerals.whole(weights), Numerals.whole(biases));
    String products =
        dense.stream().map(n -> n.in() + "×" + n.out()).collect(Collectors.joining(" + "));
    String full = products + " = " + total;
    return dense.size() > 1 && note.width(full) < 0.5 * surface.width() ? full : total;
  }

  private List<Entry> lines(double largest) {
    return List.of(
        new Entry(Mark.LINE, surface.palette().sign(-1), Texts.get("network.negative")),
        new Entry(Mark.LINE, surface.palette().sign(1), Texts.get("network.positive")),
        new Entry(Mark.NONE, 0, Texts.get("network.widest"), Numerals.significant(largest, 2)));
  }
}
