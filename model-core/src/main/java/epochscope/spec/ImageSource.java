package epochscope.spec;

import java.util.List;

/**
 * Where images come from. One image is [channels, rows, columns]. Its pixels are grey levels (of
 * colour images red, green and blue ones) from 0, dark, to 255, bright, and become 0 … 1 unless
 * another scaling is named; the jets' alone are energies, and left as they are.
 */
public sealed interface ImageSource extends SourceSpec {
  int MAX_SIDE = 4096;

  /** How the pixels are scaled where nothing else is said. */
  default Scaling usualScaling() {
    return Scaling.PIXELS;
  }

  /** Images drawn by the program: image i is the same however many are asked for. */
  sealed interface Drawn extends ImageSource, SourceSpec.Generated {
    /** Of one image. */
    default Shape imageShape() {
      return Shape.of(1, size(), size());
    }

    /** Rows, and columns, of an image. */
    Integer size();
  }

  /**
   * Handwritten digits of 28 × 28 pixels, bright on dark: strokes in several ways of writing each
   * digit, bent, slanted, thick or thin, centred as MNIST's are.
   *
   * @param distortion how far a hand strays: 0 none, 1 as people write
   */
  record Digits(Integer samples, Long seed, Double distortion) implements Drawn {
    public static final int SIDE = 28;

    public Digits {
      samples = checkSamples(samples);
      seed = orOne(seed);
      distortion = Check.range("distortion", distortion == null ? 1 : distortion, 0, 2);
    }

    @Override
    public Digits withSeed(long newSeed) {
      return new Digits(samples, newSeed, distortion);
    }

    @Override
    public Integer size() {
      return SIDE;
    }
  }

  /**
   * Circles, squares and triangles (equilateral), bright on dark. All three have the same
   * distribution of areas, so that the area tells nothing.
   *
   * @param size rows, and columns, of an image
   * @param shift the centre lies within so many pixels of the image's along either axis
   * @param smallest radius of the smallest circle in pixels; the others have its area; null: half
   *     of {@code largest}, but 2 at least
   * @param largest radius of the largest circle in pixels
   * @param rotation a shape is turned by at most so many degrees either way
   * @param noise standard deviation of a normal number added to each pixel, in units of the
   *     brightness of a shape
   */
  record Shapes(
      Integer samples,
      Long seed,
      Integer size,
      Double shift,
      Double smallest,
      Double largest,
      Double rotation,
      Double noise)
      implements Drawn {
    public Shapes {
      samples = checkSamples(samples);
      seed = orOne(seed);
      size = Check.range("size", size == null ? 28 : size, 12, 256);
      double side = size;
      shift = Check.range("shift", shift == null ? side / 7 : shift, 0, side / 2);
      largest = Check.range("largest", largest == null ? 0.22 * side : largest, 2, side / 2);
      smallest =
          Check.range(
              "smallest", smallest == null ? Math.max(2, largest / 2) : smallest, 2, largest);
      rotation = Check.range("rotation", rotation == null ? 180 : rotation, 0, 180);
      noise = Check.range("noise", noise == null ? 0.1 : noise, 0, 10);
    }

    @Override
    public Shapes withSeed(long newSeed) {
      return new Shapes(samples, newSeed, size, shift, smallest, largest, rotation, noise);
    }
  }

  /**
   * Toy calorimeter images of jets from gluons (class 0) and quarks (class 1); a pixel holds its
   * share of the jet's transverse energy.
   *
   * @param size rows, and columns, of an image, which always covers a square of 0.8 × 0.8 in
   *     pseudorapidity and azimuth around the jet's axis
   */
  record Jets(Integer samples, Long seed, Integer size) implements Drawn {
    public Jets {
      samples = checkSamples(samples);
      seed = orOne(seed);
      size = Check.range("size", size == null ? 25 : size, 9, 65);
    }

    @Override
    public Jets withSeed(long newSeed) {
      return new Jets(samples, newSeed, size);
    }

    @Override
    public Scaling usualScaling() {
      return Scaling.NONE;
    }
  }

  /**
   * Images and labels in files of the IDX format, MNIST's, gzipped or not. Where test files are
   * given, they are the test part, and the others are split between training and validation alone.
   *
   * @param images path, relative to the working folder
   * @param testImages null: none
   * @param classes names of the classes 0, 1, …; null: from 0 to the largest label, by number
   */
  record Idx(
      String images, String labels, String testImages, String testLabels, List<String> classes)
      implements ImageSource {
    public Idx {
      Check.present("images", images);
      Check.present("labels", labels);
      if ((testImages == null) != (testLabels == null)) {
        throw new InvalidInputException(
            (testImages == null ? "testImages" : "testLabels")
                + " is missing, expected testImages and testLabels together");
      }
      classes = classes == null ? null : Check.list("classes", classes, 2);
    }
  }

  /**
   * CIFAR-10 in its binary version: 1 byte label, 3072 bytes red, green and blue of 32 × 32 pixels.
   *
   * @param folder with data_batch_*.bin and, if it is there, test_batch.bin; null: files are named
   * @param files to learn from; null: those of the folder
   * @param testFiles the test part; null: that of the folder
   */
  record Cifar10(String folder, List<String> files, List<String> testFiles) implements ImageSource {
    public Cifar10 {
      if ((folder == null) == (files == null)) {
        throw new InvalidInputException(
            folder == null
                ? "folder and files are both missing, expected one of them"
                : "folder and files are both given, expected one of them");
      }
      if (folder != null && testFiles != null) {
        throw new InvalidInputException(
            "testFiles are given beside folder, expected them beside files");
      }
      files = files == null ? null : Check.list("files", files, 1);
      testFiles = testFiles == null ? null : Check.list("testFiles", testFiles, 1);
    }
  }

  /**
   * A folder with a folder of PNG or JPEG images for each class, in the order of their names.
   *
   * @param testFolder folders of the same names, the test part; null: none
   * @param size [rows, columns] to which every image is scaled; null: all have the same
   * @param channels 1: grey, 3: colour; null: colour if any image of {@code folder} is
   */
  record ImageFolder(String folder, String testFolder, Shape size, Integer channels)
      implements ImageSource {
    public ImageFolder {
      Check.present("folder", folder);
      if (size != null && size.rank() != 2) {
        throw Check.found("size", size, "[rows, columns]");
      }
      if (size != null) {
        Check.range("rows of size", size.axis(0), 1, MAX_SIDE);
        Check.range("columns of size", size.axis(1), 1, MAX_SIDE);
      }
      if (channels != null && channels != 1 && channels != 3) {
        throw Check.found("channels", channels, "1 or 3");
      }
    }
  }

  /**
   * Images that stand in the experiment itself, number by number.
   *
   * @param classes names in their order; null: as they first come
   */
  record Pictures(List<Picture> pictures, List<String> classes) implements ImageSource {
    public Pictures {
      pictures = Check.list("pictures", pictures, 2);
      Shape shape = pictures.getFirst().shape();
      for (int i = 0; i < pictures.size(); i++) {
        if (!pictures.get(i).shape().equals(shape)) {
          throw Check.found(
              "the shape of picture " + i, pictures.get(i).shape(), shape + " as of picture 0");
        }
      }
      classes =
          classes == null
              ? pictures.stream().map(Picture::label).distinct().toList()
              : Check.list("classes", classes, 2);
      for (Picture picture : pictures) {
        if (!classes.contains(picture.label())) {
          throw Check.found("label", '"' + picture.label() + '"', "one of " + classes);
        }
      }
    }

    /** Of each image. */
    public Shape imageShape() {
      return pictures.getFirst().shape();
    }

    @Override
    public Scaling usualScaling() {
      return Scaling.NONE;
    }
  }

  /**
   * One image.
   *
   * @param label name of its class
   */
  record Picture(String label, List<PixelRows> channels) {
    public Picture {
      Check.name("label", label);
      channels = Check.list("channels", channels, 1);
      PixelRows first = channels.getFirst();
      for (PixelRows channel : channels) {
        if (channel.rows().size() != first.rows().size() || channel.columns() != first.columns()) {
          throw Check.found(
              "a channel",
              channel.rows().size() + " × " + channel.columns() + " pixels",
              first.rows().size() + " × " + first.columns() + " as the first");
        }
      }
    }

    /** [channels, rows, columns] */
    public Shape shape() {
      PixelRows first = channels.getFirst();
      return Shape.of(channels.size(), first.rows().size(), first.columns());
    }
  }

  private static int checkSamples(Integer samples) {
    return Check.range("samples", samples == null ? 1000 : samples, 2, MAX_SAMPLES);
  }

  private static long orOne(Long seed) {
    return seed == null ? 1 : seed;
  }
}
