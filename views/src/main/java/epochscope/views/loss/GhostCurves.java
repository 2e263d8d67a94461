package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.LabelSpace;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.RunFrames;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Typeface;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * The kept runs in one plot: dashed lines in the colours of their numbers, each number at the end
 * of its line. They are drawn as means over two pixels: dashes of a ragged line are no dashes.
 */
final class GhostCurves {
  private static final double OPACITY = 0.8;
  private static final double COLUMN = 2;

  private final Surface surface;
  private final PlotArea plot;
  private final List<Ghost> ghosts;
  private final String metric;

  GhostCurves(Surface surface, PlotArea plot, List<Ghost> ghosts, String metric) {
    this.surface = surface;
    this.plot = plot;
    this.ghosts = ghosts;
    this.metric = metric;
  }

  /** One entry per run. */
  static List<Entry> legend(Surface surface, List<Ghost> ghosts) {
    return ghosts.stream()
        .map(
            ghost ->
                new Entry(
                    Mark.LINE,
                    surface.palette().run(ghost.run().number()),
                    RunFrames.name(ghost.run())))
        .toList();
  }

  void paintLines() {
    for (Ghost ghost : ghosts) {
      Series series = ghost.drawn(metric);
      double unit = surface.theme().magnification();
      double dash = ghost.run().number() > 6 ? 2 * unit : 5 * unit;
      int colour = Colours.withAlpha(colour(ghost), OPACITY);
      Curve.dash(surface, means(series), 0.75 * surface.theme().strongLine(), dash, colour);
    }
  }

  /** At the end of each line its number, where no other is. */
  void paintNumbers() {
    LabelSpace space = new LabelSpace(plot.inner());
    for (Ghost ghost : ghosts) {
      Series series = ghost.drawn(metric);
      int last = lastFinite(series);
      if (last >= 0 && ghost.run().number() > 0) {
        number(ghost, plot.x(series.epochs()[last]), plot.y(series.values()[last]), space);
      }
    }
  }

  /** On each line a dot where it was at {@code epoch}. */
  void paintDots(double epoch) {
    for (Ghost ghost : ghosts) {
      Series series = ghost.judging(metric);
      int index = MetricPair.indexAt(series, epoch);
      if (index >= 0 && index < series.epochs().length - 1) {
        double x = plot.x(ghost.clock().at(series.epochs()[index]));
        double y = plot.y(series.values()[index]);
        if (plot.inner().contains(x, y)) {
          double radius = 1.3 * surface.theme().strongLine();
          surface.graphics().setColor(new Color(colour(ghost), true));
          surface
              .graphics()
              .fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
      }
    }
  }

  private void number(Ghost ghost, double x, double y, LabelSpace space) {
    TextStyle style = new TextStyle(Typeface.MEDIUM, surface.theme().smallSize(), colour(ghost));
    String text = Integer.toString(ghost.run().number());
    double width = style.width(text) + 4;
    double height = style.size() + 2;
    double left = Math.min(x + 3, plot.inner().right() - width - 1);
    double top = Math.clamp(y - height - 1, plot.inner().y() + 1, plot.inner().bottom() - height);
    Box box = new Box(left, top, width, height);
    if (Double.isFinite(y) && space.take(box)) {
      surface.fill(box, Colours.withAlpha(surface.palette().surface(), 0.8));
      surface.text(text, box.centreX(), style.baselineAround(box.centreY()), 0.5, style);
    }
  }

  private Path2D means(Series series) {
    Path2D.Double path = new Path2D.Double();
    boolean pen = false;
    int i = 0;
    int count = series.epochs().length;
    while (i < count) {
      long column = column(series, i);
      double x = 0;
      double y = 0;
      int n = 0;
      for (; i < count && column(series, i) == column; i++) {
        double py = plot.y(series.values()[i]);
        if (Double.isFinite(py)) {
          x += plot.x(series.epochs()[i]);
          y += py;
          n++;
        }
      }
      if (n > 0) {
        extend(path, pen, x / n, y / n);
      }
      pen = n > 0;
    }
    return path;
  }

  private long column(Series series, int point) {
    return (long) Math.floor(plot.x(series.epochs()[point]) / COLUMN);
  }

  private static void extend(Path2D path, boolean pen, double x, double y) {
    if (pen) {
      path.lineTo(x, y);
    } else {
      path.moveTo(x, y);
    }
  }

  private static int lastFinite(Series series) {
    int last = series.values().length - 1;
    while (last >= 0 && !Double.isFinite(series.values()[last])) {
      last--;
    }
    return last;
  }

  private int colour(Ghost ghost) {
    return surface.palette().run(ghost.run().number());
  }
}
