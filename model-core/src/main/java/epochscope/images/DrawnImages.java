package epochscope.images;

import epochscope.random.Draws;
import epochscope.spec.ImageSource;
import epochscope.spec.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Images that the program draws. Classes take turns, so that their shares are equal; every image
 * has random numbers of its own, so that it is the same however many are asked for.
 */
final class DrawnImages {
  private DrawnImages() {}

  static ImageSample of(ImageSource.Drawn source) {
    String name = "the drawn sample";
    Shape shape = source.imageShape();
    ImageMemory.check(name, source.samples(), shape);
    List<String> classes = classes(source);
    ImagePainter painter = painter(source);
    int[] labels = IntStream.range(0, source.samples()).map(i -> i % classes.size()).toArray();
    ImageSet images =
        new ImageSet(name, shape, labels, () -> new Drawing(source.seed(), labels, painter));
    return new ImageSample(classes, images, null, List.of(note(source)));
  }

  private static List<String> classes(ImageSource.Drawn source) {
    return switch (source) {
      case ImageSource.Digits digits -> IntStream.range(0, 10).mapToObj(Integer::toString).toList();
      case ImageSource.Shapes shapes -> List.of("circle", "square", "triangle");
      case ImageSource.Jets jets -> List.of("gluon", "quark");
    };
  }

  private static ImagePainter painter(ImageSource.Drawn source) {
    return switch (source) {
      case ImageSource.Digits digits -> new DigitPainter(digits.distortion());
      case ImageSource.Shapes shapes -> new ShapePainter(shapes);
      case ImageSource.Jets jets -> new JetPainter(jets.size());
    };
  }

  private static String note(ImageSource.Drawn source) {
    return switch (source) {
      case ImageSource.Digits digits ->
          digits.samples()
              + " digits drawn by the program stand in for handwritten ones; files in MNIST's"
              + " format can take their place.";
      case ImageSource.Shapes shapes -> shapes.samples() + " shapes drawn by the program.";
      case ImageSource.Jets jets -> jets.samples() + " jets of a toy model drawn by the program.";
    };
  }

  /** One image after another. */
  private static final class Drawing implements ImageStream {
    private final long seed;
    private final int[] labels;
    private final ImagePainter painter;
    private int index;

    Drawing(long seed, int[] labels, ImagePainter painter) {
      this.seed = seed;
      this.labels = labels;
      this.painter = painter;
    }

    @Override
    public void next(float[] pixels, int offset) {
      painter.paint(labels[index], Draws.stream(seed, index), pixels, offset);
      index++;
    }

    @Override
    public void close() {
      index = labels.length;
    }
  }
}
