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

/** Draws what the parts of the canvas are made of, and knows how large they are. */
record Pen(Surface surface, Viewport viewport) {
  /** Type smaller than this is not read, in pixels of a desk. */
  private static final double LEAST_TYPE = 9;

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
    return new TextStyle(typeface, Math.max(least, size * viewport.scale()), colour);
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

  Ellipse2D dot(EdgePath.Point onSheet, double radius) {
    EdgePath.Point centre = onCanvas(onSheet);
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }
}
