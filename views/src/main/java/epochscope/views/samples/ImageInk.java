package epochscope.views.samples;

import epochscope.spec.Shape;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Palette;

/**
 * The colours of images: three channels are red, green and blue; of others their mean is drawn dark
 * on the paper or bright on the night.
 *
 * @param low value of the paper
 * @param high value of the strongest ink
 * @param faint whether most pixels are so weak that their square root is drawn
 */
record ImageInk(SamplePart part, Palette palette, double low, double high, boolean faint) {
  /** Images from which the range of values is read. */
  private static final int LOOKED_AT = 100;

  /** Mean share of the ink below which images would look empty. */
  private static final double FAINT = 0.02;

  static ImageInk of(SamplePart part, Palette palette) {
    double low = 0;
    double high = 0;
    double sum = 0;
    int count = 0;
    for (int row = 0; row < Math.min(LOOKED_AT, part.part().size()); row++) {
      for (int pixel = 0; pixel < part.part().features().size(); pixel++) {
        double value = part.value(row, pixel);
        low = Math.min(low, value);
        high = Math.max(high, value);
        sum += value;
        count++;
      }
    }
    double top = high > low ? high : low + 1;
    boolean faint = count > 0 && sum / count - low < FAINT * (top - low);
    return new ImageInk(part, palette, low, top, faint);
  }

  /** [row][column] of one image. */
  int[] colours(int sample) {
    Shape shape = part.part().shape();
    int pixels = shape.axis(1) * shape.axis(2);
    int[] colours = new int[pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      colours[pixel] = shape.axis(0) == 3 ? colour(sample, pixel, pixels) : ink(sample, pixel);
    }
    return colours;
  }

  private int colour(int sample, int pixel, int pixels) {
    int colour = 0xFF;
    for (int channel = 0; channel < 3; channel++) {
      colour = colour << 8 | (int) Math.round(255 * share(sample, channel * pixels + pixel));
    }
    return colour;
  }

  private int ink(int sample, int pixel) {
    Shape shape = part.part().shape();
    int pixels = shape.axis(1) * shape.axis(2);
    double sum = 0;
    for (int channel = 0; channel < shape.axis(0); channel++) {
      sum += share(sample, channel * pixels + pixel);
    }
    return Colours.mix(palette.surface(), palette.text(), sum / shape.axis(0));
  }

  /** From 0 to 1. */
  private double share(int sample, int feature) {
    double share = Math.clamp((part.value(sample, feature) - low) / (high - low), 0, 1);
    return faint ? Math.sqrt(share) : share;
  }
}
