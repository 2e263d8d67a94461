package epochscope.views.race;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.analysis.surface.AnalyticSurface;
import epochscope.analysis.surface.Window;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.solid.HeightField;

/**
 * A field as a solid: its heights over a window, logarithmic where its levels are.
 *
 * @param base what the heights are measured from
 */
record Relief(HeightField heights, Window window, Levels levels, double base) {
  /** Points along either side. */
  private static final int POINTS = 121;

  static Relief of(AnalyticSurface surface) {
    Window window = surface.window();
    Levels levels = Field.of(surface, window).levels();
    double base = levels.logarithmic() ? levels.base() : 0;
    double[] heights = new double[POINTS * POINTS];
    for (int row = 0; row < POINTS; row++) {
      double y = between(window.bottom(), window.top(), row);
      for (int column = 0; column < POINTS; column++) {
        double x = between(window.left(), window.right(), column);
        heights[row * POINTS + column] = surface.at(x, y).value() - base;
      }
    }
    return new Relief(new HeightField(heights, POINTS, POINTS), window, levels, base);
  }

  static Relief of(LossLandscape landscape) {
    Window window =
        new Window(
            landscape.alpha().from(),
            landscape.alpha().to(),
            landscape.beta().from(),
            landscape.beta().to());
    HeightField heights =
        new HeightField(landscape.loss(), landscape.alpha().points(), landscape.beta().points());
    return new Relief(heights, window, Field.of(landscape).levels(), 0);
  }

  private static double between(double from, double to, int index) {
    return from + (to - from) * index / (POINTS - 1);
  }

  /** From a little below the lowest level to a little above the highest. */
  Axis height(String title) {
    double[] values = levels.values();
    double low = values[0];
    double high = values[values.length - 1];
    if (levels.logarithmic()) {
      double step = Math.pow(high / low, 1.0 / values.length);
      return Axis.logarithmic(title, low / step, high * step);
    }
    double step = (high - low) / values.length;
    return Axis.linear(title, low - step, high + step);
  }

  /** The bands' colours, spread over the axis of heights. */
  ColourMap colours(Palette palette) {
    Axis height = height("");
    return levels.map(
        palette, levels.place(height.min() + base), levels.place(height.max() + base));
  }
}
