package epochscope.images;

import epochscope.spec.Check;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The images of a source.
 *
 * @param classes their names
 * @param images to be split
 * @param test the test part, of the same shape; null: it is split off {@code images}
 * @param notes what is worth saying about how they came about
 */
public record ImageSample(
    List<String> classes, ImageSet images, ImageSet test, List<String> notes) {
  public ImageSample {
    classes = List.copyOf(classes);
    notes = List.copyOf(notes);
    if (classes.size() < 2) {
      throw new InvalidInputException(
          images.name() + " holds only the class " + classes + ", expected at least two classes");
    }
    if (test != null && !test.shape().equals(images.shape())) {
      throw Check.found(
          "the shape of the images in " + test.name(),
          test.shape(),
          images.shape() + " as in " + images.name());
    }
  }

  /**
   * @throws InvalidInputException if the images cannot be read
   */
  public static ImageSample of(ImageSource source) {
    return switch (source) {
      case ImageSource.Drawn drawn -> DrawnImages.of(drawn);
      case ImageSource.Idx idx -> IdxSample.of(idx);
      case ImageSource.Cifar10 cifar -> CifarSample.of(cifar);
      case ImageSource.ImageFolder folder -> FolderSample.of(folder);
      case ImageSource.Pictures pictures -> PictureSample.of(pictures);
    };
  }

  /** The shape of an image, as far as it can be told without reading all of them. */
  public static Optional<Shape> shape(ImageSource source) {
    return switch (source) {
      case ImageSource.Drawn drawn -> Optional.of(drawn.imageShape());
      case ImageSource.Idx idx -> Optional.of(IdxSample.shape(Path.of(idx.images())));
      case ImageSource.Cifar10 cifar -> Optional.of(CifarSample.SHAPE);
      case ImageSource.ImageFolder folder -> Optional.empty();
      case ImageSource.Pictures pictures -> Optional.of(pictures.imageShape());
    };
  }
}
