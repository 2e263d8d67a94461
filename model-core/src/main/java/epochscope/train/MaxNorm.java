package epochscope.train;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.nn.Network;
import epochscope.nn.ParameterLayout.Block;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the norm of the weights that come into each unit, of convolutions each filter, within a
 * limit (Srebro and Shraibman, COLT 2005).
 */
final class MaxNorm {
  private final double limit;
  private final Kernels kernels;
  private final List<Incoming> all = new ArrayList<>();

  /**
   * @param weights [outer, units, inner]
   */
  private record Incoming(Values weights, int outer, int units, int inner) {}

  /**
   * @param limit null: any
   */
  MaxNorm(Double limit, Network network) {
    this.limit = limit == null ? Double.POSITIVE_INFINITY : limit;
    kernels = network.kernels();
    for (Topology.Node node : network.topology().nodes()) {
      if (limit != null) {
        network
            .topology()
            .parameters()
            .find(node.name(), "weight")
            .ifPresent(block -> add(node.spec(), block, network.parameters()));
      }
    }
  }

  private void add(NodeSpec node, Block block, Values parameters) {
    int rows = block.shape().getFirst();
    if (node instanceof NodeSpec.TransposedConvolution transposed) {
      // [in, out/groups, kernel]: what comes into a filter lies in the rows of its group.
      int groups = transposed.groups();
      int units = block.shape().get(1);
      for (int group = 0; group < groups; group++) {
        int size = block.size() / groups;
        Values part = kernels.slice(parameters, block.offset() + group * size, size);
        all.add(new Incoming(part, rows / groups, units, size / (rows / groups) / units));
      }
    } else {
      Values weights = kernels.slice(parameters, block.offset(), block.size());
      all.add(new Incoming(weights, 1, rows, block.size() / rows));
    }
  }

  void apply() {
    for (int i = 0; i < all.size(); i++) {
      Incoming incoming = all.get(i);
      kernels.limitNorms(
          limit, incoming.weights(), incoming.outer(), incoming.units(), incoming.inner());
    }
  }
}
