package epochscope.views.filters;

import epochscope.analysis.FilterBank;
import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.image.NodeChoice;

/**
 * The filters that are shown, and how.
 *
 * @param node index in the topology
 * @param kind what a picture is
 * @param own whether each filter has a scale of its own
 * @param most half the range of the common scale
 */
record ShownBank(Frame frame, int node, FilterBank bank, Kind kind, boolean own, float most) {
  enum Kind {
    /** A picture of each filter: over one channel, or a strip with a row per channel. */
    SINGLE,
    /** A picture of each filter in the colours of the image it looks at. */
    COLOURED,
    /** A row of pictures of each filter, one per channel. */
    MATRIX
  }

  /**
   * @param largest |value| on the common scale
   */
  static ShownBank of(Frame frame, int node, FilterBank bank, float largest) {
    return new ShownBank(
        frame,
        node,
        bank,
        kind(frame.topology().nodes().get(node), bank),
        frame.selection().choice(FiltersPainter.SCALE, "common").equals("own"),
        largest > 0 && Float.isFinite(largest) ? largest : 1);
  }

  private static Kind kind(Topology.Node node, FilterBank bank) {
    if (bank.channels() == 1 || bank.rows() == 1) {
      return Kind.SINGLE;
    }
    boolean overImages = node.source() < 0 || !NodeChoice.isConvolution(node);
    return bank.channels() == 3 && overImages ? Kind.COLOURED : Kind.MATRIX;
  }

  boolean isConvolution() {
    return NodeChoice.isConvolution(frame.topology().nodes().get(node));
  }

  boolean isMatrix() {
    return kind == Kind.MATRIX;
  }

  /** Rows of a picture. */
  int rows() {
    return bank.rows() == 1 ? bank.channels() : bank.rows();
  }

  /** Values of a picture. */
  int cells() {
    return rows() * bank.columns();
  }

  /** Half the range of a filter's scale. */
  double end(int filter) {
    return own && bank.largest(filter) > 0 ? bank.largest(filter) : most;
  }

  /** The chosen filter; −1: none. */
  int chosen() {
    boolean here = bank.node().equals(frame.selection().node()) && frame.selection().unit() >= 0;
    return here ? NodeChoice.place(frame.topology(), frame.selection(), node).channel() : -1;
  }
}
