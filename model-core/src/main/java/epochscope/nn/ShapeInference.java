package epochscope.nn;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.PoolingShape;
import epochscope.kernels.WindowAxis;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a node makes of its inputs' shapes, or why it cannot take them: the sentence names both
 * ends.
 *
 * @param sources names of what it takes
 * @param inputs their shapes
 */
record ShapeInference(NodeSpec node, List<String> sources, List<Shape> inputs) {

  Shape output() {
    return switch (node) {
      case NodeSpec.Dense dense -> Shape.of(units(dense));
      case NodeSpec.Convolution convolution -> convolved(convolution);
      case NodeSpec.TransposedConvolution transposed -> transposed(transposed);
      case NodeSpec.Pooling pooling -> pooled(Windows.of(pooling, spatial()));
      case NodeSpec.GlobalPooling pooling -> Shape.of(spatial().axis(0));
      case NodeSpec.SpaceToDepth block -> spaceToDepth(block.block());
      case NodeSpec.DepthToSpace block -> depthToSpace(block.block());
      case NodeSpec.UpSampling upSampling -> upSampled(upSampling);
      case NodeSpec.Flatten flatten -> Shape.of(input().size());
      case NodeSpec.Reshape reshape -> reshaped(reshape.shape());
      case NodeSpec.Dropout dropout -> input();
      case NodeSpec.BatchNormalisation normalisation -> input();
      case NodeSpec.LayerNormalisation normalisation -> input();
      case NodeSpec.Standardise standardise -> standardised(standardise);
      case NodeSpec.Activate activate -> input();
      case NodeSpec.Add add -> equal();
      case NodeSpec.Multiply multiply -> equal();
      case NodeSpec.Concatenate concatenate -> sideBySide();
    };
  }

  private Shape input() {
    return inputs.getFirst();
  }

  private static int units(NodeSpec.Dense dense) {
    if (dense.units() == null) {
      throw new InvalidInputException(
              "units of node " + dense.name() + " are missing, expected a whole number")
          .because("misfit-units", dense.name());
    }
    return dense.units();
  }

  private Shape spatial() {
    if (input().rank() < 2) {
      throw misfit("misfit-spatial", 0, "[channels, length] or [channels, rows, columns]");
    }
    return input();
  }

  private Shape convolved(NodeSpec.Convolution convolution) {
    checkGroups(spatial().axis(0), convolution.groups());
    ConvolutionShape shape = Windows.of(convolution, input());
    checkFits(shape.rows(), shape.columns());
    return spatial(shape.filters(), shape.rows().out(), shape.columns().out());
  }

  private Shape transposed(NodeSpec.TransposedConvolution transposed) {
    checkGroups(spatial().axis(0), transposed.groups());
    ConvolutionShape shape = Windows.of(transposed, input());
    if (shape.rows().in() < 1 || shape.columns().in() < 1) {
      throw misfit("misfit-padding", 0, "more than its padding takes off");
    }
    return spatial(shape.channels(), shape.rows().in(), shape.columns().in());
  }

  private void checkGroups(int channels, int groups) {
    if (channels % groups != 0) {
      throw misfit(
          "misfit-groups", 0, "a multiple of its " + groups + " groups as channels", groups);
    }
  }

  private Shape pooled(PoolingShape shape) {
    checkFits(shape.rows(), shape.columns());
    if (seesPaddingAlone(shape.rows()) || seesPaddingAlone(shape.columns())) {
      String window = window(shape.rows(), shape.columns());
      throw misfit(
          "misfit-padding-alone",
          0,
          "to be under every window of " + window + ", of which some see padding alone",
          window);
    }
    return spatial(shape.channels(), shape.rows().out(), shape.columns().out());
  }

  private void checkFits(WindowAxis rows, WindowAxis columns) {
    if (rows.out() < 1 || columns.out() < 1) {
      String window = window(rows, columns);
      throw misfit(
          "misfit-window", 0, "at least as much as its window of " + window + " spans", window);
    }
  }

  private String window(WindowAxis rows, WindowAxis columns) {
    return input().rank() == 2 ? "" + columns.size() : rows.size() + "×" + columns.size();
  }

  private static boolean seesPaddingAlone(WindowAxis axis) {
    return IntStream.range(0, axis.out()).anyMatch(p -> axis.covered(p) == 0);
  }

  private Shape spatial(int channels, int rows, int columns) {
    return input().rank() == 2 ? Shape.of(channels, columns) : Shape.of(channels, rows, columns);
  }

  private Shape image() {
    if (input().rank() != 3) {
      throw misfit("misfit-image", 0, "[channels, rows, columns]");
    }
    return input();
  }

  private Shape spaceToDepth(int block) {
    Shape x = image();
    if (x.axis(1) % block != 0 || x.axis(2) % block != 0) {
      throw misfit(
          "misfit-block", 0, "rows and columns that are multiples of its block of " + block, block);
    }
    return Shape.of(x.axis(0) * block * block, x.axis(1) / block, x.axis(2) / block);
  }

  private Shape depthToSpace(int block) {
    Shape x = image();
    if (x.axis(0) % (block * block) != 0) {
      throw misfit(
          "misfit-channels", 0, "channels that are a multiple of " + block * block, block * block);
    }
    return Shape.of(x.axis(0) / (block * block), x.axis(1) * block, x.axis(2) * block);
  }

  private Shape upSampled(NodeSpec.UpSampling node) {
    List<Integer> axes = new ArrayList<>(spatial().axes());
    int rank = axes.size() - 1;
    for (int axis = 0; axis < rank; axis++) {
      axes.set(
          axis + 1,
          Math.multiplyExact(axes.get(axis + 1), node.factor().along("factor", axis, rank)));
    }
    return new Shape(axes);
  }

  private Shape reshaped(Shape shape) {
    if (shape.size() != input().size()) {
      throw misfit("misfit-values", 0, shape.size() + " values for its shape " + shape, shape);
    }
    return shape;
  }

  private Shape standardised(NodeSpec.Standardise standardise) {
    checkPerChannel("offset", standardise.offset().size());
    checkPerChannel("scale", standardise.scale().size());
    return input();
  }

  private void checkPerChannel(String field, int count) {
    int channels = input().axis(0);
    if (count != 1 && count != channels) {
      throw Check.found(
              field + " of node " + node.name(),
              count + " numbers",
              "1 or " + channels + ", as " + sources.getFirst() + " gives " + input())
          .because("misfit-per-channel", node.name(), sources.getFirst(), input(), count);
    }
  }

  private Shape equal() {
    for (int i = 1; i < inputs.size(); i++) {
      if (!inputs.get(i).equals(input())) {
        throw misfit(
            "misfit-equal",
            i,
            input() + " as from " + sources.getFirst(),
            input(),
            sources.getFirst());
      }
    }
    return input();
  }

  private Shape sideBySide() {
    List<Integer> axes = new ArrayList<>(input().axes());
    List<Integer> rest = axes.subList(1, axes.size());
    int first = 0;
    for (int i = 0; i < inputs.size(); i++) {
      List<Integer> other = inputs.get(i).axes();
      if (!other.subList(1, other.size()).equals(rest)) {
        throw misfit(
            "misfit-side-by-side",
            i,
            input() + " but for the first axis, as from " + sources.getFirst(),
            input(),
            sources.getFirst());
      }
      first = Math.addExact(first, other.getFirst());
    }
    axes.set(0, first);
    return new Shape(axes);
  }

  /**
   * @param reason its arguments are the node, the source and its shape, then {@code more}
   */
  private InvalidInputException misfit(String reason, int i, String expected, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(node.name(), sources.get(i), inputs.get(i)));
    arguments.addAll(List.of(more));
    return Check.found(
            "what node " + node.name() + " takes from " + sources.get(i), inputs.get(i), expected)
        .because(reason, arguments.toArray());
  }
}
