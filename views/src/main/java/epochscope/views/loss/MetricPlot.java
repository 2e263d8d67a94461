package epochscope.views.loss;

import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.views.Texts;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Curve;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** One quantity over the time axis, with the moment that is shown and what marks it. */
final class MetricPlot {
  private static final double FAINT = 0.28;

  /** Of the raw values beside their smoothed ones. */
  private static final double RAW = 0.4;

  private final Scene scene;
  private final Surface surface;
  private final MetricPair pair;
  private final PlotArea plot;
  private final Box bounds;
  private final boolean captioned;
  private final PlotLegend legend;
  private final GhostCurves ghosts;

  /**
   * @param captioned whether it says which epoch was best and where the run diverged, and names the
   *     kept runs
   */
  MetricPlot(Scene scene, Box bounds, MetricPair pair, Axis x, Axis y, boolean captioned) {
    this.scene = scene;
    this.surface = scene.surface();
    this.pair = pair;
    this.bounds = bounds;
    this.captioned = captioned;
    this.legend = new PlotLegend(scene, pair, captioned, bounds.width());
    this.plot = new PlotArea(surface, bounds.inset(0, legend.extraHeight(), 0, 0), x, y);
    this.ghosts = new GhostCurves(surface, plot, scene.ghosts(), pair.name());
  }

  /** Where its y axis stands. */
  double left() {
    return plot.inner().x();
  }

  /** The same plot with its y axis at {@code left}. */
  MetricPlot alignedTo(double left) {
    Box moved = bounds.inset(left - left(), 0, 0, 0);
    return new MetricPlot(scene, moved, pair, plot.xAxis(), plot.yAxis(), captioned);
  }

  PlotArea area() {
    return plot;
  }

  void paint() {
    plot.paintGrid();
    paintDiverged();
    Palette colours = surface.palette();
    MarkerLines markers = new MarkerLines(scene, plot);
    plot.clipped(
        () -> {
          markers.paint();
          ghosts.paintLines();
          paintCurve(pair.train(), colours.train(), surface.theme().strongLine() * 0.8);
          paintCurve(pair.validation(), colours.validation(), surface.theme().strongLine());
          paintMoment();
        });
    if (!scene.marks().live()) {
      ghosts.paintDots(scene.marks().shown());
    }
    paintDot(pair.train(), colours.train());
    paintDot(pair.validation(), colours.validation());
    if (captioned) {
      ghosts.paintNumbers();
    }
    if (captioned && scene.marks().divergedAt() < 0) {
      markers.paintLabels();
    }
    plot.paintAxes();
    legend.paint(plot, bounds.right() - 2);
  }

  /** Smoothed values are drawn beside the raw ones, never instead of them. */
  private void paintCurve(Series series, int colour, double thickness) {
    double beta = pair.name().equals(Metrics.LEARNING_RATE) ? 0 : scene.choices().beta();
    if (beta == 0) {
      paintCurve(series, series, colour, thickness);
    } else {
      paintCurve(series, series, Colours.withAlpha(colour, RAW), surface.theme().fineLine());
      paintCurve(series, Smoothing.of(series, beta), colour, thickness);
    }
  }

  /**
   * @param series whose epochs tell what is already past at the moment shown
   * @param drawn the values drawn
   */
  private void paintCurve(Series series, Series drawn, int colour, double thickness) {
    Series curve = scene.clock().over(drawn);
    int shown = MetricPair.indexAt(series, scene.marks().shown()) + 1;
    int count = curve.epochs().length;
    if (shown < count) {
      int from = Math.max(0, shown - 1);
      int faint = Colours.withAlpha(colour, FAINT * (colour >>> 24) / 255);
      Curve.paint(surface, plot, curve.epochs(), curve.values(), from, count, thickness, faint);
    }
    Curve.paint(surface, plot, curve.epochs(), curve.values(), 0, shown, thickness, colour);
  }

  private void paintDiverged() {
    int divergedAt = scene.marks().divergedAt();
    if (divergedAt < 0) {
      return;
    }
    Box inner = plot.inner();
    double x = Math.clamp(plot.x(scene.clock().at(divergedAt)), inner.x(), inner.right());
    Box grey = new Box(x, inner.y(), inner.right() - x, inner.height());
    surface.fill(grey, Colours.withAlpha(surface.palette().axis(), 0.3));
    if (!captioned) {
      return;
    }
    TextStyle note = TextStyle.note(surface.theme());
    String text = Texts.get("loss.diverged", Integer.toString(divergedAt));
    double width = note.width(text) + 8;
    boolean inside = width < grey.width();
    if (inside || width < x - inner.x()) {
      surface.text(
          text, inside ? x + 4 : x - 4, inner.y() + 1.3 * note.size(), inside ? 0 : 1, note);
    }
  }

  private void paintMoment() {
    if (!scene.marks().live()) {
      Box inner = plot.inner();
      double x = plot.x(scene.clock().at(scene.marks().shown()));
      surface.vertical(x, inner.y(), inner.bottom(), 1, surface.palette().muted());
    }
  }

  private void paintDot(Series series, int colour) {
    int index = MetricPair.indexAt(series, scene.marks().shown());
    if (index < 0 || !Double.isFinite(series.values()[index])) {
      return;
    }
    double x = plot.x(scene.clock().at(series.epochs()[index]));
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

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
