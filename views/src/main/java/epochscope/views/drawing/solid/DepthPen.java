package epochscope.views.drawing.solid;

import java.awt.geom.Path2D;

/** Traces lines through the box, the parts that can be seen and those that are hidden. */
public final class DepthPen {
  /** Pixels between the places where it is looked up whether a line is hidden. */
  private static final double STRIDE = 2;

  /** Pixels: nearer points are one, and a dash runs through them. */
  private static final double SAME = 1e-6;

  private static final int MOST_STRIDES = 2000;

  private final SolidPlot plot;
  private final Path2D visible = new Path2D.Double();
  private final Path2D hidden = new Path2D.Double();

  /** Where the line has come to: pixel x and y, nearness; null: nowhere. */
  private double[] at;

  private boolean onVisible;

  DepthPen(SolidPlot plot) {
    this.plot = plot;
  }

  /** What of all lines so far can be seen. */
  public Path2D visible() {
    return visible;
  }

  /** What of all lines so far cannot be seen. */
  public Path2D hidden() {
    return hidden;
  }

  /** Begins a line, or goes on where it is; a point that is not finite ends it. */
  public void moveTo(double x, double y, double z) {
    double[] place = plot.place(x, y, z);
    boolean there = at != null && Math.hypot(place[0] - at[0], place[1] - at[1]) < SAME;
    at = finite(place) ? place : null;
    if (at != null && !there) {
      begin(plot.shows(at[0], at[1], at[2]));
    }
  }

  /** Goes on straight through the box. */
  public void lineTo(double x, double y, double z) {
    double[] next = plot.place(x, y, z);
    if (at == null || !finite(next)) {
      moveTo(x, y, z);
      return;
    }
    double[] start = at;
    double length = Math.hypot(next[0] - start[0], next[1] - start[1]);
    int strides = (int) Math.clamp(length / STRIDE, 1, MOST_STRIDES);
    for (int i = 1; i <= strides; i++) {
      double share = (double) i / strides;
      double px = start[0] + share * (next[0] - start[0]);
      double py = start[1] + share * (next[1] - start[1]);
      double near = start[2] + share * (next[2] - start[2]);
      step(px, py, near);
    }
  }

  private void step(double px, double py, double near) {
    boolean shows = plot.shows(px, py, near);
    at = new double[] {px, py, near};
    if (shows != onVisible) {
      begin(shows);
    } else {
      (shows ? visible : hidden).lineTo(px, py);
    }
  }

  private void begin(boolean shows) {
    onVisible = shows;
    (shows ? visible : hidden).moveTo(at[0], at[1]);
  }

  /**
   * A line over the field from one place to another; a gap where the field is open or cut off.
   *
   * @param from [x, y] as the axes have them; {@code to} likewise
   */
  public void drape(double[] from, double[] to) {
    moveTo(from[0], from[1], plot.onField(from[0], from[1]));
    double[] start = plot.place(from[0], from[1], plot.zAxis().min());
    double[] end = plot.place(to[0], to[1], plot.zAxis().min());
    double length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    int strides = (int) Math.clamp(length / STRIDE, 1, MOST_STRIDES);
    for (int i = 1; i <= strides; i++) {
      double x = from[0] + i * (to[0] - from[0]) / strides;
      double y = from[1] + i * (to[1] - from[1]) / strides;
      lineTo(x, y, plot.onField(x, y));
    }
  }

  private static boolean finite(double[] place) {
    return Double.isFinite(place[0] + place[1] + place[2]);
  }
}
