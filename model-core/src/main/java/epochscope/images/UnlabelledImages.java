package epochscope.images;

import epochscope.spec.Shape;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Images of an IDX file whose classes nobody knows.
 *
 * @param shape [channels, rows, columns] of each image
 * @param pixels begins with the first image whenever it is asked
 */
public record UnlabelledImages(int size, Shape shape, Supplier<ImageStream> pixels) {
  /** Whether {@code file} begins as an IDX file of images does. */
  public static boolean areIn(Path file) {
    try (PackedFile bytes = new PackedFile(file)) {
      byte[] magic = new byte[Integer.BYTES];
      return bytes.read(magic) == magic.length
          && magic[0] == 0
          && magic[1] == 0
          && magic[2] == IdxFile.UNSIGNED_BYTES
          && magic[3] == IdxSample.IMAGE_AXES;
    }
  }

  /**
   * @throws epochscope.spec.InvalidInputException if the file is no sound IDX file
   */
  public static UnlabelledImages of(Path file) {
    try (IdxFile images = new IdxFile(file, IdxSample.IMAGE_AXES)) {
      images.expectAll();
      Shape shape = IdxSample.shape(images);
      return new UnlabelledImages(images.count(), shape, () -> IdxSample.stream(file, shape));
    }
  }
}
