package epochscope.views.race;

import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Ticks;
import java.util.Arrays;

/**
 * The values between which a field changes its colour.
 *
 * @param values rising
 * @param logarithmic whether they are of the height above {@code base}, by decades
 * @param base what heights are measured from; 0 where levels are the values themselves
 */
record Levels(double[] values, boolean logarithmic, double base) {
  private static final int SHADES = 4096;

  /** Bands that the eye tells apart. */
  private static final int MOST = 13;

  /** Of levels at even distances, whose steps may be twice as wide for want of one more. */
  private static final int MOST_EVEN = 17;

  /** Fields whose heights span more than this factor are drawn by decades. */
  private static final double WIDE_RANGE = 300;

  private static final double LOSSES_RANGE = 8;

  private static final double[][] FACTORS = {{1, 2, 5}, {1, 3}, {1}};

  /** Share of the surface in the colours: the paths are to stand out. */
  private static final double PALENESS = 0.6;

  /**
   * @param grid of the part that is worth looking at
   * @param lowest the least value there is; NaN: unknown, the grid's least is taken
   */
  static Levels of(Grid grid, double lowest) {
    double[] sorted = sorted(grid);
    if (sorted.length == 0) {
      return new Levels(new double[] {0, 1}, false, 0);
    }
    double base = Double.isNaN(lowest) ? sorted[0] : lowest;
    double low = sorted[sorted.length / 100] - base;
    double high = sorted[sorted.length - 1 - sorted.length / 200] - base;
    if (low > 0 && high > WIDE_RANGE * low && !Double.isNaN(lowest)) {
      return new Levels(decades(low, high), true, base);
    }
    double from = sorted[0];
    double to = high + base > from ? high + base : from + 1;
    return new Levels(Ticks.linear(from, to, MOST_EVEN).values(), false, 0);
  }

  /** Of losses, which are not below zero, unless they are. */
  static Levels ofLosses(Grid grid) {
    double[] sorted = sorted(grid);
    boolean positive = sorted.length > 0 && sorted[0] > 0;
    if (positive && sorted[sorted.length - 1] > LOSSES_RANGE * sorted[0]) {
      return new Levels(decades(sorted[0], sorted[sorted.length - 1]), true, 0);
    }
    return of(grid, Double.NaN);
  }

  private static double[] sorted(Grid grid) {
    double[] finite = new double[grid.columns() * grid.rows()];
    int count = 0;
    for (int i = 0; i < finite.length; i++) {
      float value = grid.values()[grid.offset() + i];
      if (Float.isFinite(value)) {
        finite[count++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(finite, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static double[] decades(double low, double high) {
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.ceil(Math.log10(high));
    for (double[] factors : FACTORS) {
      double[] levels = new double[(last - first + 1) * factors.length];
      int count = 0;
      for (int exponent = first; exponent <= last; exponent++) {
        for (double factor : factors) {
          double level = factor * Math.pow(10, exponent);
          if (level >= low && level <= high) {
            levels[count++] = level;
          }
        }
      }
      if (count <= MOST) {
        return Arrays.copyOf(levels, count);
      }
    }
    return new double[] {low, high};
  }

  /** Where a value stands: on the scale on which {@link #place levels} stand. */
  double place(double value) {
    return logarithmic ? Math.log10(Math.max(value - base, Double.MIN_NORMAL)) : value;
  }

  /** Of each level. */
  double[] places() {
    return Arrays.stream(values).map(v -> logarithmic ? Math.log10(v) : v).toArray();
  }

  int bands() {
    return values.length + 1;
  }

  /** Of the band below level {@code index}, or above the last. */
  int colour(int index, Palette palette) {
    ColourMap whole = ColourMap.viridis(0, Math.max(1, bands() - 1), palette);
    return Colours.mix(whole.colour(index), palette.surface(), PALENESS);
  }

  /** A map of places to the bands' colours. */
  ColourMap map(Palette palette) {
    double[] places = places();
    double last = places[places.length - 1];
    double pad = Math.max(1e-12, (last - places[0]) / places.length);
    return map(palette, places[0] - pad, last + pad);
  }

  /** The same over other places. */
  ColourMap map(Palette palette, double low, double high) {
    double[] places = places();
    int[] table = new int[SHADES];
    for (int i = 0; i < table.length; i++) {
      double place = low + (high - low) * i / (table.length - 1);
      int band = 0;
      while (band < places.length && place >= places[band]) {
        band++;
      }
      table[i] = colour(band, palette);
    }
    return new ColourMap(low, high, table, palette.invalid());
  }

  String label(int index) {
    String text = Numerals.significant(values[index], 3);
    return text.contains(".") ? text.replaceFirst("\\.?0+(e|$)", "$1") : text;
  }
}
