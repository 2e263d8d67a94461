package epochscope.app.browser;

import epochscope.presets.LessonSpec;
import epochscope.spec.NodeSpec;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson's network in a few strokes, where no picture of its run is there: a column of dots for a
 * dense layer, a box for any other.
 */
final class NetworkSketch {
  private static final int MOST_DOTS = 6;
  private static final int MOST_COLUMNS = 9;

  /** Units of an output that the data decide. */
  private static final int OPEN = 1;

  private NetworkSketch() {}

  static BufferedImage of(LessonSpec lesson, int width, int height, double scale, Theme theme) {
    Surface surface = new Surface(width, height, scale, theme);
    Palette palette = theme.palette();
    surface.clear(palette.surface());
    List<Integer> columns = columns(lesson);
    Box box = surface.box().inset(width * 0.12, height * 0.14, width * 0.12, height * 0.14);
    List<List<Box>> marks = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      marks.add(marks(columns.get(i), box.x() + box.width() * (i + 0.5) / columns.size(), box));
    }
    paintLines(marks, surface);
    for (int i = 0; i < marks.size(); i++) {
      int colour = i == 0 ? palette.muted() : palette.classColour(0);
      marks.get(i).forEach(mark -> surface.fill(mark, colour));
    }
    return surface.image();
  }

  /** Dots of each column, the inputs first; 0: a box. */
  private static List<Integer> columns(LessonSpec lesson) {
    List<Integer> columns = new ArrayList<>(List.of(2));
    for (NodeSpec node : lesson.experiment().network().nodes()) {
      if (columns.size() < MOST_COLUMNS) {
        columns.add(
            node instanceof NodeSpec.Dense dense
                ? Math.min(MOST_DOTS, dense.units() == null ? OPEN : dense.units())
                : 0);
      }
    }
    return columns;
  }

  private static List<Box> marks(int dots, double middle, Box box) {
    if (dots == 0) {
      double wide = box.width() / 24;
      return List.of(new Box(middle - wide / 2, box.y(), wide, box.height()));
    }
    double side = box.height() / 12;
    List<Box> marks = new ArrayList<>();
    for (int i = 0; i < dots; i++) {
      double y = box.centreY() + (i - (dots - 1) / 2.0) * box.height() / MOST_DOTS;
      marks.add(new Box(middle - side / 2, y - side / 2, side, side));
    }
    return marks;
  }

  private static void paintLines(List<List<Box>> columns, Surface surface) {
    surface.graphics().setColor(new Color(Colours.withAlpha(surface.palette().muted(), 0.5), true));
    surface.graphics().setStroke(new BasicStroke(0.8f));
    for (int i = 1; i < columns.size(); i++) {
      for (Box from : columns.get(i - 1)) {
        for (Box to : columns.get(i)) {
          surface
              .graphics()
              .draw(new Line2D.Double(from.centreX(), from.centreY(), to.centreX(), to.centreY()));
        }
      }
    }
  }
}
