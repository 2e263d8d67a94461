package epochscope.analysis.derivative;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;
import java.util.List;
import java.util.function.Consumer;

/** The linear part of each node: of all its sources side by side. */
record LinearMaps(ParameterLayout parameters) {
  private static final SparseMap.Coefficients ONES = (all, table, offset) -> table[0] = 1;

  /** Null: the node's linear part is the identity, or it has none. */
  LinearMap of(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense ->
          new DenseMap(node.in(), node.out(), at(node, "weight"), at(node, "bias"));
      case NodeSpec.Convolution spec -> {
        ConvolutionShape shape = Windows.of(spec, node.input());
        yield convolution(
            node, entries -> SpatialMaps.convolution(shape, entries), shape.weights());
      }
      case NodeSpec.TransposedConvolution spec -> {
        ConvolutionShape shape = Windows.of(spec, node.input());
        yield convolution(
            node,
            entries ->
                SpatialMaps.convolution(shape, (in, out, place) -> entries.entry(out, in, place)),
            shape.weights());
      }
      case NodeSpec.Pooling spec -> pooling(node, Windows.of(spec, node.input()));
      case NodeSpec.GlobalPooling spec -> pooling(node, Windows.of(spec, node.input()));
      case NodeSpec.SpaceToDepth spec ->
          ones(node, entries -> SpatialMaps.blocks(node.output(), spec.block(), entries));
      case NodeSpec.DepthToSpace spec ->
          ones(
              node,
              entries ->
                  SpatialMaps.blocks(
                      node.input(),
                      spec.block(),
                      (deep, wide, place) -> entries.entry(wide, deep, place)));
      case NodeSpec.UpSampling spec ->
          ones(node, entries -> SpatialMaps.repeats(node.input(), node.output(), entries));
      case NodeSpec.BatchNormalisation spec -> normalisation(node, spec.epsilon());
      case NodeSpec.Standardise spec -> standardise(node, spec);
      case NodeSpec.Add add -> sum(node);
      case NodeSpec.Flatten flatten -> null;
      case NodeSpec.Reshape reshape -> null;
      case NodeSpec.Dropout dropout -> null;
      case NodeSpec.Activate activate -> null;
      case NodeSpec.Concatenate concatenate -> null;
      case NodeSpec.Multiply multiply -> null;
      case NodeSpec.LayerNormalisation normalisation -> null;
    };
  }

  private SparseMap convolution(
      Topology.Node node, Consumer<SparseMap.Entries> entries, int weights) {
    int weightAt = at(node, "weight");
    int biasAt = parameters.find(node.name(), "bias").map(block -> block.offset()).orElse(-1);
    int positions = node.out() / node.output().axis(0);
    return new SparseMap(
        node.out(),
        entries,
        weights,
        (all, table, offset) -> {
          System.arraycopy(all, weightAt, table, 0, weights);
          for (int unit = 0; biasAt >= 0 && unit < offset.length; unit++) {
            offset[unit] = all[biasAt + unit / positions];
          }
        });
  }

  private static SparseMap pooling(Topology.Node node, PoolingShape shape) {
    double[] inverses = SpatialMaps.inverses(shape);
    return new SparseMap(
        node.out(),
        entries -> SpatialMaps.pooling(shape, entries),
        inverses.length,
        (all, table, offset) -> System.arraycopy(inverses, 0, table, 0, inverses.length));
  }

  private static SparseMap ones(Topology.Node node, Consumer<SparseMap.Entries> entries) {
    return new SparseMap(node.out(), entries, 1, ONES);
  }

  private static SparseMap sum(Topology.Node node) {
    int units = node.out();
    return ones(
        node,
        entries -> {
          for (int i = 0; i < node.sources().size() * units; i++) {
            entries.entry(i % units, i, 0);
          }
        });
  }

  private SparseMap normalisation(Topology.Node node, double epsilon) {
    int gamma = at(node, "gamma");
    int beta = at(node, "beta");
    int mean = at(node, "mean");
    int variance = at(node, "variance");
    return perChannel(
        node,
        (all, table, offset) -> {
          int positions = offset.length / table.length;
          for (int c = 0; c < table.length; c++) {
            table[c] = all[gamma + c] / Math.sqrt(all[variance + c] + epsilon);
          }
          for (int unit = 0; unit < offset.length; unit++) {
            int c = unit / positions;
            offset[unit] = all[beta + c] - table[c] * all[mean + c];
          }
        });
  }

  private static SparseMap standardise(Topology.Node node, NodeSpec.Standardise spec) {
    return perChannel(
        node,
        (all, table, offset) -> {
          int positions = offset.length / table.length;
          for (int unit = 0; unit < offset.length; unit++) {
            int c = unit / positions;
            double scale = number(spec.scale(), c);
            table[c] = 1 / scale;
            offset[unit] = -number(spec.offset(), c) / scale;
          }
        });
  }

  private static double number(List<Double> numbers, int channel) {
    return numbers.get(numbers.size() == 1 ? 0 : channel);
  }

  private static SparseMap perChannel(Topology.Node node, SparseMap.Coefficients coefficients) {
    int channels = node.input().axis(0);
    int positions = node.in() / channels;
    return new SparseMap(
        node.out(),
        entries -> {
          for (int unit = 0; unit < node.in(); unit++) {
            entries.entry(unit, unit, unit / positions);
          }
        },
        channels,
        coefficients);
  }

  /** Where that block of a node's parameters begins. */
  int at(Topology.Node node, String name) {
    return parameters.find(node.name(), name).orElseThrow().offset();
  }
}
