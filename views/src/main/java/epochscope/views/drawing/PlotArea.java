package epochscope.views.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/**
 * Two axes and the rectangle between them. Titles and tick labels are given the room they need; in
 * very small pictures they are left out.
 */
public final class PlotArea {
  private static final double TICK_GAP = 5;

  private final Surface surface;
  private final Axis x;
  private final Axis y;
  private final TextStyle note;
  private final boolean labelled;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final Box inner;
  private final Box bounds;

  /**
   * @param bounds room for all, labels included
   */
  public PlotArea(Surface surface, Box bounds, Axis x, Axis y) {
    this(surface, bounds, x, y, false);
  }

  /**
   * @param squareUnits whether a unit of x is as long as one of y; the area is then made smaller,
   *     its lower left corner fixed
   */
  public PlotArea(Surface surface, Box bounds, Axis x, Axis y, boolean squareUnits) {
    this.surface = surface;
    this.bounds = bounds;
    this.x = x;
    this.y = y;
    this.note = TextStyle.note(surface.theme());
    this.labelled = bounds.width() > 9 * note.size() && bounds.height() > 6 * note.size();
    this.yTicks = y.ticks((int) (bounds.height() / (2.6 * note.size())));
    Box room = labelled ? bounds.inset(left(), top(), right(), bottom()) : bounds.inset(2);
    this.inner = squareUnits ? squared(room) : room;
    this.xTicks = xTicksFor(inner.width());
  }

  public Box inner() {
    return inner;
  }

  public Axis xAxis() {
    return x;
  }

  public Axis yAxis() {
    return y;
  }

  /** Pixel of a value. */
  public double x(double value) {
    return inner.x() + x.fraction(value) * inner.width();
  }

  /** Pixel of a value. */
  public double y(double value) {
    return inner.bottom() - y.fraction(value) * inner.height();
  }

  /** Value at a pixel. */
  public double xValue(double pixel) {
    return x.value((pixel - inner.x()) / inner.width());
  }

  /** Value at a pixel. */
  public double yValue(double pixel) {
    return y.value((inner.bottom() - pixel) / inner.height());
  }

  /** Fine lines at the ticks; before the data. */
  public void paintGrid() {
    int colour = surface.palette().grid();
    for (double value : xTicks.values()) {
      surface.vertical(x(value), inner.y(), inner.bottom(), 1, colour);
    }
    for (double value : yTicks.values()) {
      surface.horizontal(inner.x(), inner.right(), y(value), 1, colour);
    }
  }

  /** Axis lines, tick labels and titles; after the data. */
  public void paintAxes() {
    paintXAxis();
    surface.vertical(inner.x(), inner.y(), inner.bottom(), 1, surface.palette().axis());
    if (labelled) {
      paintYLabels();
    }
  }

  /** The horizontal axis alone, where the other shows no numbers of its own. */
  public void paintXAxis() {
    surface.horizontal(inner.x(), inner.right(), inner.bottom(), 1, surface.palette().axis());
    if (labelled && x.labelled()) {
      paintXLabels();
    }
  }

  /** Runs {@code painting} with the pen held inside the axes. */
  public void clipped(Runnable painting) {
    Shape before = surface.graphics().getClip();
    surface
        .graphics()
        .clip(
            new Rectangle2D.Double(
                surface.snap(inner.x()),
                surface.snap(inner.y()),
                Math.ceil(inner.width()),
                Math.ceil(inner.height())));
    painting.run();
    surface.graphics().setClip(before);
  }

  private void paintXLabels() {
    double baseline = inner.bottom() + TICK_GAP + note.size();
    for (int i = 0; i < xTicks.values().length; i++) {
      surface.text(xTicks.labels().get(i), x(xTicks.values()[i]), baseline, 0.5, note);
    }
    // A long title may reach beyond the axis, as far as the plot has room.
    String title = note.fit(x.title(), bounds.width());
    double half = note.width(title) / 2;
    double centre = Math.max(bounds.x() + half, Math.min(inner.centreX(), bounds.right() - half));
    surface.text(title, centre, baseline + note.lineHeight(), 0.5, note);
  }

  private void paintYLabels() {
    for (int i = 0; y.labelled() && i < yTicks.values().length; i++) {
      double baseline = note.baselineAround(y(yTicks.values()[i]));
      surface.text(yTicks.labels().get(i), inner.x() - TICK_GAP, baseline, 1, note);
    }
    if (!y.title().isEmpty()) {
      double baseline = inner.y() - 0.6 * note.size();
      surface.text(note.fit(y.title(), bounds.right() - inner.x()), inner.x(), baseline, 0, note);
    }
  }

  private double left() {
    if (!y.labelled()) {
      return 2;
    }
    return yTicks.labels().stream().mapToDouble(note::width).max().orElse(0) + TICK_GAP + 1;
  }

  private double top() {
    return y.title().isEmpty() ? 0.5 * note.size() : 1.7 * note.size();
  }

  private double right() {
    return 0.9 * note.size();
  }

  private double bottom() {
    if (!x.labelled()) {
      return 0.5 * note.size();
    }
    double ticks = TICK_GAP + 1.3 * note.size();
    return x.title().isEmpty() ? ticks : ticks + note.lineHeight();
  }

  private Box squared(Box room) {
    double unit = Math.min(room.width() / (x.max() - x.min()), room.height() / (y.max() - y.min()));
    double height = unit * (y.max() - y.min());
    return new Box(room.x(), room.bottom() - height, unit * (x.max() - x.min()), height);
  }

  private Ticks xTicksFor(double width) {
    for (int most = Axis.MOST_TICKS; most > 2; most--) {
      Ticks ticks = x.ticks(most);
      double widest = ticks.labels().stream().mapToDouble(note::width).max().orElse(0);
      if (ticks.values().length * (widest + note.size()) <= width) {
        return ticks;
      }
    }
    return x.ticks(2);
  }
}
