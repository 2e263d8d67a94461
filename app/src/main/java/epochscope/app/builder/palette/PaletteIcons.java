package epochscope.app.builder.palette;

import epochscope.app.builder.sketch.PaletteItem;
import epochscope.icons.Icon;

/** The icon of everything that the palette offers. */
final class PaletteIcons {
  private PaletteIcons() {}

  static Icon of(PaletteItem item) {
    return switch (item) {
      case INPUT -> Icon.LAYER_INPUT;
      case OUTPUT -> Icon.LAYER_OUTPUT;
      case DENSE -> Icon.LAYER_DENSE;
      case CONVOLUTION, TRANSPOSED_CONVOLUTION -> Icon.LAYER_CONVOLUTION;
      case ACTIVATION -> Icon.LAYER_ACTIVATION;
      case POOLING, GLOBAL_POOLING -> Icon.LAYER_POOLING;
      case UP_SAMPLING -> Icon.LAYER_UP_SAMPLING;
      case SPACE_TO_DEPTH, DEPTH_TO_SPACE, RESHAPE -> Icon.LAYER_SHAPE;
      case FLATTEN -> Icon.LAYER_FLATTEN;
      case DROPOUT -> Icon.LAYER_DROPOUT;
      case BATCH_NORMALISATION, LAYER_NORMALISATION -> Icon.LAYER_NORMALISATION;
      case ADD -> Icon.LAYER_ADD;
      case MULTIPLY -> Icon.LAYER_MULTIPLY;
      case CONCATENATE -> Icon.LAYER_CONCATENATE;
      case RESIDUAL_BLOCK, CONVOLUTION_BLOCK, DENSE_BLOCK, CLASSIFIER_HEAD -> Icon.LAYER_BLOCK;
    };
  }
}
