package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.spec.Check;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.NodeSpec;
import java.util.ArrayList;
import java.util.List;

/** Lays out the parameters of a network's nodes. */
final class LayoutBuilder {
  /** More parameters than any machine this runs on could train. */
  static final int MAX_PARAMETERS = 200_000_000;

  private final List<ParameterLayout.Block> blocks = new ArrayList<>();
  private long size;

  static ParameterLayout of(List<Topology.Node> nodes) {
    LayoutBuilder builder = new LayoutBuilder();
    nodes.forEach(builder::addTrained);
    int trained = (int) builder.size;
    nodes.forEach(builder::addRunning);
    return new ParameterLayout(builder.blocks, (int) builder.size, trained);
  }

  private void addTrained(Topology.Node node) {
    switch (node.spec()) {
      case NodeSpec.Dense dense -> {
        add(node, "weight", List.of(node.out(), node.in()), "[out][in]");
        addPer(node, "bias", node.out());
      }
      case NodeSpec.Convolution convolution -> {
        List<Integer> weight = weight(node, Windows.of(convolution, node.input()));
        add(node, "weight", weight, "[out][in]" + kernelAxes(node));
        if (convolution.bias()) {
          addPer(node, "bias", convolution.filters());
        }
      }
      case NodeSpec.TransposedConvolution transposed -> {
        List<Integer> weight = weight(node, Windows.of(transposed, node.input()));
        add(node, "weight", weight, "[in][out]" + kernelAxes(node));
        if (transposed.bias()) {
          addPer(node, "bias", transposed.filters());
        }
      }
      case NodeSpec.BatchNormalisation normalisation ->
          addPair(node, "gamma", "beta", node.input().axis(0));
      case NodeSpec.LayerNormalisation normalisation -> addPair(node, "gamma", "beta", node.in());
      default -> {}
    }
  }

  private void addRunning(Topology.Node node) {
    if (node.spec() instanceof NodeSpec.BatchNormalisation) {
      addPair(node, "mean", ParameterLayout.VARIANCE, node.input().axis(0));
    }
  }

  /** A transposed convolution's weight is that of the convolution it turns around. */
  private static List<Integer> weight(Topology.Node node, ConvolutionShape shape) {
    int channels = shape.channels() / shape.groups();
    return node.input().rank() == 2
        ? List.of(shape.filters(), channels, shape.columns().size())
        : List.of(shape.filters(), channels, shape.rows().size(), shape.columns().size());
  }

  private void addPair(Topology.Node node, String first, String second, int size) {
    addPer(node, first, size);
    addPer(node, second, size);
  }

  private void addPer(Topology.Node node, String name, int size) {
    add(node, name, List.of(size), "[out]");
  }

  private static String kernelAxes(Topology.Node node) {
    return node.input().rank() == 2 ? "[k]" : "[kh][kw]";
  }

  private void add(Topology.Node node, String name, List<Integer> shape, String axes) {
    long count = 1;
    for (int axis : shape) {
      count *= axis;
    }
    checkGiven(node, name, shape, count);
    blocks.add(new ParameterLayout.Block(node.name(), name, shape, (int) size, axes));
    size += count;
    if (size > MAX_PARAMETERS || count > MAX_PARAMETERS) {
      throw Check.found(
              "node " + node.name(),
              size + " parameters up to here",
              "at most " + MAX_PARAMETERS + " in all")
          .because("misfit-parameters", node.name(), size, MAX_PARAMETERS);
    }
  }

  /** Who gives weights gives all of them. */
  private static void checkGiven(Topology.Node node, String name, List<Integer> shape, long count) {
    if (node.spec().initialiser() instanceof InitialiserSpec.Given given) {
      boolean weight = name.equals("weight");
      int numbers = (weight ? given.weights() : given.biases()).size();
      if (numbers != 1 && numbers != count) {
        throw Check.found(
                (weight ? "weights" : "biases") + " of the initialiser of node " + node.name(),
                numbers + " numbers",
                count + " for " + shape + ", or one for all")
            .because("misfit-given", node.name(), numbers, count);
      }
    }
  }
}
