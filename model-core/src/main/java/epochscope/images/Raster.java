package epochscope.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;

/**
 * The levels of a decoded image, 0 … 255. What is transparent is dark.
 *
 * @param levels [channel][row][column]
 */
record Raster(int rows, int columns, float[][] levels) {
  /** How bright red, green and blue are (Rec. 601, as JPEG has it). */
  private static final double[] LUMA = {0.299, 0.587, 0.114};

  private static final int OPAQUE = 255;

  /**
   * @param channels 1: grey, 3: red, green and blue
   */
  static Raster of(BufferedImage image, int channels) {
    Raster raster =
        new Raster(
            image.getHeight(),
            image.getWidth(),
            new float[channels][image.getHeight() * image.getWidth()]);
    // Java takes a grey component for linear light, and would brighten it on the way to RGB.
    if (image.getColorModel() instanceof ComponentColorModel model && isGrey(model)) {
      raster.fillGrey(image, model);
    } else {
      raster.fillColour(image);
    }
    return raster;
  }

  static boolean isGrey(ColorModel model) {
    if (model instanceof IndexColorModel palette) {
      for (int i = 0; i < palette.getMapSize(); i++) {
        if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
          return false;
        }
      }
      return true;
    }
    return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  private void fillGrey(BufferedImage image, ComponentColorModel model) {
    double brightest = Math.scalb(1.0, model.getComponentSize(0)) - 1;
    java.awt.image.Raster samples = image.getRaster();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double level = samples.getSample(column, row, 0) * GreyLevels.BRIGHTEST / brightest;
        if (model.hasAlpha()) {
          level *= samples.getSample(column, row, 1) / brightest;
        }
        for (float[] channel : levels) {
          channel[row * columns + column] = (float) level;
        }
      }
    }
  }

  private void fillColour(BufferedImage image) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int argb = image.getRGB(column, row);
        double opacity = (double) (argb >>> 24) / OPAQUE;
        double red = opacity * (argb >> 16 & 0xff);
        double green = opacity * (argb >> 8 & 0xff);
        double blue = opacity * (argb & 0xff);
        set(row * columns + column, red, green, blue);
      }
    }
  }

  private void set(int pixel, double red, double green, double blue) {
    if (levels.length == 1) {
      levels[0][pixel] = (float) (LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue);
    } else {
      levels[0][pixel] = (float) red;
      levels[1][pixel] = (float) green;
      levels[2][pixel] = (float) blue;
    }
  }

  /** Each new pixel is the mean over the area it covers: [channel][row][column]. */
  float[] scaled(int newRows, int newColumns) {
    float[] scaled = new float[levels.length * newRows * newColumns];
    double[] fromRow = Coverage.edges(rows, newRows);
    double[] fromColumn = Coverage.edges(columns, newColumns);
    int next = 0;
    for (float[] channel : levels) {
      for (int row = 0; row < newRows; row++) {
        for (int column = 0; column < newColumns; column++) {
          scaled[next++] =
              Coverage.mean(
                  channel,
                  columns,
                  fromRow[row],
                  fromRow[row + 1],
                  fromColumn[column],
                  fromColumn[column + 1]);
        }
      }
    }
    return scaled;
  }

  /** Areas of an image that pixels of another size cover. */
  private static final class Coverage {
    /** Where each of {@code after} pixels begins, and the last ends, among {@code before}. */
    static double[] edges(int before, int after) {
      double[] edges = new double[after + 1];
      for (int i = 0; i <= after; i++) {
        edges[i] = (double) i * before / after;
      }
      return edges;
    }

    static float mean(
        float[] levels, int columns, double top, double bottom, double left, double right) {
      double sum = 0;
      for (int row = (int) top; row < bottom; row++) {
        double height = Math.min(row + 1, bottom) - Math.max(row, top);
        for (int column = (int) left; column < right; column++) {
          double width = Math.min(column + 1, right) - Math.max(column, left);
          sum += height * width * levels[row * columns + column];
        }
      }
      return (float) (sum / ((bottom - top) * (right - left)));
    }
  }
}
