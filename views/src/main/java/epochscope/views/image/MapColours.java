package epochscope.views.image;

import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Palette;

/** Colours for the values of a map: through neutral at zero where there are negative ones. */
public final class MapColours {
  private MapColours() {}

  /** A scale for the values from index {@code from} to before {@code to}, zero always on it. */
  public static ColourMap of(float[] values, int from, int to, Palette palette) {
    float most = largest(values, from, to);
    for (int i = from; i < to; i++) {
      if (values[i] < 0) {
        return ColourMap.diverging(-most, most, palette);
      }
    }
    return ColourMap.viridis(0, most, palette);
  }

  /** A scale for all values of several arrays, zero always on it. */
  public static ColourMap of(float[][] all, Palette palette) {
    float most = 0;
    boolean signed = false;
    for (float[] values : all) {
      for (float value : values) {
        most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
        signed |= value < 0;
      }
    }
    float end = most > 0 ? most : 1;
    return signed ? ColourMap.diverging(-end, end, palette) : ColourMap.viridis(0, end, palette);
  }

  /** The largest finite |value|; 1 where all are zero. */
  public static float largest(float[] values, int from, int to) {
    float most = 0;
    for (int i = from; i < to; i++) {
      most = Float.isFinite(values[i]) ? Math.max(most, Math.abs(values[i])) : most;
    }
    return most > 0 ? most : 1;
  }
}
