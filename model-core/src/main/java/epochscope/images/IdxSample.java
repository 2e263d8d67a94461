package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Images in pairs of IDX files, MNIST's format. */
final class IdxSample {
  static final int IMAGE_AXES = 3;

  private IdxSample() {}

  static ImageSample of(ImageSource.Idx source) {
    ImageSet images = set(Path.of(source.images()), Path.of(source.labels()));
    ImageSet test =
        source.testImages() == null
            ? null
            : set(Path.of(source.testImages()), Path.of(source.testLabels()));
    List<String> classes = source.classes() == null ? numbers(images) : source.classes();
    checkLabels(source.labels(), images, classes.size());
    if (test != null) {
      checkLabels(source.testLabels(), test, classes.size());
    }
    return new ImageSample(classes, images, test, notes(images, test));
  }

  /** Of the images in {@code file}, by its header alone. */
  static Shape shape(Path file) {
    try (IdxFile images = new IdxFile(file, IMAGE_AXES)) {
      return shape(images);
    }
  }

  static Shape shape(IdxFile images) {
    return Shape.of(1, images.axis(1), images.axis(2));
  }

  private static ImageSet set(Path images, Path labels) {
    try (IdxFile pixels = new IdxFile(images, IMAGE_AXES);
        IdxFile classes = new IdxFile(labels, 1)) {
      if (pixels.count() != classes.count()) {
        throw new InvalidInputException(
            images
                + " holds "
                + pixels.count()
                + " images, but "
                + labels
                + " holds "
                + classes.count()
                + " labels, expected as many");
      }
      Shape shape = shape(pixels);
      pixels.expectAll();
      classes.expectAll();
      ImageMemory.check(images.toString(), pixels.count(), shape);
      return new ImageSet(images.toString(), shape, unsigned(classes), () -> stream(images, shape));
    }
  }

  private static int[] unsigned(IdxFile labels) {
    byte[] bytes = labels.readAll();
    return IntStream.range(0, bytes.length).map(i -> Byte.toUnsignedInt(bytes[i])).toArray();
  }

  private static List<String> numbers(ImageSet images) {
    int most = Arrays.stream(images.labels()).max().orElseThrow();
    return IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toList();
  }

  private static void checkLabels(String file, ImageSet images, int classes) {
    for (int i = 0; i < images.size(); i++) {
      if (images.labels()[i] >= classes) {
        throw new InvalidInputException(
            "label %d of %s is %d, expected 0 to %d"
                .formatted(i + 1, file, images.labels()[i], classes - 1));
      }
    }
  }

  private static List<String> notes(ImageSet images, ImageSet test) {
    String learned = images.size() + " images read from " + images.name() + ".";
    return test == null
        ? List.of(learned)
        : List.of(learned, test.size() + " test images read from " + test.name() + ".");
  }

  static ImageStream stream(Path path, Shape shape) {
    IdxFile file = new IdxFile(path, IMAGE_AXES);
    if (!shape(file).equals(shape)) {
      file.close();
      throw new InvalidInputException(path + " changed while it was read");
    }
    byte[] image = new byte[shape.size()];
    return new ImageStream() {
      private int index;

      @Override
      public void next(float[] pixels, int offset) {
        file.readItem(image, index++, "image");
        GreyLevels.unpack(image, 0, image.length, pixels, offset);
      }

      @Override
      public void close() {
        file.close();
      }
    };
  }
}
