package epochscope.analysis;

import epochscope.kernels.ConvolutionShape;
import epochscope.kernels.WindowAxis;
import epochscope.nn.Topology;
import epochscope.nn.Windows;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * Which part of the input bears on a value of a node, by the arithmetic of the windows between them
 * (Araujo, Norris and Sim, Distill 2019). Padding counts as seen; what the weights make of it is
 * another question, see {@link EffectiveField}.
 */
public final class ReceptiveField {
  private final Topology topology;

  public ReceptiveField(Topology topology) {
    this.topology = topology;
  }

  /**
   * One layer's part in the arithmetic, all of one axis: size = size before + (kernel − 1)·dilation
   * · jump before, jump = jump before · stride, start = start before − before · jump before.
   *
   * @param node its name
   * @param kernel length of its window
   * @param before padding in front
   * @param size of the field, in inputs
   * @param jump distance between the fields of neighbours, in inputs
   * @param start first input of position 0's field; below 0 it lies in padding
   */
  public record Layer(
      String node,
      int kernel,
      int stride,
      int dilation,
      int before,
      int size,
      int jump,
      int start) {}

  /**
   * What the value at {@code position} of {@code node} sees of the input; of several inputs, of the
   * one that the first sources lead to.
   *
   * @param node index in the topology
   */
  public FieldBox of(int node, FieldBox position) {
    if (node < 0) {
      return position;
    }
    Topology.Node at = topology.nodes().get(node);
    FieldBox field = null;
    for (int i = 0; i < at.sources().size(); i++) {
      FieldBox seen = of(at.sources().get(i), before(at, at.inputs().get(i), position));
      field = field == null ? seen : field.union(seen);
    }
    return field;
  }

  /** The columns' arithmetic layer by layer, from the input to {@code node} along first sources. */
  public List<Layer> columns(int node) {
    List<Layer> layers = new ArrayList<>();
    int size = 1;
    int jump = 1;
    int start = 0;
    for (Topology.Node at : chain(node)) {
      WindowAxis axis = axes(at, at.input()).columns();
      if (axis != WindowAxis.NONE) {
        size += (axis.size() - 1) * axis.dilation() * jump;
        start -= axis.before() * jump;
        jump *= axis.stride();
        layers.add(
            new Layer(
                at.name(),
                axis.size(),
                axis.stride(),
                axis.dilation(),
                axis.before(),
                size,
                jump,
                start));
      }
    }
    return layers;
  }

  private List<Topology.Node> chain(int node) {
    LinkedList<Topology.Node> chain = new LinkedList<>();
    for (int i = node; i >= 0; i = topology.nodes().get(i).source()) {
      chain.addFirst(topology.nodes().get(i));
    }
    return chain;
  }

  /** What of its first source the value at {@code position} of a node is made from. */
  public static FieldBox window(Topology.Node node, FieldBox position) {
    return before(node, node.input(), position);
  }

  /** What of its source a node's values at {@code box} depend on. */
  private static FieldBox before(Topology.Node node, Shape source, FieldBox box) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> whole(source);
      case NodeSpec.GlobalPooling pooling -> whole(source);
      case NodeSpec.LayerNormalisation normalisation -> whole(source);
      case NodeSpec.Reshape reshape -> reshape.shape().equals(source) ? box : whole(source);
      case NodeSpec.Flatten flatten -> source.rank() == 1 ? box : whole(source);
      case NodeSpec.TransposedConvolution transposed -> {
        Axes axes = axes(Windows.of(transposed, source));
        yield new FieldBox(
            firstReaching(axes.rows, box.top()),
            firstReaching(axes.columns, box.left()),
            lastReaching(axes.rows, box.bottom()),
            lastReaching(axes.columns, box.right()));
      }
      case NodeSpec.UpSampling up -> {
        int rank = source.rank() - 1;
        int rows = rank == 1 ? 1 : up.factor().along("factor", 0, rank);
        yield divided(box, rows, up.factor().along("factor", rank - 1, rank));
      }
      case NodeSpec.DepthToSpace block -> divided(box, block.block(), block.block());
      default -> axes(node, source).covering(box);
    };
  }

  private static FieldBox whole(Shape shape) {
    return switch (shape.rank()) {
      case 1 -> FieldBox.at(0, 0);
      case 2 -> new FieldBox(0, 0, 0, shape.axis(1) - 1);
      default -> new FieldBox(0, 0, shape.axis(1) - 1, shape.axis(2) - 1);
    };
  }

  private static FieldBox divided(FieldBox box, int rows, int columns) {
    return new FieldBox(
        Math.floorDiv(box.top(), rows),
        Math.floorDiv(box.left(), columns),
        Math.floorDiv(box.bottom(), rows),
        Math.floorDiv(box.right(), columns));
  }

  /** The first position of a window, here of the transpose's input, that reaches {@code at}. */
  private static int firstReaching(WindowAxis axis, int at) {
    return Math.ceilDiv(at + axis.before() - (axis.size() - 1) * axis.dilation(), axis.stride());
  }

  private static int lastReaching(WindowAxis axis, int at) {
    return Math.floorDiv(at + axis.before(), axis.stride());
  }

  /** The windows of a node; none where each value depends on the one at its own place. */
  private static Axes axes(Topology.Node node, Shape source) {
    return switch (node.spec()) {
      case NodeSpec.Convolution convolution -> axes(Windows.of(convolution, source));
      case NodeSpec.Pooling pooling -> {
        var shape = Windows.of(pooling, source);
        yield new Axes(shape.rows(), shape.columns());
      }
      case NodeSpec.SpaceToDepth block -> new Axes(blocks(block.block()), blocks(block.block()));
      default -> new Axes(WindowAxis.NONE, WindowAxis.NONE);
    };
  }

  private static Axes axes(ConvolutionShape shape) {
    return new Axes(shape.rows(), shape.columns());
  }

  private static WindowAxis blocks(int block) {
    return new WindowAxis(0, block, block, 1, 0, 0);
  }

  private record Axes(WindowAxis rows, WindowAxis columns) {
    FieldBox covering(FieldBox box) {
      return new FieldBox(
          rows.at(box.top(), 0),
          columns.at(box.left(), 0),
          rows.at(box.bottom(), 0) + rows.extent() - 1,
          columns.at(box.right(), 0) + columns.extent() - 1);
    }
  }
}
