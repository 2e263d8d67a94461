package epochscope.images;

import epochscope.spec.Shape;
import java.util.function.Supplier;

/**
 * Images whose classes are known and whose pixels are yet to be read. Immutable by contract: the
 * labels are handed out uncopied, for reading only.
 *
 * @param name how messages call it
 * @param shape [channels, rows, columns] of each image
 * @param labels [image], the index of its class
 * @param pixels begins with the first image whenever it is asked
 */
public record ImageSet(String name, Shape shape, int[] labels, Supplier<ImageStream> pixels) {
  public int size() {
    return labels.length;
  }
}
