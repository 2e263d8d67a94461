package epochscope.app.builder.sketch;

import java.util.Locale;

/** Networks to begin with. */
public enum Template {
  EMPTY,
  SMALL_DENSE,
  LENET,
  VGG,
  RESIDUAL,
  AUTOENCODER;

  /** Name of its texts in the bundle: {@code template.WORD}, and {@code .hint} behind it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether its first layer takes pictures, or other things with channels, alone. */
  public boolean needsChannels() {
    return this == LENET || this == VGG;
  }

  /** Laid out, for samples of that shape and those targets. */
  public Sketch sketch(SketchContext context) {
    return new TemplateMaker(context).make(this);
  }
}
