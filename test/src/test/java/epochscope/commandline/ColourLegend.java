package epochscope.commandline;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The colour bar beside a map, as found in the picture: by it a colour is read as a number from 0
 * to 1.
 *
 * @param colours from the top, which is 1
 */
record ColourLegend(List<Integer> colours) {
  private static final int SHORTEST = 60;
  private static final int WHITE = 0xFFFFFF;

  /** The tallest run of colours to the right of {@code plot}, as long as no text is. */
  static ColourLegend beside(PlotPicture plot) {
    BufferedImage image = plot.image();
    for (int x = plot.right() + 4; x < image.getWidth(); x++) {
      List<Integer> run = new ArrayList<>();
      for (int y = 0; y < image.getHeight(); y++) {
        if (plot.rgb(x, y) == WHITE) {
          if (run.size() >= SHORTEST) {
            return new ColourLegend(List.copyOf(run));
          }
          run.clear();
        } else {
          run.add(plot.rgb(x, y));
        }
      }
    }
    throw new AssertionError("no colour bar");
  }

  /** The number that {@code colour} stands for; NaN where it is not in the bar. */
  double value(int colour) {
    int best = 0;
    for (int i = 1; i < colours.size(); i++) {
      if (PlotPicture.distance(colours.get(i), colour)
          < PlotPicture.distance(colours.get(best), colour)) {
        best = i;
      }
    }
    return PlotPicture.distance(colours.get(best), colour) > 6
        ? Double.NaN
        : 1 - (best + 0.5) / colours.size();
  }
}
