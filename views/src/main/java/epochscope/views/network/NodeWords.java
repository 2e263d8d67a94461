package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.spec.Shape;
import epochscope.views.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a node does, in a word or two. */
public final class NodeWords {
  private NodeWords() {}

  public static String of(Topology.Node node) {
    String activation = activation(node.spec());
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> dense.activation().word();
      case NodeSpec.Activate activate -> activate.activation().word();
      case NodeSpec.Convolution convolution ->
          Texts.get("network.convolution", sizes(convolution.kernel()), activation);
      case NodeSpec.TransposedConvolution transposed ->
          Texts.get("network.transposed", sizes(transposed.kernel()), activation);
      case NodeSpec.Pooling pooling ->
          Texts.get("network.pooling." + word(pooling.kind()), sizes(pooling.size()));
      case NodeSpec.GlobalPooling pooling ->
          Texts.get("network.pooling." + word(pooling.kind()), Texts.get("network.all"));
      case NodeSpec.BatchNormalisation normalisation -> Texts.get("network.batch-normalisation");
      case NodeSpec.LayerNormalisation normalisation -> Texts.get("network.layer-normalisation");
      case NodeSpec.Standardise standardise -> Texts.get("network.standardise");
      case NodeSpec.Add add -> "+";
      case NodeSpec.Multiply multiply -> "×";
      case NodeSpec.Concatenate concatenate -> Texts.get("network.concatenate");
      default -> sizes(node.output());
    };
  }

  /** Such as 6×24×24. */
  public static String sizes(Shape shape) {
    return shape.axes().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }

  private static String sizes(Extents extents) {
    int first = extents.values().getFirst();
    return first + "×" + extents.values().getLast();
  }

  private static String activation(NodeSpec node) {
    return node.activation() == Activation.LINEAR ? "" : ", " + node.activation().word();
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
