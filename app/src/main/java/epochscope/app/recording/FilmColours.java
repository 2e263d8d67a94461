package epochscope.app.recording;

import java.awt.image.BufferedImage;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/**
 * Turns pictures into luma and chroma as players take them where a film does not say how: of at
 * least 720 rows by ITU-R BT.709, of fewer by BT.601, both from 16 to 235, or 240.
 */
final class FilmColours {
  /** Films of fewer rows are of standard definition. */
  private static final int HIGH_DEFINITION = 720;

  /** jcodec's bytes are less by this. */
  private static final int OFFSET = 128;

  private FilmColours() {}

  /** Of even width and height: an odd picture's last row or column is repeated. */
  static Picture picture(BufferedImage image) {
    int width = image.getWidth() + image.getWidth() % 2;
    int height = image.getHeight() + image.getHeight() % 2;
    int[] rgb = GifPalette.rgb(image);
    double red = image.getHeight() < HIGH_DEFINITION ? 0.299 : 0.2126;
    double blue = image.getHeight() < HIGH_DEFINITION ? 0.114 : 0.0722;
    Picture picture = Picture.create(width, height, ColorSpace.YUV420J);
    for (int y = 0; y < height; y += 2) {
      for (int x = 0; x < width; x += 2) {
        convert(image, rgb, x, y, red, blue, picture);
      }
    }
    return picture;
  }

  /** Four pixels: a luma each, one pair of chroma for all. */
  private static void convert(
      BufferedImage image, int[] rgb, int x, int y, double red, double blue, Picture picture) {
    double cb = 0;
    double cr = 0;
    for (int i = 0; i < 4; i++) {
      int column = Math.min(x + i % 2, image.getWidth() - 1);
      int row = Math.min(y + i / 2, image.getHeight() - 1);
      int pixel = rgb[row * image.getWidth() + column];
      double r = (pixel >> 16 & 0xFF) / 255.0;
      double g = (pixel >> 8 & 0xFF) / 255.0;
      double b = (pixel & 0xFF) / 255.0;
      double luma = red * r + (1 - red - blue) * g + blue * b;
      picture.getPlaneData(0)[(y + i / 2) * picture.getWidth() + x + i % 2] =
          level(16 + 219 * luma);
      cb += (b - luma) / (2 * (1 - blue)) / 4;
      cr += (r - luma) / (2 * (1 - red)) / 4;
    }
    int at = y / 2 * (picture.getWidth() / 2) + x / 2;
    picture.getPlaneData(1)[at] = level(128 + 224 * cb);
    picture.getPlaneData(2)[at] = level(128 + 224 * cr);
  }

  private static byte level(double value) {
    return (byte) (Math.round(value) - OFFSET);
  }
}
