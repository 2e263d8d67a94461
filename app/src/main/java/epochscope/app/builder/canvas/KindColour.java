package epochscope.app.builder.canvas;

import epochscope.spec.NodeSpec;
import epochscope.views.drawing.Palette;

/** One colour for each family of nodes, so that a network's rhythm is seen from afar. */
final class KindColour {
  private KindColour() {}

  /** Of the network's inputs. */
  static int ofInput(Palette palette) {
    return palette.muted();
  }

  static int of(NodeSpec node, Palette palette) {
    return palette.classColour(
        switch (node) {
          case NodeSpec.Dense dense -> 0;
          case NodeSpec.Convolution convolution -> 1;
          case NodeSpec.TransposedConvolution transposed -> 1;
          case NodeSpec.Pooling pooling -> 2;
          case NodeSpec.GlobalPooling pooling -> 2;
          case NodeSpec.Activate activate -> 3;
          case NodeSpec.Add add -> 4;
          case NodeSpec.Multiply multiply -> 4;
          case NodeSpec.Concatenate concatenate -> 4;
          case NodeSpec.Dropout dropout -> 5;
          case NodeSpec.BatchNormalisation normalisation -> 5;
          case NodeSpec.LayerNormalisation normalisation -> 5;
          case NodeSpec.Standardise standardise -> 5;
          case NodeSpec.SpaceToDepth space -> 6;
          case NodeSpec.DepthToSpace depth -> 6;
          case NodeSpec.UpSampling upSampling -> 6;
          case NodeSpec.Flatten flatten -> 6;
          case NodeSpec.Reshape reshape -> 6;
        });
  }
}
