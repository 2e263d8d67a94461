package epochscope.views.landscape;

import epochscope.analysis.landscape.LossLandscape;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Grid;
import epochscope.views.drawing.solid.HeightField;

/** A landscape as cells that fill its plane to the edge, always as many, however coarse it is. */
final class FineGrid {
  static final int CELLS = 128;

  private FineGrid() {}

  /** Heights from 0 at the low end of {@code loss} to 1 at its high end, linear between points. */
  static Grid of(LossLandscape landscape, Axis loss) {
    HeightField field =
        new HeightField(landscape.loss(), landscape.alpha().points(), landscape.beta().points());
    float[] heights = new float[CELLS * CELLS];
    for (int row = 0; row < CELLS; row++) {
      double v = 1 - (row + 0.5) / CELLS;
      for (int column = 0; column < CELLS; column++) {
        double value = field.between((column + 0.5) / CELLS, v);
        double height = Math.max(0, loss.fraction(value));
        heights[row * CELLS + column] = Double.isFinite(height) ? (float) height : Float.NaN;
      }
    }
    return new Grid(heights, 0, CELLS, CELLS);
  }
}
