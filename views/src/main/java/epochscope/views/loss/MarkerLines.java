package epochscope.views.loss;

import epochscope.views.Marker;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.LabelSpace;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Fine dashed lines at the moments that are marked, and what they are where there is room. */
final class MarkerLines {
  /** Lines of text, one below the other, that labels may take. */
  private static final int MOST_LINES = 3;

  /** Share of the plot's height that they may take. */
  private static final double LARGEST_SHARE = 0.3;

  private final Scene scene;
  private final PlotArea plot;
  private final List<Line> lines = new ArrayList<>();

  private record Line(double epoch, int colour, String label) {}

  MarkerLines(Scene scene, PlotArea plot) {
    this.scene = scene;
    this.plot = plot;
    Surface surface = scene.surface();
    if (scene.marks().hasBest()) {
      String epoch = Integer.toString((int) Math.round(scene.marks().best()));
      lines.add(
          new Line(
              scene.marks().best(), surface.palette().validation(), Texts.get("loss.best", epoch)));
    }
    for (Marker marker : scene.frame().markers()) {
      switch (marker.kind()) {
        // The curves tell these by themselves.
        case BEST, DIVERGED -> {}
        case STOPPED, BRANCH, MILESTONE, NOTE ->
            lines.add(new Line(marker.epoch(), surface.palette().muted(), marker.label()));
      }
    }
  }

  /** Before the curves. */
  void paint() {
    Box inner = plot.inner();
    for (Line line : lines) {
      double x = x(line);
      for (double y = inner.y(); y < inner.bottom(); y += 6) {
        scene.surface().vertical(x, y, Math.min(y + 3, inner.bottom()), 1, line.colour());
      }
    }
  }

  /** After the curves. */
  void paintLabels() {
    TextStyle note = TextStyle.note(scene.surface().theme());
    LabelSpace space = new LabelSpace(plot.inner());
    int rows = (int) (LARGEST_SHARE * plot.inner().height() / note.lineHeight());
    int most = Math.clamp(rows, 1, MOST_LINES);
    for (Line line : lines) {
      for (int row = 0; row < most && !placed(line, row, note, space); row++) {}
    }
  }

  private boolean placed(Line line, int row, TextStyle note, LabelSpace space) {
    double width = note.width(line.label());
    double x = x(line);
    double top = plot.inner().y() + row * note.lineHeight();
    Box right = new Box(x + 4, top, width + 2, note.lineHeight());
    Box left = new Box(x - 6 - width, top, width + 2, note.lineHeight());
    Box box = space.take(right) ? right : space.take(left) ? left : null;
    if (box != null) {
      scene.surface().fill(box, Colours.withAlpha(scene.surface().palette().surface(), 0.75));
      scene.surface().text(line.label(), box.x() + 1, top + 1.1 * note.size(), 0, note);
    }
    return box != null;
  }

  private double x(Line line) {
    return plot.x(scene.clock().at(line.epoch()));
  }
}
