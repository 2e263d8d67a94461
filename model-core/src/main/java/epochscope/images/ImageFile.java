package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A PNG or JPEG file whose header has been read.
 *
 * @param colour whether it may hold more than shades of grey
 */
record ImageFile(Path path, int rows, int columns, boolean colour) {
  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  static boolean isImage(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
  }

  static ImageFile of(Path path) {
    return reading(path, reader -> header(path, reader));
  }

  /** Scaled to the size, and turned to the channels, of {@code shape}: [channel][row][column]. */
  float[] read(Shape shape) {
    Raster raster = reading(path, reader -> Raster.of(decoded(reader), shape.axis(0)));
    if (raster.rows() != rows || raster.columns() != columns) {
      throw new InvalidInputException(path + " changed while it was read");
    }
    return raster.scaled(shape.axis(1), shape.axis(2));
  }

  private static ImageFile header(Path path, ImageReader reader) throws IOException {
    int rows = reader.getHeight(0);
    int columns = reader.getWidth(0);
    if (Math.max(rows, columns) > ImageSource.MAX_SIDE) {
      throw new InvalidInputException(
          "%s has %d × %d pixels, expected at most %d × %d"
              .formatted(path, rows, columns, ImageSource.MAX_SIDE, ImageSource.MAX_SIDE));
    }
    ImageTypeSpecifier type = reader.getRawImageType(0);
    // Of a JPEG in colours, which Java has to convert, there is no type.
    boolean colour = type == null || !Raster.isGrey(type.getColorModel());
    return new ImageFile(path, rows, columns, colour);
  }

  /** A JPEG that ends too early is only warned of, and the rest of it left grey. */
  private static BufferedImage decoded(ImageReader reader) throws IOException {
    StringBuilder warnings = new StringBuilder();
    reader.addIIOReadWarningListener((from, warning) -> warnings.append(warning));
    BufferedImage image = reader.read(0);
    String said = warnings.toString().toLowerCase(Locale.ROOT);
    if (said.contains("premature end") || said.contains("truncated")) {
      throw new IOException("it ends too early");
    }
    return image;
  }

  /** What is asked of a reader that stands before the image. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(ImageReader reader) throws IOException;
  }

  private static <T> T reading(Path path, Question<T> question) {
    try (ImageInputStream in = new FileImageInputStream(path.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, true, true);
        return question.ask(reader);
      } finally {
        reader.dispose();
      }
    } catch (InvalidInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Java's decoders throw all kinds of exceptions where a file is broken.
      throw new InvalidInputException(
          path + " cannot be read as PNG or JPEG" + reason(e.getMessage()), e);
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw new IOException("it is neither");
  }

  private static String reason(String message) {
    return message == null || message.isBlank() || message.contains("\n") ? "" : ": " + message;
  }
}
