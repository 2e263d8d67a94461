package epochscope.views.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** A data point drawn once and laid down many times, at whole pixels of the image. */
public final class PointSprite {
  private final BufferedImage picture;

  private PointSprite(BufferedImage picture) {
    this.picture = picture;
  }

  /** A disc with a rim in the colour of the surface. */
  public static PointSprite filled(Surface surface, double radius, int colour, double alpha) {
    double scale = surface.scale();
    BufferedImage picture = blank(scale, radius);
    Graphics2D pen = pen(picture, scale);
    double centre = picture.getWidth() / (2 * scale);
    pen.setColor(new Color(Colours.withAlpha(surface.palette().surface(), 0.8 * alpha), true));
    pen.fill(circle(centre, radius + 0.7));
    pen.setColor(new Color(Colours.withAlpha(colour, alpha), true));
    pen.fill(circle(centre, radius));
    pen.dispose();
    return new PointSprite(picture);
  }

  /** A ring. */
  public static PointSprite hollow(Surface surface, double radius, int colour, double alpha) {
    double scale = surface.scale();
    BufferedImage picture = blank(scale, radius);
    Graphics2D pen = pen(picture, scale);
    double centre = picture.getWidth() / (2 * scale);
    pen.setColor(new Color(Colours.withAlpha(colour, alpha), true));
    pen.setStroke(new BasicStroke((float) Math.max(1.1, radius * 0.42)));
    pen.draw(circle(centre, radius - 0.2));
    pen.dispose();
    return new PointSprite(picture);
  }

  /** Lays the point down with its centre nearest to (x, y). */
  public void stamp(Surface surface, double x, double y) {
    int half = picture.getWidth() / 2;
    int column = (int) Math.round(x * surface.scale() - 0.5) - half;
    int row = (int) Math.round(y * surface.scale() - 0.5) - half;
    surface.blit(picture, column, row);
  }

  private static BufferedImage blank(double scale, double radius) {
    int size = 2 * (int) Math.ceil((radius + 1.5) * scale) + 1;
    return new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static Graphics2D pen(BufferedImage picture, double scale) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(scale, scale);
    return pen;
  }

  private static Ellipse2D circle(double centre, double radius) {
    return new Ellipse2D.Double(centre - radius, centre - radius, 2 * radius, 2 * radius);
  }
}
