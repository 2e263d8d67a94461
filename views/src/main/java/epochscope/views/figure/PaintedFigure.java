package epochscope.views.figure;

import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A figure as a picture. */
record PaintedFigure(Theme theme) {
  private static final double RIM = 1.4;
  private static final double CURVE = 1.8;

  /**
   * @param scale pixels of a unit
   */
  BufferedImage picture(Figure figure, double scale) {
    Surface surface =
        new Surface(
            (int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()), scale, theme);
    figure.marks().forEach(mark -> paint(surface, mark));
    return surface.image();
  }

  private void paint(Surface surface, FigureMark mark) {
    Graphics2D pen = surface.graphics();
    switch (mark) {
      case FigureMark.Line l -> {
        pen.setColor(colour(l.ink(), l.strength()));
        pen.setStroke(new BasicStroke((float) l.width()));
        pen.draw(new Line2D.Double(l.x0(), l.y0(), l.x1(), l.y1()));
      }
      case FigureMark.Curve c -> {
        pen.setColor(colour(c.ink(), 1));
        pen.setStroke(new BasicStroke((float) CURVE));
        pen.draw(
            new CubicCurve2D.Double(
                c.x0(),
                c.y0(),
                c.towardsX0(),
                c.towardsY0(),
                c.towardsX1(),
                c.towardsY1(),
                c.x1(),
                c.y1()));
      }
      case FigureMark.Head h -> {
        Path2D path = new Path2D.Double();
        double[][] corners = h.corners();
        path.moveTo(corners[0][0], corners[0][1]);
        path.lineTo(corners[1][0], corners[1][1]);
        path.lineTo(corners[2][0], corners[2][1]);
        path.closePath();
        pen.setColor(colour(h.ink(), 1));
        pen.fill(path);
      }
      case FigureMark.Circle c -> {
        double d = 2 * c.radius();
        shape(
            pen,
            new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), d, d),
            c.fill(),
            c.rim());
      }
      case FigureMark.Box b -> {
        double arc = 2 * FigureMark.Box.CORNER;
        shape(
            pen,
            new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), arc, arc),
            b.fill(),
            b.rim());
      }
      case FigureMark.Label l -> {
        Typeface face = l.bold() ? Typeface.MEDIUM : Typeface.REGULAR;
        TextStyle style = new TextStyle(face, l.size(), l.ink().of(theme.palette()));
        double align =
            switch (l.anchor()) {
              case START -> 0;
              case MIDDLE -> 0.5;
              case END -> 1;
            };
        surface.text(l.text(), l.x(), l.y(), align, style);
      }
    }
  }

  private void shape(Graphics2D pen, java.awt.Shape shape, FigureInk fill, FigureInk rim) {
    pen.setColor(colour(fill, 1));
    pen.fill(shape);
    pen.setColor(colour(rim, 1));
    pen.setStroke(new BasicStroke((float) RIM));
    pen.draw(shape);
  }

  private Color colour(FigureInk ink, double strength) {
    int argb = ink.of(theme.palette());
    return new Color(argb & 0xFFFFFF | (int) Math.round(255 * strength) << 24, true);
  }
}
