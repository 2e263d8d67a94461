package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A file of the IDX format of unsigned bytes, read from its beginning: the magic number 0, 0, 8,
 * number of axes; the length of each axis as a big-endian 32-bit number; the values, row-major
 * (LeCun, Cortes and Burges, The MNIST database).
 */
final class IdxFile implements AutoCloseable {
  static final int UNSIGNED_BYTES = 8;

  private final Path path;
  private final PackedFile file;
  private final int[] axes;

  /**
   * Reads the header.
   *
   * @param axes how many are expected: 1 of labels, 3 of images
   */
  IdxFile(Path path, int axes) {
    this.path = path;
    file = new PackedFile(path);
    try {
      this.axes = readHeader(axes);
    } catch (InvalidInputException e) {
      file.close();
      throw e;
    }
  }

  /** Items along the first axis. */
  int count() {
    return axes[0];
  }

  int axis(int i) {
    return axes[i];
  }

  /** Refuses values that cannot be there; to be asked before memory is taken for them. */
  void expectAll() {
    long values = 1;
    for (int axis : axes) {
      values *= axis;
    }
    file.expectLength((1L + axes.length) * Integer.BYTES + values);
  }

  /** Reads the values of item {@code index}, which is the next. */
  void readItem(byte[] into, int index, String what) {
    int found = file.read(into);
    if (found < into.length) {
      throw new InvalidInputException(
          path + " ends in " + what + " " + (index + 1) + " of " + count() + " that it declares");
    }
    if (index == count() - 1) {
      file.expectEnd();
    }
  }

  /** Reads all values. */
  byte[] readAll() {
    byte[] values = new byte[count()];
    int found = file.read(values);
    if (found < values.length) {
      throw new InvalidInputException(
          path + " ends after " + found + " of " + count() + " labels that it declares");
    }
    file.expectEnd();
    return values;
  }

  private int[] readHeader(int expectedAxes) {
    ByteBuffer magic = next("magic number");
    if (magic.getShort() != 0 || magic.get() != UNSIGNED_BYTES || magic.get() != expectedAxes) {
      throw new InvalidInputException(
          "the magic number of %s is %08x, expected %08x (an IDX file of %s)"
              .formatted(
                  path,
                  magic.getInt(0),
                  UNSIGNED_BYTES << Byte.SIZE | expectedAxes,
                  expectedAxes == 1 ? "labels" : "images"));
    }
    int[] found = new int[expectedAxes];
    for (int i = 0; i < expectedAxes; i++) {
      found[i] = length(i);
    }
    return found;
  }

  private int length(int axis) {
    long length = Integer.toUnsignedLong(next("header").getInt());
    long most = axis == 0 ? SourceSpec.MAX_SAMPLES : ImageSource.MAX_SIDE;
    if (length < 1 || length > most) {
      throw new InvalidInputException(
          path
              + " declares "
              + length
              + " as the length of axis "
              + (axis + 1)
              + ", expected 1 to "
              + most);
    }
    return (int) length;
  }

  private ByteBuffer next(String part) {
    byte[] bytes = new byte[Integer.BYTES];
    if (file.read(bytes) < bytes.length) {
      throw new InvalidInputException(path + " ends in its " + part + ", expected an IDX file");
    }
    return ByteBuffer.wrap(bytes);
  }

  @Override
  public void close() {
    file.close();
  }
}
