package epochscope.export.onnx;

import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Nodes before their activation, as operations on [N, …shape]. */
final class OnnxLayers {
  private final OnnxBuilder graph;
  private final ParameterLayout layout;
  private final double[] parameters;

  OnnxLayers(OnnxBuilder graph, ParameterLayout layout, double[] parameters) {
    this.graph = graph;
    this.layout = layout;
    this.parameters = parameters;
  }

  static List<Long> dims(Shape shape) {
    return IntStream.range(0, shape.rank()).mapToObj(i -> (long) shape.axis(i)).toList();
  }

  /** For a reshape that keeps N. */
  static long[] batchOf(Shape shape) {
    return IntStream.rangeClosed(0, shape.rank())
        .mapToLong(i -> i == 0 ? 0 : shape.axis(i - 1))
        .toArray();
  }

  /**
   * @param x names of what the node takes
   */
  String of(Topology.Node node, List<String> x) {
    String name = node.name();
    String first = x.getFirst();
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> dense(name, flat(name, first, node.input()));
      case NodeSpec.Convolution convolution ->
          graph.operation(
              "Conv", name, weights(name, first), OnnxWindows.of(convolution, node.input()));
      case NodeSpec.TransposedConvolution turned ->
          graph.operation(
              "ConvTranspose", name, weights(name, first), OnnxWindows.of(turned, node.input()));
      case NodeSpec.Pooling pooling -> pooling(pooling, node.input(), first);
      case NodeSpec.GlobalPooling pooling -> globalPooling(pooling, node.input(), first);
      case NodeSpec.SpaceToDepth rearranged -> spaceToDepth(rearranged, node, first);
      case NodeSpec.DepthToSpace rearranged ->
          graph.operation(
              "DepthToSpace",
              name,
              List.of(first),
              Map.of("blocksize", (long) rearranged.block(), "mode", "CRD"));
      case NodeSpec.UpSampling upSampling -> upSampling(upSampling, node.input(), first);
      case NodeSpec.Flatten flatten -> flat(name, first, node.input());
      case NodeSpec.Reshape reshape -> reshaped(name, first, node.output());
      case NodeSpec.Dropout dropout -> first;
      case NodeSpec.BatchNormalisation norm -> batchNormalisation(norm, first);
      case NodeSpec.LayerNormalisation norm -> layerNormalisation(norm, node.input(), first);
      case NodeSpec.Standardise standardise -> standardise(standardise, node.input(), first);
      case NodeSpec.Activate activate -> first;
      case NodeSpec.Add add -> chained("Add", name, x);
      case NodeSpec.Multiply multiply -> chained("Mul", name, x);
      case NodeSpec.Concatenate concatenate ->
          graph.operation("Concat", name, x, Map.of("axis", 1L));
    };
  }

  String reshaped(String name, String x, Shape shape) {
    return graph.operation("Reshape", name, List.of(x, graph.numbers(name, batchOf(shape))));
  }

  String flat(String name, String x, Shape shape) {
    return shape.rank() == 1 ? x : graph.operation("Flatten", name, List.of(x), Map.of("axis", 1L));
  }

  private String dense(String name, String x) {
    return graph.operation("Gemm", name, weights(name, x), Map.of("transB", 1L));
  }

  /** x, weight and, where the node has one, bias. */
  private List<String> weights(String node, String x) {
    List<String> inputs = new ArrayList<>(List.of(x, parameter(node, "weight")));
    layout.find(node, "bias").ifPresent(bias -> inputs.add(parameter(node, "bias")));
    return inputs;
  }

  private String parameter(String node, String name) {
    ParameterLayout.Block block = layout.find(node, name).orElseThrow();
    List<Long> dims = block.shape().stream().map(Integer::longValue).toList();
    return graph.constant(node + "/" + name, dims, values(block));
  }

  private float[] values(ParameterLayout.Block block) {
    float[] values = new float[block.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) parameters[block.offset() + i];
    }
    return values;
  }

  private String pooling(NodeSpec.Pooling node, Shape input, String x) {
    Map<String, Object> attributes = OnnxWindows.of(node, input);
    if (node.kind() == PoolingKind.MAX) {
      return graph.operation("MaxPool", node.name(), List.of(x), attributes);
    }
    String mean = graph.operation("AveragePool", node.name(), List.of(x), attributes);
    return node.kind() == PoolingKind.AVERAGE
        ? mean
        : times(node.name(), mean, OnnxWindows.size(Windows.of(node, input)));
  }

  private String globalPooling(NodeSpec.GlobalPooling node, Shape input, String x) {
    String operation = node.kind() == PoolingKind.MAX ? "GlobalMaxPool" : "GlobalAveragePool";
    String pooled = graph.operation(operation, node.name(), List.of(x));
    String flat = graph.operation("Flatten", node.name(), List.of(pooled), Map.of("axis", 1L));
    return node.kind() == PoolingKind.SUM
        ? times(node.name(), flat, input.size() / input.axis(0))
        : flat;
  }

  private String times(String name, String x, double factor) {
    return graph.operation("Mul", name, List.of(x, graph.constant(name, factor)));
  }

  /** Ours counts channels outermost, ONNX's own operation innermost. */
  private String spaceToDepth(NodeSpec.SpaceToDepth node, Topology.Node in, String x) {
    long block = node.block();
    Shape input = in.input();
    long[] cut = {0, input.axis(0), input.axis(1) / block, block, input.axis(2) / block, block};
    String name = node.name();
    String parts = graph.operation("Reshape", name, List.of(x, graph.numbers(name, cut)));
    String turned =
        graph.operation(
            "Transpose", name, List.of(parts), Map.of("perm", List.of(0L, 1L, 3L, 5L, 2L, 4L)));
    return reshaped(name, turned, in.output());
  }

  private String upSampling(NodeSpec.UpSampling node, Shape input, String x) {
    float[] scales = new float[input.rank() + 1];
    scales[0] = 1;
    scales[1] = 1;
    for (int axis = 2; axis < scales.length; axis++) {
      scales[axis] = node.factor().along("factor", axis - 2, input.rank() - 1);
    }
    String factors = graph.constant(node.name(), List.of((long) scales.length), scales);
    return graph.operation(
        "Resize",
        node.name(),
        List.of(x, "", factors),
        Map.of(
            "mode", "nearest",
            "coordinate_transformation_mode", "asymmetric",
            "nearest_mode", "floor"));
  }

  private String batchNormalisation(NodeSpec.BatchNormalisation node, String x) {
    String name = node.name();
    return graph.operation(
        "BatchNormalization",
        name,
        List.of(
            x,
            parameter(name, "gamma"),
            parameter(name, "beta"),
            parameter(name, "mean"),
            parameter(name, ParameterLayout.VARIANCE)),
        Map.of("epsilon", node.epsilon().floatValue()));
  }

  private String layerNormalisation(NodeSpec.LayerNormalisation node, Shape input, String x) {
    String name = node.name();
    String flat = flat(name, x, input);
    String normal =
        graph.operation(
            "LayerNormalization",
            name,
            List.of(flat, parameter(name, "gamma"), parameter(name, "beta")),
            Map.of("axis", 1L, "epsilon", node.epsilon().floatValue()));
    return input.rank() == 1 ? normal : reshaped(name, normal, input);
  }

  private String standardise(NodeSpec.Standardise node, Shape input, String x) {
    String name = node.name();
    String offset = perChannel(name, input, node.offset());
    String factor = perChannel(name, input, node.scale().stream().map(scale -> 1 / scale).toList());
    String shifted = graph.operation("Sub", name, List.of(x, offset));
    return graph.operation("Mul", name, List.of(shifted, factor));
  }

  private String perChannel(String name, Shape input, List<Double> numbers) {
    if (numbers.size() == 1) {
      return graph.constant(name, numbers.getFirst());
    }
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).floatValue();
    }
    List<Long> dims = new ArrayList<>(List.of((long) values.length));
    for (int axis = 1; axis < input.rank(); axis++) {
      dims.add(1L);
    }
    return graph.constant(name, dims, values);
  }

  private String chained(String operation, String name, List<String> x) {
    String result = x.getFirst();
    for (String next : x.subList(1, x.size())) {
      result = graph.operation(operation, name, List.of(result, next));
    }
    return result;
  }
}
