package epochscope.images;

/** The pixels of an {@link ImageSet}, one image after another. */
public interface ImageStream extends AutoCloseable {
  /**
   * Brings the next image into {@code pixels} from {@code offset} on: [channel][row][column], in
   * the source's own unit.
   *
   * @throws epochscope.spec.InvalidInputException if it cannot be read
   */
  void next(float[] pixels, int offset);

  /** Whatever else is there is not read. */
  @Override
  void close();
}
