package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.PixelRows;
import java.util.Iterator;
import java.util.List;

/** Images that stand in the experiment itself. */
final class PictureSample {
  private PictureSample() {}

  static ImageSample of(ImageSource.Pictures source) {
    String name = source.pictures().size() + " pictures of the experiment";
    int[] labels =
        source.pictures().stream().mapToInt(p -> source.classes().indexOf(p.label())).toArray();
    ImageSet images =
        new ImageSet(name, source.imageShape(), labels, () -> new Reading(source.pictures()));
    return new ImageSample(source.classes(), images, null, List.of());
  }

  /** One picture after another. */
  private static final class Reading implements ImageStream {
    private final Iterator<ImageSource.Picture> pictures;

    Reading(List<ImageSource.Picture> pictures) {
      this.pictures = pictures.iterator();
    }

    @Override
    public void next(float[] pixels, int offset) {
      int at = offset;
      for (PixelRows channel : pictures.next().channels()) {
        for (List<Double> row : channel.rows()) {
          for (double pixel : row) {
            pixels[at++] = (float) pixel;
          }
        }
      }
    }

    @Override
    public void close() {
      // There is nothing to let go of.
    }
  }
}
