package epochscope.analysis;

import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The filters of one convolution at one moment, or what a dense layer looks for in a picture: each
 * unit's weights, as the pixels lie.
 *
 * @param node its name
 * @param filters how many
 * @param channels that each looks at
 * @param rows of the kernel; 1 where it is one-dimensional
 * @param weights [filter][channel][row][column]
 */
public record FilterBank(
    long step, String node, int filters, int channels, int rows, int columns, float[] weights)
    implements AnalysisResult {

  /** Those of a convolution, or of a dense node that takes pictures, by its index. */
  public static FilterBank of(AnalysisContext context, int node) {
    return of(context.topology(), node, context.snapshot().parameters(), context.snapshot().step());
  }

  /**
   * Of values that lie as the parameters do, such as their gradient.
   *
   * @param values the flat parameter vector, or as much of it as is trained
   */
  public static FilterBank of(Topology topology, int node, float[] values, long step) {
    Topology.Node at = topology.nodes().get(node);
    Shape filter = filter(topology, at);
    Block block = topology.parameters().find(at.name(), "weight").orElseThrow();
    return new FilterBank(
        step,
        at.name(),
        block.shape().getFirst(),
        filter.axis(0),
        filter.rank() == 3 ? filter.axis(1) : 1,
        filter.axis(filter.rank() - 1),
        Arrays.copyOfRange(values, block.offset(), block.offset() + block.size()));
  }

  /** Whether a node has filters that can be seen. */
  public static boolean has(Topology topology, int node) {
    Topology.Node at = topology.nodes().get(node);
    return at.spec() instanceof NodeSpec.Convolution
        || at.spec() instanceof NodeSpec.Dense && picture(topology, at) != null;
  }

  /** [channels, rows, columns] or [channels, length] of what each filter looks at. */
  private static Shape filter(Topology topology, Topology.Node node) {
    if (node.spec() instanceof NodeSpec.Convolution) {
      List<Integer> axes = topology.parameters().find(node.name(), "weight").orElseThrow().shape();
      return new Shape(axes.subList(1, axes.size()));
    }
    Shape picture = picture(topology, node);
    if (!(node.spec() instanceof NodeSpec.Dense) || picture == null) {
      String found = "neither a convolution nor dense over a picture";
      throw Check.found("node " + node.name(), found, "one, as filters are asked for");
    }
    return picture;
  }

  /** The picture that a node takes, perhaps as a list; null: it takes no input of the network. */
  private static Shape picture(Topology topology, Topology.Node node) {
    int source = node.source();
    while (source >= 0 && topology.nodes().get(source).spec() instanceof NodeSpec.Flatten) {
      source = topology.nodes().get(source).source();
    }
    Shape shape = source < 0 ? topology.entries().get(-1 - source).shape() : null;
    return shape != null && shape.rank() == 3 ? shape : null;
  }

  public float at(int filter, int channel, int row, int column) {
    return weights[((filter * channels + channel) * rows + row) * columns + column];
  }

  /** This less another of the same shape. */
  public FilterBank minus(FilterBank other) {
    float[] difference = new float[weights.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = weights[i] - other.weights[i];
    }
    return new FilterBank(step, node, filters, channels, rows, columns, difference);
  }

  /** The largest |w| of one filter: half the range of a scale of its own. */
  public float largest(int filter) {
    int size = channels * rows * columns;
    return largest(filter * size, (filter + 1) * size);
  }

  /** The largest |w| of all: half the range of a common scale. */
  public float largest() {
    return largest(0, weights.length);
  }

  private float largest(int from, int to) {
    float largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    return largest;
  }
}
