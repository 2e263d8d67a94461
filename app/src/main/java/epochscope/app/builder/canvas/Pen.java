package epochscope.app.builder.canvas;

import epochscope.views.drawing.Box;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws what the parts of the canvas are made of, and knows how large they are. */
record Pen(Surface surface, Viewport viewport, Stamps stamps) {
  /** Type smaller than this is not read, in pixels of a desk. */
  private static final double LEAST_TYPE = 10;

  /** Few sizes, in pixels, so that letters of a size are drawn once while the sheet is zoomed. */
  private static final double TYPE_STEP = 0.25;

  /** Type on cards grows less than that around the canvas: cards do not grow for a hall. */
  private static final double IN_A_HALL = 1.25;

  private static final double CORNER = 7;

  Palette palette() {
    return surface.palette();
  }

  Theme theme() {
    return surface.theme();
  }

  /** What does not fit. */
  int wrong() {
    return palette().classColour(3);
  }

  /** What fits. */
  int right() {
    return palette().validation();
  }

  /** A length of the sheet on the canvas. */
  double length(double onSheet) {
    return onSheet * viewport.scale();
  }

  double thickness(double strength) {
    return strength * Math.clamp(viewport.scale(), 0.6, 1.5) * (theme().projector() ? 1.4 : 1);
  }

  /** Type that grows with the sheet, and stays legible. */
  TextStyle type(Typeface typeface, double size, int colour) {
    double least = LEAST_TYPE * theme().magnification();
    double larger = theme().projector() ? IN_A_HALL : 1;
    double wanted = Math.max(least, larger * size * viewport.scale());
    return new TextStyle(typeface, Math.rint(wanted / TYPE_STEP) * TYPE_STEP, colour);
  }

  /** A box of as many whole pixels, its edges on pixels: it looks alike wherever it stands. */
  Box sharp(Box box) {
    return new Box(
        surface.snap(box.x()),
        surface.snap(box.y()),
        surface.snap(box.width()),
        surface.snap(box.height()));
  }

  RoundRectangle2D rounded(Box box) {
    double corner = 2 * CORNER * Math.min(1, viewport.scale());
    return new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), corner, corner);
  }

  void fill(Shape shape, int colour) {
    surface.graphics().setColor(new Color(colour, true));
    surface.graphics().fill(shape);
  }

  void draw(Shape shape, double thickness, int colour) {
    surface.graphics().setColor(new Color(colour, true));
    surface
        .graphics()
        .setStroke(
            new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    surface.graphics().draw(shape);
  }

  void dashed(Shape shape, double thickness, int colour) {
    float dash = (float) (4 * thickness);
    surface.graphics().setColor(new Color(colour, true));
    surface
        .graphics()
        .setStroke(
            new BasicStroke(
                (float) thickness,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {dash, dash},
                0));
    surface.graphics().draw(shape);
  }

  /** A shape of the sheet on the canvas. */
  Shape onCanvas(Shape onSheet) {
    AffineTransform transform =
        new AffineTransform(
            viewport.scale(), 0, 0, viewport.scale(), viewport.left(), viewport.top());
    return transform.createTransformedShape(onSheet);
  }

  EdgePath.Point onCanvas(EdgePath.Point onSheet) {
    return new EdgePath.Point(viewport.toCanvasX(onSheet.x()), viewport.toCanvasY(onSheet.y()));
  }

  /** A round port with its centre at a point of the sheet. */
  void port(EdgePath.Point onSheet, double radius, double thickness, int inside, int rim) {
    double half = Math.ceil(radius + thickness);
    Surface stamp =
        stamps.of(
            List.of(radius, thickness, inside, rim),
            surface,
            2 * half,
            2 * half,
            part -> {
              Pen pen = new Pen(part, viewport, stamps);
              Ellipse2D dot =
                  new Ellipse2D.Double(half - radius, half - radius, 2 * radius, 2 * radius);
              pen.fill(dot, inside);
              pen.draw(dot, thickness, rim);
            });
    EdgePath.Point centre = onCanvas(onSheet);
    surface.paste(stamp, centre.x() - half, centre.y() - half);
  }

  Ellipse2D dot(EdgePath.Point onSheet, double radius) {
    EdgePath.Point centre = onCanvas(onSheet);
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }
}
