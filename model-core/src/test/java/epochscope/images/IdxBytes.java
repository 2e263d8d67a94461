package epochscope.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** Files of the IDX format, byte by byte as its description says. */
public final class IdxBytes {
  private IdxBytes() {}

  /** A header of those axes before the values. */
  public static byte[] of(byte[] values, int... axes) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * axes.length + values.length);
    bytes.put((byte) 0).put((byte) 0).put((byte) 8).put((byte) axes.length);
    for (int axis : axes) {
      bytes.putInt(axis);
    }
    return bytes.put(values).array();
  }

  /** {@code n} images whose pixel i has the level i modulo 256, all pixels of a file in a row. */
  public static byte[] images(int n, int rows, int columns) {
    byte[] pixels = new byte[n * rows * columns];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    return of(pixels, n, rows, columns);
  }

  /** Labels 0, 1, … {@code classes} − 1, 0, 1, … */
  public static byte[] labels(int n, int classes) {
    byte[] labels = new byte[n];
    for (int i = 0; i < n; i++) {
      labels[i] = (byte) (i % classes);
    }
    return of(labels, n);
  }

  public static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
