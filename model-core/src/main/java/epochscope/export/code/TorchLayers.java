package epochscope.export.code;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The nodes of a network in PyTorch: what is made of them once, and what they do to values. */
record TorchLayers(Topology topology, NodeNames names) {

  /** The lines that make a node's layer; empty where it needs none. */
  String made(Topology.Node node) {
    String self = "self." + names.layers().get(node.name()) + " = ";
    Shape in = node.input();
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> self + "nn.Linear(%d, %d)".formatted(node.in(), node.out());
      case NodeSpec.Convolution convolution -> self + convolution(node, convolution);
      case NodeSpec.TransposedConvolution transposed -> self + transposed(node, transposed);
      case NodeSpec.Dropout dropout -> self + "nn.Dropout(" + Python.number(dropout.rate()) + ")";
      case NodeSpec.BatchNormalisation norm ->
          self
              + "nn.BatchNorm%dd(%d, eps=%s, momentum=%s)"
                  .formatted(
                      Math.max(1, in.rank() - 1),
                      in.axis(0),
                      Python.number(norm.epsilon()),
                      Python.number(norm.momentum()));
      case NodeSpec.LayerNormalisation norm ->
          self
              + "nn.LayerNorm(%s, eps=%s)"
                  .formatted(
                      in.rank() == 1 ? String.valueOf(in.size()) : in.axes().toString(),
                      Python.number(norm.epsilon()));
      default -> "";
    };
  }

  /** What a node makes of its sources, activation left off. */
  String value(Topology.Node node) {
    String self = "self." + names.layers().get(node.name());
    String x = names.source(topology, node, 0);
    return switch (node.spec()) {
      case NodeSpec.Dense dense ->
          self + "(" + (node.input().rank() > 1 ? x + ".flatten(1)" : x) + ")";
      case NodeSpec.Convolution convolution -> {
        TorchWindow window = window(Windows.of(convolution, node.input()), node);
        yield self + "(" + (window.isEven() ? x : window.padded(x, "")) + ")";
      }
      case NodeSpec.Pooling pooling ->
          pooled(x, pooling.kind(), Windows.of(pooling, node.input()), node);
      case NodeSpec.GlobalPooling pooling -> pooledWhole(x, pooling.kind(), node.input().rank());
      case NodeSpec.SpaceToDepth block -> "F.pixel_unshuffle(" + x + ", " + block.block() + ")";
      case NodeSpec.DepthToSpace block -> "F.pixel_shuffle(" + x + ", " + block.block() + ")";
      case NodeSpec.UpSampling upSampling -> repeated(x, upSampling, node.input().rank() - 1);
      case NodeSpec.Flatten flatten -> x + ".flatten(1)";
      case NodeSpec.Reshape reshape -> x + ".reshape" + batch(reshape.shape());
      case NodeSpec.Standardise standardise -> standardised(x, standardise, node.input().rank());
      case NodeSpec.Activate activate -> x;
      case NodeSpec.Add add -> joined(node, " + ");
      case NodeSpec.Multiply multiply -> joined(node, " * ");
      case NodeSpec.Concatenate concatenate -> "torch.cat([" + joined(node, ", ") + "], dim=1)";
      default -> self + "(" + x + ")";
    };
  }

  /** (-1, 3, 4) */
  static String batch(Shape shape) {
    return "(-1, "
        + shape.axes().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  private String joined(Topology.Node node, String by) {
    return IntStream.range(0, node.sources().size())
        .mapToObj(i -> names.source(topology, node, i))
        .collect(Collectors.joining(by));
  }

  private static TorchWindow window(ConvolutionShape shape, Topology.Node node) {
    return TorchWindow.of(shape.rows(), shape.columns(), node.input().rank());
  }

  private static String convolution(Topology.Node node, NodeSpec.Convolution spec) {
    TorchWindow window = window(Windows.of(spec, node.input()), node);
    return "nn.Conv%s(%d, %d, %s%s%s%s)"
        .formatted(
            window.dimensions(),
            node.input().axis(0),
            spec.filters(),
            window.sizes(),
            window.options(window.isEven(), false),
            spec.groups() == 1 ? "" : ", groups=" + spec.groups(),
            spec.bias() ? "" : ", bias=False");
  }

  private static String transposed(Topology.Node node, NodeSpec.TransposedConvolution spec) {
    TorchWindow window = window(Windows.of(spec, node.input()), node);
    int rank = window.axes().size();
    List<Integer> more =
        IntStream.range(0, rank)
            .mapToObj(axis -> spec.outputPadding().along("outputPadding", axis, rank))
            .toList();
    for (int axis = 0; axis < rank; axis++) {
      int most = Math.max(window.axes().get(axis).stride(), window.axes().get(axis).dilation());
      if (more.get(axis) >= most) {
        throw Check.found(
            "outputPadding of node " + node.name(),
            more.get(axis),
            "less than its stride or dilation for PyTorch");
      }
    }
    List<Integer> padding =
        IntStream.range(0, rank)
            .mapToObj(axis -> spec.padding().amount().along("padding", axis, rank))
            .toList();
    return "nn.ConvTranspose%s(%d, %d, %s%s%s%s%s%s)"
        .formatted(
            window.dimensions(),
            node.input().axis(0),
            spec.filters(),
            window.sizes(),
            window.options(false, false),
            padding.stream().allMatch(p -> p == 0) ? "" : ", padding=" + Python.extents(padding),
            more.stream().allMatch(p -> p == 0) ? "" : ", output_padding=" + Python.extents(more),
            spec.groups() == 1 ? "" : ", groups=" + spec.groups(),
            spec.bias() ? "" : ", bias=False");
  }

  private static String pooled(String x, PoolingKind kind, PoolingShape shape, Topology.Node node) {
    TorchWindow window = TorchWindow.of(shape.rows(), shape.columns(), node.input().rank());
    boolean own = window.isPoolable() && (shape.countsPadding() || kind == PoolingKind.MAX);
    String average = pool("avg", window, window.options(own, true));
    if (kind == PoolingKind.MAX) {
      String in = own ? x : window.padded(x, ", value=-torch.inf");
      return pool("max", window, window.options(own, true)).formatted(in);
    }
    String in = own ? x : window.padded(x, "");
    if (kind == PoolingKind.SUM) {
      return window.size() + " * " + average.formatted(in);
    }
    if (shape.countsPadding() || in.equals(x)) {
      return average.formatted(in);
    }
    if (window.isPoolable()) {
      String padded = window.options(true, true) + ", count_include_pad=False";
      return pool("avg", window, padded).formatted(x);
    }
    // Of windows that hang over the border, the mean of what is there.
    String there = window.padded("torch.ones_like(" + x + ")", "");
    return "(\n            %s\n            / %s\n        )"
        .formatted(average.formatted(in), average.formatted(there));
  }

  /** With %s for what is pooled. */
  private static String pool(String way, TorchWindow window, String options) {
    return "F.%s_pool%s(%%s, %s%s)".formatted(way, window.dimensions(), window.sizes(), options);
  }

  private static String pooledWhole(String x, PoolingKind kind, int rank) {
    String way =
        switch (kind) {
          case MAX -> "amax";
          case AVERAGE -> "mean";
          case SUM -> "sum";
        };
    return x + "." + way + "(dim=" + (rank == 2 ? "2" : "(2, 3)") + ")";
  }

  private static String repeated(String x, NodeSpec.UpSampling node, int rank) {
    String value = x;
    for (int axis = 0; axis < rank; axis++) {
      int factor = node.factor().along("factor", axis, rank);
      value += factor == 1 ? "" : ".repeat_interleave(%d, dim=%d)".formatted(factor, axis + 2);
    }
    return value;
  }

  /** Single numbers are written where they are used, several as a tensor. */
  private static String standardised(String x, NodeSpec.Standardise spec, int rank) {
    String offset = perChannel(x, spec.offset(), rank);
    return "(" + x + " - " + offset + ") / " + perChannel(x, spec.scale(), rank);
  }

  private static String perChannel(String x, List<Double> numbers, int rank) {
    if (numbers.size() == 1) {
      double number = numbers.getFirst();
      return number < 0 ? "(" + Python.number(number) + ")" : Python.number(number);
    }
    String tensor = x + ".new_tensor(" + Python.numbers(numbers) + ")";
    return rank == 1 ? tensor : tensor + ".reshape(-1" + ", 1".repeat(rank - 1) + ")";
  }

  /** Whether the node's activation is written behind it. */
  static boolean isActivated(Topology.Node node) {
    return node.spec().activation() != Activation.LINEAR;
  }
}
