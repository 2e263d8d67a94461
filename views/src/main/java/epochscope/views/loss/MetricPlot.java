package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One quantity of both samples over the epochs, with the moment that is shown and what marks it.
 */
final class MetricPlot {
  private static final double FAINT = 0.28;

  private final Surface surface;
  private final MetricPair pair;
  private final TimeMarks marks;
  private final PlotArea plot;
  private final Box bounds;
  private final boolean captioned;

  /**
   * @param captioned whether it says which epoch was best and where the run diverged
   */
  MetricPlot(
      Surface surface,
      Box bounds,
      MetricPair pair,
      Axis x,
      Axis y,
      TimeMarks marks,
      boolean captioned) {
    this.surface = surface;
    this.pair = pair;
    this.marks = marks;
    this.bounds = bounds;
    this.captioned = captioned;
    this.plot = new PlotArea(surface, bounds, x, y);
  }

  /** Where its y axis stands. */
  double left() {
    return plot.inner().x();
  }

  /** The same plot with its y axis at {@code left}. */
  MetricPlot alignedTo(double left) {
    Box moved = bounds.inset(left - left(), 0, 0, 0);
    return new MetricPlot(surface, moved, pair, plot.xAxis(), plot.yAxis(), marks, captioned);
  }

  PlotArea area() {
    return plot;
  }

  void paint() {
    plot.paintGrid();
    paintDiverged();
    Palette colours = surface.palette();
    plot.clipped(
        () -> {
          paintBestLine();
          paintCurve(pair.train(), colours.train(), surface.theme().strongLine() * 0.8);
          paintCurve(pair.validation(), colours.validation(), surface.theme().strongLine());
          paintMoment();
        });
    paintDot(pair.train(), colours.train());
    paintDot(pair.validation(), colours.validation());
    paintBestLabel();
    plot.paintAxes();
    paintLegend();
  }

  private void paintCurve(Series series, int colour, double thickness) {
    int shown = MetricPair.indexAt(series, marks.shown()) + 1;
    int count = series.epochs().length;
    if (shown < count) {
      int from = Math.max(0, shown - 1);
      var later = Curve.path(surface, plot, series.epochs(), series.values(), from, count);
      Curve.stroke(surface, later, thickness, Colours.withAlpha(colour, FAINT));
    }
    var path = Curve.path(surface, plot, series.epochs(), series.values(), 0, shown);
    Curve.stroke(surface, path, thickness, colour);
  }

  private void paintDiverged() {
    if (marks.divergedAt() < 0) {
      return;
    }
    Box inner = plot.inner();
    double x = Math.clamp(plot.x(marks.divergedAt()), inner.x(), inner.right());
    Box grey = new Box(x, inner.y(), inner.right() - x, inner.height());
    surface.fill(grey, Colours.withAlpha(surface.palette().axis(), 0.3));
    if (!captioned) {
      return;
    }
    TextStyle note = TextStyle.note(surface.theme());
    String text = Texts.get("loss.diverged", Integer.toString(marks.divergedAt()));
    double width = note.width(text) + 8;
    boolean inside = width < grey.width();
    if (inside || width < x - inner.x()) {
      surface.text(
          text, inside ? x + 4 : x - 4, inner.y() + 1.3 * note.size(), inside ? 0 : 1, note);
    }
  }

  private void paintMoment() {
    if (!marks.live()) {
      Box inner = plot.inner();
      double x = plot.x(marks.shown());
      surface.vertical(x, inner.y(), inner.bottom(), 1, surface.palette().muted());
    }
  }

  private void paintDot(Series series, int colour) {
    int index = MetricPair.indexAt(series, marks.shown());
    if (index < 0 || !Double.isFinite(series.values()[index])) {
      return;
    }
    double x = plot.x(series.epochs()[index]);
    double y = plot.y(series.values()[index]);
    if (y < plot.inner().y() - 1 || y > plot.inner().bottom() + 1) {
      return;
    }
    double radius = 1.8 * surface.theme().strongLine();
    surface.graphics().setColor(new Color(surface.palette().surface(), true));
    surface.graphics().fill(circle(x, y, radius + 1.2));
    surface.graphics().setColor(new Color(colour, true));
    surface.graphics().fill(circle(x, y, radius));
  }

  private void paintBestLine() {
    if (marks.hasBest()) {
      Box inner = plot.inner();
      double x = plot.x(marks.best());
      for (double y = inner.y(); y < inner.bottom(); y += 6) {
        surface.vertical(x, y, Math.min(y + 3, inner.bottom()), 1, surface.palette().validation());
      }
    }
  }

  private void paintBestLabel() {
    if (!captioned || !marks.hasBest()) {
      return;
    }
    TextStyle note = TextStyle.note(surface.theme());
    String text = Texts.get("loss.best", Integer.toString((int) Math.round(marks.best())));
    double x = plot.x(marks.best());
    boolean left = x + 5 + note.width(text) > plot.inner().right();
    double baseline = plot.inner().y() + 1.1 * note.size();
    if (marks.divergedAt() < 0 && (!left || x - 5 - note.width(text) > plot.inner().x())) {
      surface.text(text, left ? x - 5 : x + 5, baseline, left ? 1 : 0, note);
    }
  }

  private void paintLegend() {
    List<Entry> entries = new ArrayList<>();
    entry(entries, pair.train(), surface.palette().train(), "sample.train");
    entry(entries, pair.validation(), surface.palette().validation(), "sample.validation");
    new Legend(surface).paintAbove(plot, List.of(entries), 1, bounds.right() - 2);
  }

  private void entry(List<Entry> entries, Series series, int colour, String name) {
    int index = MetricPair.indexAt(series, marks.shown());
    if (index >= 0) {
      String value = Numerals.readable(series.values()[index], pair.decimals());
      entries.add(new Entry(Mark.LINE, colour, Texts.get(name), value));
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
