package epochscope.views.image;

import epochscope.data.Preprocessing;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.ImageGrid.Picture;
import epochscope.views.drawing.Palette;
import java.util.Arrays;
import java.util.List;

/**
 * The sample as a picture: grey as ink on paper, of three channels in their colours, of others the
 * first channel; of what is one-dimensional a strip, a row for each channel.
 *
 * @param values [feature], as the network sees it
 */
public record InputPicture(Shape shape, float[] values, List<Preprocessing.Column> scaling) {
  private static final long BRIGHTEST = 255;

  /** The sample that the frame's selection says. */
  public static InputPicture of(Frame frame) {
    return new InputPicture(
        frame.data().train().shape(),
        ShownSample.of(frame.data(), frame.selection()),
        frame.data().preprocessing().columns());
  }

  public int rows() {
    return shape.rank() == 3 ? shape.axis(1) : shape.rank() == 2 ? shape.axis(0) : 1;
  }

  public int columns() {
    return shape.axis(shape.rank() - 1);
  }

  /** Height in widths. */
  public double aspect() {
    return shape.rank() == 3
        ? (double) rows() / columns()
        : Math.clamp((double) rows() / columns(), 0.25, 1);
  }

  public boolean isPicture() {
    return shape.rank() == 3;
  }

  public boolean isColoured() {
    return shape.rank() == 3 && shape.axis(0) == 3;
  }

  public Picture picture(Palette palette) {
    if (isColoured()) {
      return Picture.ofColours("", colours(palette), columns(), false);
    }
    return Picture.of("", new Grid(values, 0, columns(), rows()), map(palette), false);
  }

  /** Of what is not coloured. */
  public ColourMap map(Palette palette) {
    if (!isPicture()) {
      return MapColours.of(values, 0, values.length, palette);
    }
    double low = ShownSample.dark(scaling.getFirst());
    double high = low;
    for (int i = 0; i < rows() * columns(); i++) {
      high = Double.isFinite(values[i]) ? Math.max(high, values[i]) : high;
    }
    return ColourMap.ink(low, high > low ? high : low + 1, palette);
  }

  /** [row][column], 0xFFRRGGBB */
  public int[] colours(Palette palette) {
    int pixels = rows() * columns();
    int[] colours = new int[pixels];
    if (!isColoured()) {
      ColourMap map = map(palette);
      Arrays.setAll(colours, i -> map.colour(values[i]));
      return colours;
    }
    for (int i = 0; i < pixels; i++) {
      int colour = 0xFF;
      for (int channel = 0; channel < 3; channel++) {
        int at = channel * pixels + i;
        double level = scaling.get(at).unscaled(values[at]);
        colour = colour << 8 | (int) Math.clamp(Math.round(level), 0, BRIGHTEST);
      }
      colours[i] = colour;
    }
    return colours;
  }
}
