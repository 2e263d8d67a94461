package epochscope.images;

import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;

/** Refuses images that memory cannot hold before it is taken. */
final class ImageMemory {
  private static final double USABLE_MEMORY = 0.75;

  private ImageMemory() {}

  /**
   * @param name the subject of the sentence
   */
  static void check(String name, long images, Shape shape) {
    double memory = Runtime.getRuntime().maxMemory() * USABLE_MEMORY;
    long most = (long) Math.min(memory / Float.BYTES, Integer.MAX_VALUE - 8);
    if (images * shape.size() > most) {
      throw new InvalidInputException(
          name
              + " holds "
              + images
              + " images of the shape "
              + shape
              + ", expected at most "
              + most
              + " pixels in all, as the memory allows");
    }
  }
}
