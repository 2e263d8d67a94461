package epochscope.export.code;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.Activation;
import epochscope.spec.Check;
import epochscope.spec.NodeSpec;
import epochscope.spec.PoolingKind;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The nodes of a network in Keras, where channels come last. A node is one or more steps, each with
 * %s for what the one before it gave.
 *
 * @param penalties further arguments of layers with weights; empty: none
 */
record KerasLayers(Topology topology, NodeNames names, KerasPenalties penalties) {

  /** The steps of a node, activation included unless {@code linear}. */
  List<String> steps(Topology.Node node, boolean linear) {
    List<String> steps = new ArrayList<>();
    Activation activation = linear ? Activation.LINEAR : node.spec().activation();
    String name = KerasActivations.name(activation, node.output().rank() > 1);
    String own = name == null ? "" : ", activation=\"" + name + "\"";
    add(steps, node, own);
    if (node.spec() instanceof NodeSpec.Activate && name != null) {
      steps.add("layers.Activation(\"" + name + "\")(%s)");
    }
    if (name == null && activation != Activation.LINEAR) {
      steps.add(KerasActivations.call(activation));
    }
    return steps;
  }

  private void add(List<String> steps, Topology.Node node, String activation) {
    Shape in = node.input();
    int rank = in.rank() - 1;
    switch (node.spec()) {
      case NodeSpec.Dense dense -> {
        flatten(steps, in);
        steps.add(layer("Dense", node, node.out() + activation + start(dense.initialiser(), node)));
      }
      case NodeSpec.Convolution convolution -> convolution(steps, node, convolution, activation);
      case NodeSpec.TransposedConvolution turned -> transposed(steps, node, turned, activation);
      case NodeSpec.Pooling pooling -> pool(steps, pooling.kind(), Windows.of(pooling, in), rank);
      case NodeSpec.GlobalPooling pooling -> steps.add(whole(pooling.kind(), rank));
      case NodeSpec.SpaceToDepth block -> spaceToDepth(steps, in, block.block());
      case NodeSpec.DepthToSpace block -> depthToSpace(steps, in, block.block());
      case NodeSpec.UpSampling upSampling ->
          steps.add(
              "layers.UpSampling%dD(%s)(%%s)"
                  .formatted(
                      rank,
                      Python.extents(
                          axes(rank, axis -> upSampling.factor().along("factor", axis, rank)))));
      case NodeSpec.Flatten flatten -> flatten(steps, in);
      case NodeSpec.Reshape reshape -> reshape(steps, in, reshape.shape());
      case NodeSpec.Dropout dropout ->
          steps.add("layers.Dropout(" + Python.number(dropout.rate()) + ")(%s)");
      case NodeSpec.BatchNormalisation norm ->
          steps.add(
              layer(
                  "BatchNormalization",
                  node,
                  "momentum=%s, epsilon=%s%s"
                      .formatted(
                          Python.number(1 - norm.momentum()),
                          Python.number(norm.epsilon()),
                          penalties.ofNormalisation())));
      case NodeSpec.LayerNormalisation norm ->
          steps.add(
              layer(
                  "LayerNormalization",
                  node,
                  (rank == 0 ? "" : "axis=" + axes(rank + 1, axis -> axis + 1) + ", ")
                      + "epsilon="
                      + Python.number(norm.epsilon())
                      + penalties.ofNormalisation()));
      case NodeSpec.Standardise standardise -> standardise(steps, standardise);
      case NodeSpec.Activate activate -> {}
      case NodeSpec.Add add -> steps.add("layers.Add()([" + sources(node) + "])");
      case NodeSpec.Multiply multiply -> steps.add("layers.Multiply()([" + sources(node) + "])");
      case NodeSpec.Concatenate concatenate ->
          steps.add("layers.Concatenate()([" + sources(node) + "])");
    }
  }

  private String layer(String type, Topology.Node node, String arguments) {
    return "layers."
        + type
        + "("
        + arguments
        + ", name="
        + Python.text(names.layers().get(node.name()))
        + ")(%s)";
  }

  private String start(epochscope.spec.InitialiserSpec spec, Topology.Node node) {
    boolean bias = topology.parameters().find(node.name(), "bias").isPresent();
    KerasInitialisers initialisers = new KerasInitialisers(topology);
    String weights = initialisers.of(spec, node);
    String biases = initialisers.ofBias(spec);
    return (weights.equals("\"glorot_uniform\"") ? "" : ", kernel_initializer=" + weights)
        + penalties.ofWeights(node)
        + (bias && !biases.isEmpty() ? ", bias_initializer=" + biases : "")
        + (bias ? penalties.ofBias() : "");
  }

  private String sources(Topology.Node node) {
    return IntStream.range(0, node.sources().size())
        .mapToObj(i -> names.source(topology, node, i))
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> axes(int rank, java.util.function.IntUnaryOperator value) {
    return IntStream.range(0, rank).map(value).boxed().toList();
  }

  /** A list in the order of [channels, …], as the weights behind it expect. */
  static void flatten(List<String> steps, Shape shape) {
    if (shape.rank() == 1) {
      return;
    }
    channelsFirst(steps, shape);
    steps.add("layers.Flatten()(%s)");
  }

  private static void channelsFirst(List<String> steps, Shape shape) {
    if (shape.axis(0) > 1) {
      steps.add("layers.Permute(" + (shape.rank() == 2 ? "(2, 1)" : "(3, 1, 2)") + ")(%s)");
    }
  }

  /** From a list or channels last to channels last. */
  static void reshape(List<String> steps, Shape from, Shape to) {
    if (from.rank() > 1) {
      channelsFirst(steps, from);
    }
    if (to.rank() > 1 && to.axis(0) == 1) {
      steps.add("layers.Reshape(" + Python.tuple(channelsLast(to)) + ")(%s)");
      return;
    }
    steps.add("layers.Reshape(" + Python.tuple(to.axes()) + ")(%s)");
    if (to.rank() > 1) {
      steps.add("layers.Permute(" + (to.rank() == 2 ? "(2, 1)" : "(2, 3, 1)") + ")(%s)");
    }
  }

  /** [rows, columns, channels] */
  static List<Integer> channelsLast(Shape shape) {
    List<Integer> axes = new ArrayList<>(shape.axes());
    axes.add(axes.removeFirst());
    return axes;
  }

  private static List<WindowAxis> window(WindowAxis rows, WindowAxis columns, int rank) {
    return rank == 1 ? List.of(columns) : List.of(rows, columns);
  }

  private void convolution(
      List<String> steps, Topology.Node node, NodeSpec.Convolution spec, String activation) {
    ConvolutionShape shape = Windows.of(spec, node.input());
    int rank = node.input().rank() - 1;
    List<WindowAxis> window = window(shape.rows(), shape.columns(), rank);
    checkSteps(node, window);
    boolean same = isSame(window);
    if (!same) {
      pad(steps, window, "");
    }
    steps.add(
        layer(
            "Conv" + rank + "D",
            node,
            spec.filters()
                + ", "
                + sizes(window)
                + strides(window, 1)
                + (same ? ", padding=\"same\"" : "")
                + dilations(window)
                + (spec.groups() == 1 ? "" : ", groups=" + spec.groups())
                + (spec.bias() ? "" : ", use_bias=False")
                + activation
                + start(spec.initialiser(), node)));
  }

  private static void checkSteps(Topology.Node node, List<WindowAxis> window) {
    boolean strides = window.stream().anyMatch(axis -> axis.stride() > 1);
    if (strides && window.stream().anyMatch(axis -> axis.dilation() > 1)) {
      throw Check.found(
          "node " + node.name(), "stride and dilation", "one of them, as Keras takes no more");
    }
  }

  /** Whether padding is what Keras calls "same" and there is any. */
  private static boolean isSame(List<WindowAxis> window) {
    boolean padded = window.stream().anyMatch(axis -> axis.before() > 0 || behind(axis) > 0);
    return padded
        && window.stream()
            .allMatch(
                axis ->
                    WindowAxis.same(axis.in(), axis.size(), axis.stride(), axis.dilation())
                        .equals(axis));
  }

  /** How far the last window reaches beyond the input. */
  private static int behind(WindowAxis axis) {
    return Math.max(
        0, (axis.out() - 1) * axis.stride() + axis.extent() - axis.in() - axis.before());
  }

  /**
   * @param value what is put there; empty: zeros
   */
  private static void pad(List<String> steps, List<WindowAxis> window, String value) {
    if (window.stream().allMatch(axis -> axis.before() == 0 && behind(axis) == 0)) {
      return;
    }
    String amounts =
        window.stream()
            .map(axis -> "(" + axis.before() + ", " + behind(axis) + ")")
            .collect(Collectors.joining(", "));
    steps.add("ops.pad(%s, ((0, 0), " + amounts + ", (0, 0))" + value + ")");
  }

  private static String sizes(List<WindowAxis> window) {
    return Python.extents(window.stream().map(WindowAxis::size).toList());
  }

  private static String strides(List<WindowAxis> window, int usual) {
    List<Integer> strides = window.stream().map(WindowAxis::stride).toList();
    return strides.stream().allMatch(s -> s == usual) ? "" : ", strides=" + Python.extents(strides);
  }

  private static String dilations(List<WindowAxis> window) {
    List<Integer> dilations = window.stream().map(WindowAxis::dilation).toList();
    return dilations.stream().allMatch(d -> d == 1)
        ? ""
        : ", dilation_rate=" + Python.extents(dilations);
  }

  private void transposed(
      List<String> steps,
      Topology.Node node,
      NodeSpec.TransposedConvolution spec,
      String activation) {
    if (spec.groups() != 1) {
      throw Check.found("groups of node " + node.name(), spec.groups(), "1 for Keras");
    }
    ConvolutionShape shape = Windows.of(spec, node.input());
    int rank = node.input().rank() - 1;
    List<WindowAxis> window = window(shape.rows(), shape.columns(), rank);
    checkSteps(node, window);
    steps.add(
        layer(
            "Conv" + rank + "DTranspose",
            node,
            spec.filters()
                + ", "
                + sizes(window)
                + strides(window, 1)
                + dilations(window)
                + (spec.bias() ? "" : ", use_bias=False")
                + activation
                + start(spec.initialiser(), node)));
    crop(steps, node, window);
  }

  /** Keras gives all that windows reach; here padding takes something off. */
  private static void crop(List<String> steps, Topology.Node node, List<WindowAxis> window) {
    List<String> amounts = new ArrayList<>();
    boolean any = false;
    for (WindowAxis axis : window) {
      int reached = axis.out() * axis.stride() + Math.max(axis.extent() - axis.stride(), 0);
      int behind = reached - axis.before() - axis.in();
      if (behind < 0) {
        throw Check.found(
            "outputPadding of node " + node.name(), -behind, "no more than padding for Keras");
      }
      any |= axis.before() > 0 || behind > 0;
      amounts.add("(" + axis.before() + ", " + behind + ")");
    }
    if (any) {
      String sides = String.join(", ", amounts);
      steps.add(
          "layers.Cropping%dD(%s)(%%s)"
              .formatted(window.size(), window.size() == 1 ? sides : "(" + sides + ")"));
    }
  }

  private static void pool(List<String> steps, PoolingKind kind, PoolingShape shape, int rank) {
    List<WindowAxis> window = window(shape.rows(), shape.columns(), rank);
    boolean padded = window.stream().anyMatch(axis -> axis.before() > 0 || behind(axis) > 0);
    boolean usual = window.stream().allMatch(axis -> axis.stride() == axis.size());
    List<Integer> strides = window.stream().map(WindowAxis::stride).toList();
    String arguments = sizes(window) + (usual ? "" : ", strides=" + Python.extents(strides));
    String average = "layers.AveragePooling" + rank + "D(" + arguments + ")(%s)";
    if (kind == PoolingKind.MAX) {
      pad(steps, window, ", constant_values=float(\"-inf\")");
      steps.add("layers.MaxPooling" + rank + "D(" + arguments + ")(%s)");
    } else if (kind == PoolingKind.AVERAGE && padded && !shape.countsPadding()) {
      List<String> there = new ArrayList<>();
      pad(there, window, "");
      String pad = there.getFirst();
      // Of windows that hang over the border, the mean of what is there.
      steps.add(
          "(\n        %s\n        / %s\n    )"
              .formatted(
                  average.replace("%s", pad),
                  average.replace(
                      "%s",
                      "\n            " + pad.replace("%s", "ops.ones_like(%s)") + "\n        "))
              .replace("%s", "%1$s"));
    } else {
      pad(steps, window, "");
      int size = window.stream().mapToInt(WindowAxis::size).reduce(1, Math::multiplyExact);
      steps.add(kind == PoolingKind.SUM ? size + " * " + average : average);
    }
  }

  private static String whole(PoolingKind kind, int rank) {
    return switch (kind) {
      case MAX -> "layers.GlobalMaxPooling" + rank + "D()(%s)";
      case AVERAGE -> "layers.GlobalAveragePooling" + rank + "D()(%s)";
      case SUM -> "ops.sum(%s, axis=" + (rank == 1 ? "1" : "(1, 2)") + ")";
    };
  }

  private static void spaceToDepth(List<String> steps, Shape in, int b) {
    int rows = in.axis(1) / b;
    int columns = in.axis(2) / b;
    steps.add(
        "ops.reshape(%%s, (-1, %d, %d, %d, %d, %d))".formatted(rows, b, columns, b, in.axis(0)));
    steps.add("ops.transpose(%s, (0, 1, 3, 5, 2, 4))");
    steps.add("ops.reshape(%%s, (-1, %d, %d, %d))".formatted(rows, columns, in.axis(0) * b * b));
  }

  private static void depthToSpace(List<String> steps, Shape in, int b) {
    int channels = in.axis(0) / b / b;
    steps.add(
        "ops.reshape(%%s, (-1, %d, %d, %d, %d, %d))"
            .formatted(in.axis(1), in.axis(2), channels, b, b));
    steps.add("ops.transpose(%s, (0, 1, 4, 2, 5, 3))");
    steps.add(
        "ops.reshape(%%s, (-1, %d, %d, %d))".formatted(in.axis(1) * b, in.axis(2) * b, channels));
  }

  private static void standardise(List<String> steps, NodeSpec.Standardise spec) {
    List<Double> factors = spec.scale().stream().map(scale -> 1 / scale).toList();
    int count = Math.max(spec.offset().size(), factors.size());
    List<Double> shifts =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    -spec.offset().get(Math.min(i, spec.offset().size() - 1))
                        * factors.get(Math.min(i, factors.size() - 1)))
            .toList();
    steps.add("layers.Rescaling(" + either(factors) + ", offset=" + either(shifts) + ")(%s)");
  }

  private static String either(List<Double> numbers) {
    return numbers.size() == 1 ? Python.number(numbers.getFirst()) : Python.numbers(numbers);
  }
}
