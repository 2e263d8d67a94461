package epochscope.views.drawing;

import java.util.Arrays;

/**
 * Colours for the numbers from {@code low} to {@code high}; those beyond take the colour of the
 * end.
 *
 * @param table colours at even distances, the first at {@code low}, the last at {@code high}
 * @param invalid colour of what is not a number
 */
public record ColourMap(double low, double high, int[] table, int invalid) {
  /** Shades of a map: finer than eight bits a channel can show. */
  private static final int SHADES = 1024;

  /** Viridis by S. van der Walt and N. Smith (2015), CC0: its table at sixteen even distances. */
  private static final int[] VIRIDIS = {
    0xFF440154, 0xFF481A6C, 0xFF472F7D, 0xFF414487, 0xFF39568C, 0xFF31688E, 0xFF2A788E, 0xFF23888E,
    0xFF1F988B, 0xFF22A884, 0xFF35B779, 0xFF54C568, 0xFF7AD151, 0xFFA5DB36, 0xFFD2E21B, 0xFFFDE725
  };

  /** Blue at {@code low}, the theme's neutral in the middle, orange at {@code high}. */
  public static ColourMap diverging(double low, double high, Palette palette) {
    int neutral = palette.neutral();
    int[] stops = {
      Colours.mix(palette.classColour(0), neutral, palette.paleness()),
      neutral,
      Colours.mix(palette.classColour(1), neutral, palette.paleness())
    };
    return new ColourMap(low, high, shades(stops), palette.invalid());
  }

  /** For numbers without a sign of their own. */
  public static ColourMap viridis(double low, double high, Palette palette) {
    return new ColourMap(low, high, shades(VIRIDIS), palette.invalid());
  }

  /**
   * The same colours in steps: between two neighbouring thresholds the colour of their middle,
   * below the lowest that of the low end, above the highest that of the high end.
   *
   * @param thresholds rising
   */
  public ColourMap stepped(double... thresholds) {
    int[] steps = new int[SHADES];
    for (int i = 0; i < SHADES; i++) {
      double value = low + (high - low) * i / (SHADES - 1);
      int below = 0;
      while (below < thresholds.length && thresholds[below] <= value) {
        below++;
      }
      steps[i] =
          below == 0
              ? table[0]
              : below == thresholds.length
                  ? table[table.length - 1]
                  : colour((thresholds[below - 1] + thresholds[below]) / 2);
    }
    return new ColourMap(low, high, steps, invalid);
  }

  /** From the paper to the ink of the theme: grey pictures, drawings. */
  public static ColourMap ink(double low, double high, Palette palette) {
    return new ColourMap(
        low, high, shades(new int[] {palette.surface(), palette.text()}), palette.invalid());
  }

  public int colour(double value) {
    if (Double.isNaN(value)) {
      return invalid;
    }
    double place = (value - low) * factor() + 0.5;
    return table[(int) Math.clamp(place, 0, table.length - 1)];
  }

  /** Places of the table per unit. */
  double factor() {
    return high > low ? (table.length - 1) / (high - low) : 0;
  }

  private static int[] shades(int[] stops) {
    int[] shades = new int[SHADES];
    Arrays.setAll(
        shades,
        i -> {
          double place = i * (stops.length - 1.0) / (SHADES - 1);
          int below = Math.min((int) place, stops.length - 2);
          return Colours.mix(stops[below], stops[below + 1], place - below);
        });
    return shades;
  }
}
