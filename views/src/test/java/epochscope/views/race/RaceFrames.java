package epochscope.views.race;

import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Selection;
import epochscope.views.drawing.Painter;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Frames with choices of a race, and what is painted of them. */
final class RaceFrames {
  private static final Frame PLAIN = plain();

  /** Keeps what does not change from picture to picture, as in a window. */
  private static final Painter PAINTER = new RacePainter();

  private RaceFrames() {}

  private static Frame plain() {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(20, 2), 3);
    recipe.epochs = 2;
    recipe.analysed = false;
    return recipe.build();
  }

  /**
   * @param choices names and values by turns, without the view's own name
   */
  static Frame with(String... choices) {
    return with(PLAIN, choices);
  }

  static Frame with(Frame frame, String... choices) {
    Selection selection = frame.selection();
    for (int i = 0; i < choices.length; i += 2) {
      selection = selection.withChoice("race." + choices[i], choices[i + 1]);
    }
    return new Frame(
        frame.experiment(),
        frame.topology(),
        frame.data(),
        frame.snapshot(),
        frame.history(),
        frame.results(),
        selection,
        frame.kept(),
        frame.live(),
        frame.divergedAt());
  }

  static Frame with(Frame frame, epochscope.analysis.race.RaceReport report, String... choices) {
    Frame chosen = with(frame, choices);
    return new Frame(
        chosen.experiment(),
        chosen.topology(),
        chosen.data(),
        chosen.snapshot(),
        chosen.history(),
        Map.of(epochscope.analysis.race.RaceReport.class, report),
        chosen.selection(),
        chosen.kept(),
        chosen.live(),
        chosen.divergedAt());
  }

  static Painted paint(Frame frame, int width, int height) {
    Surface surface = new Surface(width, height, 1, Theme.LIGHT);
    Reading reading = PAINTER.paint(frame, surface);
    return new Painted(surface.image(), reading);
  }

  record Painted(BufferedImage image, Reading reading) {
    /** Share of the width that the field has; the table is to its right. */
    private static final double FIELD = 0.6;

    private static final int RADIUS = 5;

    /** Mean place of the densest patch of a colour in the field: a disc, among lines of it. */
    double[] disc(int colour) {
      int width = (int) (FIELD * image.getWidth());
      int[][] sums = sums(colour, width);
      int most = 0;
      double sumX = 0;
      double sumY = 0;
      int count = 0;
      for (int y = RADIUS; y < image.getHeight() - RADIUS; y++) {
        for (int x = RADIUS; x < width - RADIUS; x++) {
          int dense = within(sums, x, y);
          if (dense > most) {
            most = dense;
            sumX = 0;
            sumY = 0;
            count = 0;
          }
          if (dense == most) {
            sumX += x + 0.5;
            sumY += y + 0.5;
            count++;
          }
        }
      }
      return new double[] {sumX / count, sumY / count};
    }

    /** [row][column] pixels of the colour above and to the left. */
    private int[][] sums(int colour, int width) {
      int[][] sums = new int[image.getHeight() + 1][width + 1];
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          int here = image.getRGB(x, y) == colour ? 1 : 0;
          sums[y + 1][x + 1] = here + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
        }
      }
      return sums;
    }

    private static int within(int[][] sums, int x, int y) {
      int top = y - RADIUS;
      int left = x - RADIUS;
      int bottom = y + RADIUS + 1;
      int right = x + RADIUS + 1;
      return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    }

    /** The pixel of a colour that is farthest from a place, in a part of the picture. */
    double[] farthest(int colour, double fromX, double fromY, double within) {
      double[] farthest = {fromX, fromY};
      double most = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          double distance = Math.hypot(x + 0.5 - fromX, y + 0.5 - fromY);
          if (image.getRGB(x, y) == colour && distance > most && distance < within) {
            most = distance;
            farthest = new double[] {x + 0.5, y + 0.5};
          }
        }
      }
      return farthest;
    }
  }
}
