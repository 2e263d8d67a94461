package epochscope.analysis;

import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import java.util.Arrays;

/**
 * The filters of one convolution at one moment.
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

  /** Those of a convolution, by its index in the topology. */
  public static FilterBank of(AnalysisContext context, int node) {
    Topology topology = context.topology();
    Topology.Node at = topology.nodes().get(node);
    if (!(at.spec() instanceof NodeSpec.Convolution)) {
      throw Check.found("node " + at.name(), "no convolution", "one, as filters are asked for");
    }
    Block block = topology.parameters().find(at.name(), "weight").orElseThrow();
    int rank = block.shape().size();
    return new FilterBank(
        context.snapshot().step(),
        at.name(),
        block.shape().get(0),
        block.shape().get(1),
        rank == 3 ? 1 : block.shape().get(2),
        block.shape().get(rank - 1),
        Arrays.copyOfRange(
            context.snapshot().parameters(), block.offset(), block.offset() + block.size()));
  }

  public float at(int filter, int channel, int row, int column) {
    return weights[((filter * channels + channel) * rows + row) * columns + column];
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
