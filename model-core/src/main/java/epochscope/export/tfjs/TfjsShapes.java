package epochscope.export.tfjs;

import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import java.util.List;

/** Values put into another shape; where orders differ, the axes are turned first. */
record TfjsShapes(LayerBuilder layers) {
  /**
   * @param mayTurn whether what takes it minds no other order
   */
  LayerValue flat(String name, LayerValue x, boolean mayTurn) {
    if (x.shape().rank() == 1) {
      return x;
    }
    boolean turns = !LayerValue.isOneOrder(x.shape());
    String input = x.layer();
    if (turns && !mayTurn) {
      input = layers.add("Permute", name + "_channels_first", input, "dims", List.of(3, 1, 2));
    }
    String flat = layers.add("Flatten", name, input);
    return new LayerValue(flat, Shape.of(x.shape().size()), turns && mayTurn ? x.shape() : null);
  }

  LayerValue reshaped(String name, LayerValue x, Shape shape) {
    LayerValue flat = flat(name + "_flat", x, false);
    return shape.rank() == 1
        ? new LayerValue(flat.layer(), shape)
        : new LayerValue(spatial(name, flat.layer(), shape), shape);
  }

  /** A flat layer's values, in the order of here, as [rows, columns, channels]. */
  private String spatial(String name, String flat, Shape shape) {
    if (LayerValue.isOneOrder(shape)) {
      return layers.add("Reshape", name, flat, "target_shape", LayerValue.dims(shape));
    }
    List<Integer> dims =
        List.of(LayerValue.channels(shape), LayerValue.rows(shape), LayerValue.columns(shape));
    String first = layers.add("Reshape", name, flat, "target_shape", dims);
    return layers.add("Permute", name + "_channels_last", first, "dims", List.of(2, 3, 1));
  }

  /** Rows and columns of a block become innermost, behind the channel. */
  LayerValue spaceToDepth(NodeSpec.SpaceToDepth node, LayerValue x, Shape output) {
    int block = node.block();
    int channels = LayerValue.channels(x.shape());
    return rearranged(
        node.name(),
        x,
        List.of(LayerValue.rows(output), block, LayerValue.columns(output), block, channels),
        List.of(1, 3, 5, 2, 4),
        output);
  }

  LayerValue depthToSpace(NodeSpec.DepthToSpace node, LayerValue x, Shape output) {
    int block = node.block();
    int channels = LayerValue.channels(output);
    return rearranged(
        node.name(),
        x,
        List.of(LayerValue.rows(x.shape()), LayerValue.columns(x.shape()), channels, block, block),
        List.of(1, 4, 2, 5, 3),
        output);
  }

  private LayerValue rearranged(
      String name, LayerValue x, List<Integer> cut, List<Integer> order, Shape output) {
    String parts = layers.add("Reshape", name + "_cut", x.layer(), "target_shape", cut);
    String turned = layers.add("Permute", name + "_turned", parts, "dims", order);
    String dims = layers.add("Reshape", name, turned, "target_shape", LayerValue.dims(output));
    return new LayerValue(dims, output);
  }
}
