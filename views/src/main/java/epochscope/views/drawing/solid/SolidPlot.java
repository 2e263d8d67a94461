package epochscope.views.drawing.solid;

import epochscope.views.drawing.Axis;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;

/**
 * Three axes and the box between them, as a camera sees it. First {@link #paintBox}, then {@link
 * #paintField}, then with {@link #pen} what lies on it.
 */
public final class SolidPlot {
  /** Lines across a field, and in a picture that is narrower than so many pixels. */
  private static final int LINES = 16;

  private static final int FEW_LINES = 8;
  private static final double SMALL = 520;

  private final Surface surface;
  private final Box bounds;
  private final Axis x;
  private final Axis y;
  private final Axis z;
  private final Projection projection;
  private final DepthBuffer depth;
  private final boolean labelled;
  private FieldMesh mesh;

  /**
   * @param bounds room for all, labels included
   * @param depth the same for every picture of a painter; emptied here
   */
  public SolidPlot(
      Surface surface, Box bounds, Axis x, Axis y, Axis z, Camera camera, DepthBuffer depth) {
    this.surface = surface;
    this.bounds = bounds;
    this.x = x;
    this.y = y;
    this.z = z;
    this.depth = depth;
    double size = TextStyle.note(surface.theme()).size();
    labelled = bounds.width() > 14 * size && bounds.height() > 10 * size;
    Box room =
        labelled ? bounds.inset(2.4 * size, 1.7 * size, 2.4 * size, 2.6 * size) : bounds.inset(2);
    projection = new Projection(camera, room);
    depth.clear(surface);
  }

  /** The walls behind, the floor, ticks, numbers and titles. */
  public void paintBox() {
    int most = bounds.width() < 30 * TextStyle.note(surface.theme()).size() ? 3 : 5;
    new BoxAxes(surface, bounds, projection, x, y, z, most).paint(labelled);
  }

  /**
   * A field whose columns run along x and whose rows run along y, from end to end; what is higher
   * than z reaches is cut off.
   *
   * @param colours their table is spread over z
   */
  public void paintField(HeightField field, ColourMap colours) {
    mesh = new FieldMesh(field, z, projection, surface.scale());
    mesh.paint(
        new TriangleFill(
            surface.pixels(),
            depth,
            colours.table(),
            0.8 * surface.theme().fineLine() * surface.scale()),
        bounds.width() < SMALL ? FEW_LINES : LINES);
    depth.soften(surface.pixels());
  }

  public Axis xAxis() {
    return x;
  }

  public Axis yAxis() {
    return y;
  }

  public Axis zAxis() {
    return z;
  }

  /** Draws in the box, behind what is nearer. */
  public DepthPen pen() {
    return new DepthPen(this);
  }

  /** Where a point is in the picture, and whether it can be seen. */
  public Spot spot(double xValue, double yValue, double zValue) {
    double[] place = place(xValue, yValue, zValue);
    return new Spot(place[0], place[1], shows(place[0], place[1], place[2]));
  }

  /** Pixel x and y before scaling, and nearness. */
  double[] place(double xValue, double yValue, double zValue) {
    double[] place = new double[3];
    projection.project(
        2 * x.fraction(xValue) - 1,
        2 * y.fraction(yValue) - 1,
        Projection.HEIGHT * (2 * z.fraction(zValue) - 1),
        place,
        0);
    return place;
  }

  boolean shows(double px, double py, double near) {
    return depth.shows(px * surface.scale(), py * surface.scale(), near);
  }

  /**
   * The height of the field as it was painted; NaN where it is open, cut off, or not there.
   *
   * @return as z has it
   */
  public double onField(double xValue, double yValue) {
    if (mesh == null) {
      return Double.NaN;
    }
    double height = mesh.heights().between(x.fraction(xValue), y.fraction(yValue));
    return height <= 1 ? z.value(height) : Double.NaN;
  }

  /** Whether a point is in the box. */
  public boolean holds(double xValue, double yValue, double zValue) {
    return within(x.fraction(xValue)) && within(y.fraction(yValue)) && within(z.fraction(zValue));
  }

  private static boolean within(double fraction) {
    return fraction >= -1e-9 && fraction <= 1 + 1e-9;
  }

  /**
   * A point in the picture.
   *
   * @param x in pixels before scaling
   * @param y in pixels before scaling
   * @param visible whether nothing lies before it
   */
  public record Spot(double x, double y, boolean visible) {}

  /**
   * The point of the field under a pixel.
   *
   * @return [x, y] as the axes have it; null: there is none
   */
  public double[] fieldAt(double px, double py) {
    if (mesh == null) {
      return null;
    }
    double[] place = mesh.under(px * surface.scale(), py * surface.scale());
    return place == null ? null : new double[] {x.value(place[0]), y.value(place[1])};
  }
}
