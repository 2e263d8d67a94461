package epochscope.views.kernel;

import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Palette;
import epochscope.views.image.MapColours;

/** Colours of a step: of the values of the source, of the weights, and of each channel's part. */
final class StepColours {
  /** Classes whose colours stand for channels: such as are no sign, and read on the paper. */
  private static final int[] CHANNELS = {2, 3, 4, 5, 7};

  private StepColours() {}

  /** As the source is shown elsewhere: the only channel of the input in ink. */
  static ColourMap source(StepAt step, Palette palette) {
    float[] values = step.source();
    boolean ink = step.target().source() < 0 && step.shape().axis(0) == 1;
    return ink && isUnsigned(values)
        ? ColourMap.ink(0, MapColours.largest(values, 0, values.length), palette)
        : MapColours.of(values, 0, values.length, palette);
  }

  static ColourMap weights(StepAt step, Palette palette) {
    double most = 0;
    for (double weight : step.kernel().kernel()) {
      most = Double.isFinite(weight) ? Math.max(most, Math.abs(weight)) : most;
    }
    double end = most > 0 ? most : 1;
    return ColourMap.diverging(-end, end, palette);
  }

  /** Of the channel at a place among those shown; the only one needs none. */
  static int channel(StepAt step, int place, Palette palette) {
    if (step.channels() == 1) {
      return palette.text();
    }
    return place < CHANNELS.length ? palette.classColour(CHANNELS[place]) : palette.muted();
  }

  private static boolean isUnsigned(float[] values) {
    for (float value : values) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }
}
