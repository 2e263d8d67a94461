package epochscope.views.figure;

import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.Extents;
import epochscope.spec.NodeSpec;
import epochscope.views.Texts;
import epochscope.views.network.NodeWords;

/** What stands in the block of a node. */
final class BlockWords {
  private BlockWords() {}

  /** What it is. */
  static String kind(Topology.Node node) {
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> Texts.get("figure.dense");
      case NodeSpec.Convolution convolution ->
          Texts.get("figure.convolution", sizes(convolution.kernel(), node));
      case NodeSpec.TransposedConvolution transposed ->
          Texts.get("figure.transposed", sizes(transposed.kernel(), node));
      case NodeSpec.Pooling pooling ->
          switch (pooling.kind()) {
            case MAX -> Texts.get("figure.max-pool", sizes(pooling.size(), node));
            case AVERAGE -> Texts.get("figure.average-pool", sizes(pooling.size(), node));
            case SUM -> Texts.get("figure.sum-pool", sizes(pooling.size(), node));
          };
      case NodeSpec.GlobalPooling pooling -> Texts.get("figure.global-pool");
      case NodeSpec.SpaceToDepth block -> Texts.get("figure.space-to-depth");
      case NodeSpec.DepthToSpace block -> Texts.get("figure.depth-to-space");
      case NodeSpec.UpSampling upSampling ->
          Texts.get("figure.up-sampling", sizes(upSampling.factor(), node));
      case NodeSpec.Flatten flatten -> Texts.get("figure.flatten");
      case NodeSpec.Reshape reshape -> Texts.get("figure.reshape");
      case NodeSpec.Dropout dropout -> Texts.get("figure.dropout", dropout.rate());
      case NodeSpec.BatchNormalisation norm -> Texts.get("figure.batch-norm");
      case NodeSpec.LayerNormalisation norm -> Texts.get("figure.layer-norm");
      case NodeSpec.Standardise standardise -> Texts.get("figure.standardise");
      case NodeSpec.Activate activate -> activate.activation().word();
      case NodeSpec.Add add -> "+";
      case NodeSpec.Multiply multiply -> "×";
      case NodeSpec.Concatenate concatenate -> Texts.get("figure.concatenate");
    };
  }

  /** The activation at its end; empty where it has none or is one. */
  static String activation(Topology.Node node) {
    Activation activation = node.spec().activation();
    boolean own = node.spec() instanceof NodeSpec.Activate;
    return own || activation == Activation.LINEAR ? "" : activation.word();
  }

  static String shape(Topology.Node node) {
    return NodeWords.sizes(node.output());
  }

  static FigureInk fill(Topology.Node node, boolean output) {
    if (output) {
      return FigureInk.OUTPUT;
    }
    return switch (node.spec()) {
      case NodeSpec.Dense dense -> FigureInk.WEIGHTED;
      case NodeSpec.Convolution convolution -> FigureInk.WEIGHTED;
      case NodeSpec.TransposedConvolution transposed -> FigureInk.WEIGHTED;
      case NodeSpec.BatchNormalisation norm -> FigureInk.NORMALISED;
      case NodeSpec.LayerNormalisation norm -> FigureInk.NORMALISED;
      case NodeSpec.Standardise standardise -> FigureInk.NORMALISED;
      default -> FigureInk.PLAIN;
    };
  }

  private static String sizes(Extents extents, Topology.Node node) {
    int first = extents.values().getFirst();
    return node.input().rank() == 2 ? "" + first : first + "×" + extents.values().getLast();
  }
}
