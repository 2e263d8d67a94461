package epochscope.views.decision;

import epochscope.analysis.DecisionMap;
import epochscope.data.Dataset;
import epochscope.spec.Task;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Palette;

/** Colours of responses where every class has its own. */
final class ResponseColours {
  /** Share of the classes' colours where none leads. */
  private static final double LEAST = 0.12;

  private ResponseColours() {}

  /** Whether every class has its own output, so that colours are blended. */
  static boolean blended(Dataset sample, int outputs) {
    return sample.task() == Task.CLASSIFY && outputs > 1;
  }

  /**
   * The classes' colours mixed by their responses, towards neutral where none leads.
   *
   * @return [row][column], 0xAARRGGBB
   */
  static int[] blend(DecisionMap map, Palette palette) {
    int cells = map.width() * map.height();
    int[] colours = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      colours[cell] = blend(map, cell, cells, palette);
    }
    return colours;
  }

  /** The leading class's own colour everywhere: [row][column]. */
  static int[] leading(DecisionMap map, Palette palette) {
    int cells = map.width() * map.height();
    int[] colours = MapGrid.leaders(map);
    for (int cell = 0; cell < cells; cell++) {
      int own = palette.classColour(colours[cell]);
      boolean valid = Float.isFinite(map.response()[cell]);
      colours[cell] =
          valid ? Colours.mix(palette.neutral(), own, 1 - palette.paleness()) : palette.invalid();
    }
    return colours;
  }

  private static int blend(DecisionMap map, int cell, int cells, Palette palette) {
    float sum = 0;
    float largest = 0;
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int k = 0; k < map.outputs(); k++) {
      float share = Math.max(0, map.response()[k * cells + cell]);
      int colour = palette.classColour(k);
      sum += share;
      largest = Math.max(largest, share);
      red += share * (colour >> 16 & 255);
      green += share * (colour >> 8 & 255);
      blue += share * (colour & 255);
    }
    if (!(sum > 0) || !Float.isFinite(sum)) {
      return palette.invalid();
    }
    int mixed =
        0xFF000000
            | Math.round(red / sum) << 16
            | Math.round(green / sum) << 8
            | Math.round(blue / sum);
    double lead = (largest / sum - 1.0 / map.outputs()) / (1 - 1.0 / map.outputs());
    double most = 1 - palette.paleness();
    return Colours.mix(palette.neutral(), mixed, LEAST + (most - LEAST) * lead);
  }
}
