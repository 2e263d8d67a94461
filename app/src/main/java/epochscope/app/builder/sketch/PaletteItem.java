package epochscope.app.builder.sketch;

import epochscope.spec.Shape;
import java.util.Locale;

/** What can be dragged into a sketch: kinds of nodes, and blocks of several. */
public enum PaletteItem {
  INPUT(Group.ENDS),
  OUTPUT(Group.ENDS),
  DENSE(Group.LAYERS),
  CONVOLUTION(Group.LAYERS),
  TRANSPOSED_CONVOLUTION(Group.LAYERS),
  ACTIVATION(Group.LAYERS),
  POOLING(Group.SIZES),
  GLOBAL_POOLING(Group.SIZES),
  UP_SAMPLING(Group.SIZES),
  SPACE_TO_DEPTH(Group.SIZES),
  DEPTH_TO_SPACE(Group.SIZES),
  FLATTEN(Group.SIZES),
  RESHAPE(Group.SIZES),
  DROPOUT(Group.REGULARISATION),
  BATCH_NORMALISATION(Group.REGULARISATION),
  LAYER_NORMALISATION(Group.REGULARISATION),
  ADD(Group.JOINS),
  MULTIPLY(Group.JOINS),
  CONCATENATE(Group.JOINS),
  RESIDUAL_BLOCK(Group.BLOCKS),
  CONVOLUTION_BLOCK(Group.BLOCKS),
  DENSE_BLOCK(Group.BLOCKS),
  CLASSIFIER_HEAD(Group.BLOCKS);

  /** What stands together in the palette. */
  public enum Group {
    ENDS,
    LAYERS,
    SIZES,
    REGULARISATION,
    JOINS,
    BLOCKS;

    /** Name of its text in the bundle: {@code palette.group.WORD}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Group group;

  PaletteItem(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }

  /** Name of its texts in the bundle: {@code palette.WORD}, and {@code .hint} behind it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is dragged in.
   *
   * @param flow the shape it will take, of which parameters make the most; null: not known
   * @param context what is trained on
   */
  public Fragment fragment(Shape flow, SketchContext context) {
    return new PaletteMaker(flow == null ? context.sample() : flow, flow != null).make(this);
  }
}
