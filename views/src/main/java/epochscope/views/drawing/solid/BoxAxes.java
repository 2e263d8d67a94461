package epochscope.views.drawing.solid;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.LabelSpace;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Ticks;

/**
 * The box round a solid: its floor and the two walls behind, with lines at the ticks, and the
 * numbers and titles of the three axes outside.
 */
final class BoxAxes {
  /** Between an edge and the numbers along it, in type sizes. */
  private static final double GAP = 0.45;

  private final Surface surface;
  private final Box bounds;
  private final Projection projection;
  private final TextStyle note;
  private final Axis[] axes;
  private final Ticks[] ticks;

  /** The far ends of x and y: −1 or 1. */
  private final int farX;

  private final int farY;
  private final double[] from = new double[3];
  private final double[] to = new double[3];
  private final LabelSpace labels;

  /**
   * @param bounds room for all, labels included
   */
  BoxAxes(Surface surface, Box bounds, Projection projection, Axis x, Axis y, Axis z, int most) {
    this.surface = surface;
    this.bounds = bounds;
    this.projection = projection;
    this.note = TextStyle.note(surface.theme());
    this.labels = new LabelSpace(bounds);
    this.axes = new Axis[] {x, y, z};
    this.ticks = new Ticks[] {x.ticks(most), y.ticks(most), z.ticks(most)};
    this.farX = projection.away(1, 0) >= 0 ? 1 : -1;
    this.farY = projection.away(0, 1) >= 0 ? 1 : -1;
  }

  void paint(boolean labelled) {
    int grid = surface.palette().grid();
    double[] place = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      for (double value : ticks[axis].values()) {
        place[axis] = position(axis, value);
        paintTick(axis, place[axis], grid);
      }
    }
    paintEdges(Colours.mix(surface.palette().axis(), surface.palette().surface(), 0.35));
    if (labelled) {
      labelHeight();
      labelFloor(0);
      labelFloor(1);
    }
  }

  /** The lines of one value along an axis: on the floor and on the walls. */
  private void paintTick(int axis, double at, int colour) {
    double floor = -Projection.HEIGHT;
    double ceiling = Projection.HEIGHT;
    switch (axis) {
      case 0 -> {
        line(at, -1, floor, at, 1, floor, colour);
        line(at, farY, floor, at, farY, ceiling, colour);
      }
      case 1 -> {
        line(-1, at, floor, 1, at, floor, colour);
        line(farX, at, floor, farX, at, ceiling, colour);
      }
      default -> {
        line(-1, farY, at, 1, farY, at, colour);
        line(farX, -1, at, farX, 1, at, colour);
      }
    }
  }

  private void paintEdges(int colour) {
    double floor = -Projection.HEIGHT;
    double ceiling = Projection.HEIGHT;
    line(-1, -farY, floor, 1, -farY, floor, colour);
    line(-1, farY, floor, 1, farY, floor, colour);
    line(-farX, -1, floor, -farX, 1, floor, colour);
    line(farX, -1, floor, farX, 1, floor, colour);
    line(farX, farY, floor, farX, farY, ceiling, colour);
    line(-farX, farY, floor, -farX, farY, ceiling, colour);
    line(farX, -farY, floor, farX, -farY, ceiling, colour);
    line(-1, farY, ceiling, 1, farY, ceiling, colour);
    line(farX, -1, ceiling, farX, 1, ceiling, colour);
  }

  private void line(double x0, double y0, double z0, double x1, double y1, double z1, int colour) {
    projection.project(x0, y0, z0, from, 0);
    projection.project(x1, y1, z1, to, 0);
    surface.line(from[0], from[1], to[0], to[1], surface.theme().fineLine(), colour);
  }

  /** Numbers and title along the front edge of the floor that runs along an axis. */
  private void labelFloor(int axis) {
    double[] out = outwards(axis);
    double widest = 0;
    for (int i = 0; i < ticks[axis].values().length; i++) {
      String label = ticks[axis].labels().get(i);
      widest = Math.max(widest, note.width(label));
      double[] place = floorPoint(axis, position(axis, ticks[axis].values()[i]));
      write(label, place, out, GAP * note.size());
    }
    double numbers = Math.abs(out[0]) * widest + Math.abs(out[1]) * note.digitHeight();
    writeTitle(axes[axis].title(), axis, out, 2.1 * GAP * note.size() + numbers);
  }

  /** Beyond the numbers; else in the corner on that side; else its first word, the letter. */
  private void writeTitle(String title, int axis, double[] out, double gap) {
    String fitted = note.fit(nameWithin(title, 0.6 * bounds.width()), 0.6 * bounds.width());
    if (write(fitted, floorPoint(axis, 0), out, gap)) {
      return;
    }
    double width = note.width(fitted);
    double left = out[0] > 0 ? bounds.right() - width : bounds.x();
    double baseline = bounds.bottom() - 0.4 * note.digitHeight();
    Box corner = new Box(left, baseline - note.digitHeight(), width, note.digitHeight());
    if (labels.take(corner)) {
      surface.text(fitted, left, baseline, 0, note);
    } else {
      write(title.split("[: ]", 2)[0], floorPoint(axis, 0), out, gap);
    }
  }

  /** Across the edge in the picture, away from the box. */
  private double[] outwards(int axis) {
    double[] start = floorPoint(axis, -1);
    double[] end = floorPoint(axis, 1);
    double length = Math.max(1e-9, Math.hypot(end[0] - start[0], end[1] - start[1]));
    double outX = -(end[1] - start[1]) / length;
    double outY = (end[0] - start[0]) / length;
    projection.project(0, 0, -Projection.HEIGHT, from, 0);
    double side = outX * (start[0] - from[0]) + outY * (start[1] - from[1]);
    return side < 0 ? new double[] {-outX, -outY} : new double[] {outX, outY};
  }

  private double[] floorPoint(int axis, double at) {
    double[] place = new double[3];
    double x = axis == 0 ? at : -farX;
    double y = axis == 0 ? -farY : at;
    projection.project(x, y, -Projection.HEIGHT, place, 0);
    return place;
  }

  /** Numbers along the wall's edge that is farthest to the left, the title above it. */
  private void labelHeight() {
    projection.project(farX, -farY, -Projection.HEIGHT, from, 0);
    projection.project(-farX, farY, -Projection.HEIGHT, to, 0);
    int x = from[0] < to[0] ? farX : -farX;
    int y = -x * farX * farY;
    double[] place = new double[3];
    for (int i = 0; i < ticks[2].values().length; i++) {
      projection.project(x, y, position(2, ticks[2].values()[i]), place, 0);
      write(ticks[2].labels().get(i), place, new double[] {-1, 0}, GAP * note.size());
    }
    projection.project(x, y, Projection.HEIGHT, place, 0);
    write(axes[2].title(), place, new double[] {0, -1}, note.size());
  }

  /**
   * Writes text wholly beyond a line through a point, and inside the bounds; nothing where other
   * text stands already.
   *
   * @param out across the line, of length 1
   * @return whether it is written
   */
  private boolean write(String text, double[] place, double[] out, double gap) {
    double width = note.width(text);
    double height = note.digitHeight();
    double past = gap + (Math.abs(out[0]) * width + Math.abs(out[1]) * height) / 2;
    double left = within(place[0] + out[0] * past - width / 2, bounds.x(), bounds.right() - width);
    double top =
        within(place[1] + out[1] * past - height / 2, bounds.y(), bounds.bottom() - 1.4 * height);
    boolean free = labels.take(new Box(left, top, width, height));
    if (free) {
      surface.text(text, left, top + height, 0, note);
    }
    return free;
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(value, most));
  }

  /** Place in the box of a value of an axis. */
  private double position(int axis, double value) {
    double along = 2 * axes[axis].fraction(value) - 1;
    return axis == 2 ? Projection.HEIGHT * along : along;
  }

  /** Of "α: principal axis 1 (88 %)" the letter alone where there is no room for more. */
  private String nameWithin(String title, double room) {
    int colon = title.indexOf(": ");
    return colon < 0 || note.width(title) <= room ? title : title.substring(0, colon);
  }
}
