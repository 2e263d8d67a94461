package epochscope.views.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a painter paints on: an image of premultiplied ARGB and the pen for it. Coordinates are
 * pixels before scaling; the image has {@code scale} times as many, each way.
 */
public final class Surface {
  private final int width;
  private final int height;
  private final double scale;
  private final Theme theme;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Written written = new Written();

  /** An opaque surface in the theme's colour. */
  public Surface(int width, int height, double scale, Theme theme) {
    this.width = width;
    this.height = height;
    this.scale = scale;
    this.theme = theme;
    this.image =
        new BufferedImage(
            (int) Math.ceil(width * scale),
            (int) Math.ceil(height * scale),
            BufferedImage.TYPE_INT_ARGB_PRE);
    this.graphics = image.createGraphics();
    graphics.scale(scale, scale);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    clear(theme.palette().surface());
  }

  /** A transparent surface of the same size, for what changes less often than the picture. */
  public Surface layer() {
    Surface layer = new Surface(width, height, scale, theme);
    layer.clear(0);
    return layer;
  }

  /** A surface of the same width and theme. */
  Surface withHeight(int newHeight) {
    return new Surface(width, newHeight, scale, theme);
  }

  /** Fills all with one colour, opaque or 0 for none. */
  public void clear(int colour) {
    Arrays.fill(pixels(), colour);
    written.clear();
  }

  /** What has been written is painted over now. */
  void forgetTexts() {
    written.clear();
  }

  /** The text that was written at a point, in pixels before scaling. */
  public Optional<String> textAt(double x, double y) {
    return written.at(x, y);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public double scale() {
    return scale;
  }

  public Theme theme() {
    return theme;
  }

  public Palette palette() {
    return theme.palette();
  }

  public BufferedImage image() {
    return image;
  }

  /** [row][column] of the image, premultiplied ARGB. */
  public int[] pixels() {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** The pen in scaled coordinates, anti-aliased; leave its transform and clip as they were. */
  public Graphics2D graphics() {
    return graphics;
  }

  public Box box() {
    return new Box(0, 0, width, height);
  }

  /** The nearest coordinate at which a filled edge is sharp. */
  public double snap(double coordinate) {
    return Math.round(coordinate * scale) / scale;
  }

  /** Fills a rectangle whose edges are moved to whole pixels. */
  public void fill(Box box, int colour) {
    graphics.setColor(new Color(colour, true));
    double x = snap(box.x());
    double y = snap(box.y());
    graphics.fill(new Rectangle2D.Double(x, y, snap(box.right()) - x, snap(box.bottom()) - y));
  }

  /** A horizontal line of whole pixels, centred on {@code y}. */
  public void horizontal(double x0, double x1, double y, double thickness, int colour) {
    double t = Math.max(1, Math.round(thickness * scale)) / scale;
    fill(new Box(x0, snap(y - t / 2), x1 - x0, t), colour);
  }

  /** A vertical line of whole pixels, centred on {@code x}. */
  public void vertical(double x, double y0, double y1, double thickness, int colour) {
    double t = Math.max(1, Math.round(thickness * scale)) / scale;
    fill(new Box(snap(x - t / 2), y0, t, y1 - y0), colour);
  }

  /** The four sides of a rectangle, of whole pixels, inside of it. */
  public void frame(Box box, double thickness, int colour) {
    double half = Math.max(1, Math.round(thickness * scale)) / scale / 2;
    horizontal(box.x(), box.right(), box.y() + half, thickness, colour);
    horizontal(box.x(), box.right(), box.bottom() - half, thickness, colour);
    vertical(box.x() + half, box.y(), box.bottom(), thickness, colour);
    vertical(box.right() - half, box.y(), box.bottom(), thickness, colour);
  }

  public void line(double x0, double y0, double x1, double y1, double thickness, int colour) {
    graphics.setColor(new Color(colour, true));
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x0, y0, x1, y1));
  }

  /**
   * Writes one line of text.
   *
   * @param align where {@code x} lies in the text: 0 its left end, 0.5 its middle, 1 its right end
   */
  public void text(String text, double x, double baseline, double align, TextStyle style) {
    if (text.isEmpty()) {
      return;
    }
    graphics.setColor(new Color(style.colour(), true));
    graphics.setFont(style.font());
    double left = align == 0 ? x : x - align * style.width(text);
    graphics.drawString(text, (float) left, (float) baseline);
    double size = style.size();
    written.add(text, new Box(left, baseline - size, style.width(text), 1.3 * size));
  }

  /** Lays an image over it, pixel on pixel, from the left upper corner on. */
  public void overlay(Surface layer) {
    blit(layer.image, 0, 0);
    written.addAll(layer.written, 0, 0);
  }

  /** Lays a smaller picture over this one, its corner moved to a whole pixel. */
  public void paste(Surface part, double x, double y) {
    blit(part.image, (int) Math.round(x * scale), (int) Math.round(y * scale));
    written.addAll(part.written, x, y);
  }

  /** Draws an image unscaled, its corner at a pixel of the image. */
  public void blit(BufferedImage picture, int column, int row) {
    AffineTransform scaled = graphics.getTransform();
    graphics.setTransform(new AffineTransform());
    graphics.drawImage(picture, column, row, null);
    graphics.setTransform(scaled);
  }
}
