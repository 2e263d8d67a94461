package epochscope.views.drawing;

import epochscope.views.drawing.EndLabels.Label;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Several curves over the epochs, each with its name and value at its end: strong up to the moment
 * that is shown, faint beyond.
 */
public final class NamedCurves {
  /** More have no colour of their own. */
  public static final int MOST = 7;

  private static final double FAINT = 0.28;
  private static final double REFERENCE = 0.8;
  private static final float[] DASHES = {5, 3};

  /** Share of the plot's width from a curve's end to its name that a line bridges. */
  private static final double NEAR = 0.3;

  /** Share of the width that names may take. */
  private static final double MOST_FOR_NAMES = 0.34;

  private final Surface surface;
  private final List<NamedCurve> curves;
  private final ShownTime time;
  private final TextStyle name;
  private final TextStyle number;
  private final double nameWidth;
  private final boolean numbered;
  private final DoubleFunction<String> numeral;
  private final PlotArea plot;

  /** Colour of curve {@code index}: those of classes but for the yellow, too pale for a line. */
  public static int colour(int index, Palette palette) {
    int place = index % MOST;
    return palette.classColour(place < 6 ? place : place + 1);
  }

  /**
   * @param curves the most important first; for lack of room the last lose their names
   * @param numeral writes the values, all about as wide
   */
  public NamedCurves(
      Surface surface,
      Box bounds,
      Axis x,
      Axis y,
      List<NamedCurve> curves,
      ShownTime time,
      DoubleFunction<String> numeral) {
    this.surface = surface;
    this.numeral = numeral;
    this.curves = curves;
    this.time = time;
    Theme theme = surface.theme();
    this.name = new TextStyle(Typeface.MEDIUM, theme.textSize(), theme.palette().text());
    this.number = TextStyle.note(theme);
    double most = MOST_FOR_NAMES * bounds.width();
    double names = curves.stream().mapToDouble(c -> c.name().width(name)).max().orElse(0);
    double numbers = number.width(numeral.apply(1.0 / 9000)) + 0.5 * name.size();
    double mark = markWidth();
    this.numbered = mark + names + numbers <= most;
    this.nameWidth = Math.min(names, most - mark - (numbered ? numbers : 0));
    double room = mark + nameWidth + (numbered ? numbers : 0);
    this.plot = new PlotArea(surface, bounds.inset(0, 0, Math.max(0, room), 0), x, y);
  }

  public PlotArea area() {
    return plot;
  }

  public void paint() {
    plot.paintGrid();
    paintDiverged();
    plot.clipped(
        () -> {
          curves.forEach(this::paintReference);
          curves.forEach(this::paintCurve);
          if (!time.isNewest()) {
            Box inner = plot.inner();
            double x = plot.x(time.shown());
            surface.vertical(x, inner.y(), inner.bottom(), 1, surface.palette().muted());
          }
        });
    plot.paintAxes();
    paintNames();
  }

  /** Index of the curve, or of the name, at a point of the picture; −1: none. */
  public int at(double x, double y) {
    double reach = 0.8 * name.size();
    if (x > plot.inner().right()) {
      return placed().stream()
          .filter(label -> Math.abs(label.y() - y) < line() / 2)
          .mapToInt(Label::index)
          .findFirst()
          .orElse(-1);
    }
    int nearest = -1;
    for (int i = 0; i < curves.size() && plot.inner().contains(x, y); i++) {
      double distance = Math.abs(plot.y(curves.get(i).between(plot.xValue(x))) - y);
      if (distance < reach) {
        reach = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  private void paintDiverged() {
    if (time.divergedAt() >= 0) {
      Box inner = plot.inner();
      double x = Math.clamp(plot.x(time.divergedAt()), inner.x(), inner.right());
      Box grey = new Box(x, inner.y(), inner.right() - x, inner.height());
      surface.fill(grey, Colours.withAlpha(surface.palette().axis(), 0.3));
    }
  }

  private void paintReference(NamedCurve curve) {
    if (Double.isFinite(curve.reference())) {
      Box inner = plot.inner();
      double y = plot.y(curve.reference());
      int colour = Colours.withAlpha(curve.colour(), REFERENCE);
      for (double x = inner.x(); x < inner.right(); x += 6) {
        double to = Math.min(x + 2, inner.right());
        surface.horizontal(x, to, y, surface.theme().fineLine(), colour);
      }
    }
  }

  private void paintCurve(NamedCurve curve) {
    int count = curve.epochs().length;
    int shown = curve.indexAt(time.shown()) + 1;
    if (shown < count) {
      int faint = Colours.withAlpha(curve.colour(), FAINT);
      paint(curve, Math.max(0, shown - 1), count, faint);
    }
    paint(curve, 0, shown, curve.colour());
  }

  private void paint(NamedCurve curve, int from, int to, int colour) {
    if (curve.dashed()) {
      Path2D path = Curve.path(surface, plot, curve.epochs(), curve.values(), from, to);
      stroke(path, curve, colour);
    } else {
      Curve.paint(
          surface, plot, curve.epochs(), curve.values(), from, to, thickness(curve), colour);
    }
  }

  private double thickness(NamedCurve curve) {
    return surface.theme().strongLine() * (curve.marked() ? 1.7 : 1);
  }

  private void stroke(Path2D path, NamedCurve curve, int colour) {
    if (!curve.dashed()) {
      Curve.stroke(surface, path, thickness(curve), colour);
      return;
    }
    surface.graphics().setColor(new Color(colour, true));
    surface
        .graphics()
        .setStroke(
            new BasicStroke(
                (float) thickness(curve),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                DASHES,
                0));
    surface.graphics().draw(path);
  }

  private List<Label> placed() {
    Box inner = plot.inner();
    List<Double> heights =
        curves.stream()
            .map(curve -> plot.y(curve.at(time.shown())))
            .map(y -> Double.isNaN(y) ? inner.bottom() : Math.clamp(y, inner.y(), inner.bottom()))
            .toList();
    double top = inner.y() - line() / 2;
    return EndLabels.place(heights, top, inner.bottom() + line() / 2, line());
  }

  private void paintNames() {
    for (Label label : placed()) {
      NamedCurve curve = curves.get(label.index());
      double value = curve.at(time.shown());
      double right = plot.inner().right();
      double dotX = plot.x(lastEpoch(curve));
      if (Double.isFinite(value)) {
        paintDot(dotX, label.wanted(), curve.colour());
        if (right - dotX < NEAR * plot.inner().width()) {
          int leader = Colours.withAlpha(curve.colour(), 0.5);
          surface.line(dotX, label.wanted(), right + 0.3 * markWidth(), label.y(), 1, leader);
        }
      }
      double from = right + 0.3 * markWidth();
      Path2D mark = new Path2D.Double();
      mark.moveTo(from, label.y());
      mark.lineTo(right + 0.85 * markWidth(), label.y());
      stroke(mark, curve, curve.colour());
      double baseline = name.baselineAround(label.y());
      double x = right + markWidth();
      curve.name().fit(nameWidth, name).paint(surface, x, baseline, name);
      if (numbered) {
        String text = numeral.apply(value);
        surface.text(text, x + nameWidth + 0.5 * name.size(), baseline, 0, number);
      }
    }
  }

  private double lastEpoch(NamedCurve curve) {
    int index = curve.indexAt(time.shown());
    return index < 0 ? plot.xAxis().min() : curve.epochs()[index];
  }

  private void paintDot(double x, double y, int colour) {
    double radius = 1.7 * surface.theme().strongLine();
    surface.graphics().setColor(new Color(surface.palette().surface(), true));
    surface.graphics().fill(circle(x, y, radius + 1.2));
    surface.graphics().setColor(new Color(colour, true));
    surface.graphics().fill(circle(x, y, radius));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private double line() {
    return 1.45 * name.size();
  }

  private double markWidth() {
    return 1.6 * name.size();
  }
}
