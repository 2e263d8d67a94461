package epochscope.analysis;

import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;

/**
 * How one value of a pooling comes about: the values in its window, and their largest, mean or sum.
 *
 * @param window rows and columns of the source; it may reach into padding
 * @param patch [row][column] of the source's same channel; NaN in padding
 * @param counted what a mean is divided by
 * @param strongest index in {@code patch} of the first of the largest; −1: all is padding
 * @param value what the pooling gives
 */
public record PoolingStep(
    String node,
    PoolingKind kind,
    int channel,
    FieldBox window,
    double[] patch,
    int counted,
    int strongest,
    double value) {

  /**
   * @param node index of a pooling in the topology
   * @param source [channel][row][column], what it takes
   */
  public static PoolingStep of(
      Topology topology, int node, float[] source, int channel, FieldBox at) {
    Topology.Node target = topology.nodes().get(node);
    PoolingShape shape =
        switch (target.spec()) {
          case NodeSpec.Pooling pooling -> Windows.of(pooling, target.input());
          case NodeSpec.GlobalPooling pooling -> Windows.of(pooling, target.input());
          default -> throw Check.found("node " + target.name(), "no pooling", "one");
        };
    WindowAxis rows = shape.rows();
    WindowAxis columns = shape.columns();
    double[] patch = new double[rows.size() * columns.size()];
    for (int i = 0; i < patch.length; i++) {
      int row = rows.at(at.top(), i / columns.size());
      int column = columns.at(at.left(), i % columns.size());
      boolean inside = row >= 0 && row < rows.in() && column >= 0 && column < columns.in();
      patch[i] = inside ? source[(channel * rows.in() + row) * columns.in() + column] : Double.NaN;
    }
    int top = rows.at(at.top(), 0);
    int left = columns.at(at.left(), 0);
    FieldBox window = new FieldBox(top, left, top + rows.extent() - 1, left + columns.extent() - 1);
    int counted =
        shape.countsPadding() ? patch.length : rows.covered(at.top()) * columns.covered(at.left());
    int strongest = strongest(patch);
    double value = value(shape.kind(), patch, strongest, counted);
    return new PoolingStep(
        target.name(), shape.kind(), channel, window, patch, counted, strongest, value);
  }

  private static int strongest(double[] patch) {
    int strongest = -1;
    for (int i = 0; i < patch.length; i++) {
      boolean more = strongest < 0 || patch[i] > patch[strongest];
      strongest = !Double.isNaN(patch[i]) && more ? i : strongest;
    }
    return strongest;
  }

  private static double value(PoolingKind kind, double[] patch, int strongest, int counted) {
    double sum = 0;
    for (double value : patch) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return switch (kind) {
      case MAX -> strongest < 0 ? Double.NaN : patch[strongest];
      case AVERAGE -> sum / counted;
      case SUM -> sum;
    };
  }
}
