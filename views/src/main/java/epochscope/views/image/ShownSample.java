package epochscope.views.image;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.spec.Shape;
import epochscope.views.Selection;
import java.util.Arrays;
import java.util.List;

/**
 * The sample that views look at: one of the data, or what the user draws, shifted as the user
 * wants.
 */
public final class ShownSample {
  /** Pixels to the right and down, as {@code dx,dy}; empty: none. */
  public static final String SHIFT = "sample.shift";

  /** Samples that are asked how bright a bright pixel is. */
  private static final int ASKED = 100;

  private ShownSample() {}

  /**
   * @param dx pixels to the right
   * @param dy pixels down
   */
  public record Shift(int dx, int dy) {
    public static final Shift NONE = new Shift(0, 0);

    public static Shift of(Selection selection) {
      String text = selection.choice(SHIFT, "");
      if (!text.matches("-?\\d{1,4},-?\\d{1,4}")) {
        return NONE;
      }
      String[] parts = text.split(",");
      return new Shift(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Moved on, within a picture of that size. */
    public Shift by(int right, int down, int rows, int columns) {
      return new Shift(
          Math.clamp(dx + right, 1 - columns, columns - 1),
          Math.clamp(dy + down, 1 - rows, rows - 1));
    }

    /** As the value of the choice. */
    public String encoded() {
      return equals(NONE) ? "" : dx + "," + dy;
    }
  }

  /** The row of the data that is chosen, among those of {@link PreparedData#validationOrTrain}. */
  public static int row(PreparedData data, Selection selection) {
    return Math.clamp(selection.sample(), 0, data.validationOrTrain().size() - 1);
  }

  /** [feature], as the network sees it. */
  public static float[] of(PreparedData data, Selection selection) {
    Dataset part = data.validationOrTrain();
    int features = part.features().size();
    int from = row(data, selection) * features;
    float[] values = Arrays.copyOfRange(part.featureValues(), from, from + features);
    Shape shape = part.shape();
    if (shape.rank() < 2) {
      return values;
    }
    List<Preprocessing.Column> columns = data.preprocessing().columns();
    PenPicture.of(selection, MapPlace.rows(shape), MapPlace.columns(shape))
        .ifPresent(drawing -> draw(drawing, data, values));
    return shifted(values, shape, columns, Shift.of(selection));
  }

  /** What a dark pixel is to the network. */
  static double dark(Preprocessing.Column column) {
    return column.scaled(0);
  }

  private static void draw(PenPicture drawing, PreparedData data, float[] values) {
    int pixels = drawing.grey().length;
    for (int channel = 0; channel * pixels < values.length; channel++) {
      double dark = dark(data.preprocessing().columns().get(channel * pixels));
      double bright = brightest(data.train(), channel, pixels);
      for (int i = 0; i < pixels; i++) {
        double share = drawing.grey()[i] / 255;
        values[channel * pixels + i] = (float) (dark + share * (bright - dark));
      }
    }
  }

  private static double brightest(Dataset sample, int channel, int pixels) {
    int features = sample.features().size();
    float most = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < Math.min(ASKED, sample.size()); row++) {
      int from = row * features + channel * pixels;
      for (int i = from; i < from + pixels; i++) {
        most = Math.max(most, sample.featureValues()[i]);
      }
    }
    return most;
  }

  private static float[] shifted(
      float[] values, Shape shape, List<Preprocessing.Column> scaling, Shift shift) {
    if (shift.equals(Shift.NONE)) {
      return values;
    }
    int rows = MapPlace.rows(shape);
    int columns = MapPlace.columns(shape);
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) {
      int row = i / columns % rows - shift.dy();
      int column = i % columns - shift.dx();
      boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
      moved[i] =
          inside ? values[i - shift.dy() * columns - shift.dx()] : (float) dark(scaling.get(i));
    }
    return moved;
  }
}
