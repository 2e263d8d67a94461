package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Images in CIFAR-10's binary files (Krizhevsky 2009): a byte of label, then the pixels. */
public final class CifarSample {
  static final Shape SHAPE = Shape.of(3, 32, 32);

  private static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  private static final int RECORD = 1 + SHAPE.size();
  private static final String TEST_FILE = "test_batch.bin";

  private CifarSample() {}

  static ImageSample of(ImageSource.Cifar10 source) {
    ImageSet images = set(trainFiles(source));
    ImageSet test = testFiles(source).isEmpty() ? null : set(testFiles(source));
    List<String> notes = new ArrayList<>();
    notes.add(images.size() + " images read from " + images.name() + ".");
    if (test != null) {
      notes.add(test.size() + " test images read from " + test.name() + ".");
    }
    return new ImageSample(CLASSES, images, test, notes);
  }

  /** All that are read, those of the test part behind the others. */
  public static List<Path> files(ImageSource.Cifar10 source) {
    List<Path> files = new ArrayList<>(trainFiles(source));
    files.addAll(testFiles(source));
    return files;
  }

  private static List<Path> trainFiles(ImageSource.Cifar10 source) {
    return source.folder() == null ? paths(source.files()) : batches(Path.of(source.folder()));
  }

  private static List<Path> testFiles(ImageSource.Cifar10 source) {
    if (source.folder() == null) {
      return source.testFiles() == null ? List.of() : paths(source.testFiles());
    }
    Path test = Path.of(source.folder(), TEST_FILE);
    return Files.exists(test) ? List.of(test) : List.of();
  }

  private static List<Path> paths(List<String> files) {
    return files.stream().map(Path::of).toList();
  }

  private static List<Path> batches(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> batches = Files.newDirectoryStream(folder, "data_batch_*.bin")) {
      batches.forEach(found::add);
    } catch (IOException e) {
      throw Folders.unreadable(folder, e);
    }
    if (found.isEmpty()) {
      throw new InvalidInputException(
          folder + " holds no data_batch_*.bin, expected the binary version of CIFAR-10");
    }
    return found.stream().sorted().toList();
  }

  private static ImageSet set(List<Path> files) {
    long count = 0;
    for (Path file : files) {
      count += records(file);
    }
    String name = files.size() == 1 ? files.getFirst().toString() : files.size() + " files";
    if (count > SourceSpec.MAX_SAMPLES) {
      throw new InvalidInputException(
          name + " hold " + count + " images, expected at most " + SourceSpec.MAX_SAMPLES);
    }
    ImageMemory.check(name, count, SHAPE);
    int[] labels = new int[(int) count];
    try (Records records = new Records(files)) {
      for (int i = 0; i < labels.length; i++) {
        labels[i] = records.next();
      }
    }
    return new ImageSet(name, SHAPE, labels, () -> new Records(files));
  }

  private static long records(Path file) {
    try {
      long bytes = Files.size(file);
      if (Files.isRegularFile(file) && (bytes == 0 || bytes % RECORD != 0)) {
        throw new InvalidInputException(
            file + " has " + bytes + " bytes, expected a multiple of " + RECORD + " (CIFAR-10)");
      }
      return bytes / RECORD;
    } catch (IOException e) {
      throw InvalidInputException.unreadable(file, e);
    }
  }

  /** The records of several files, one after another. */
  private static final class Records implements ImageStream {
    private final byte[] record = new byte[RECORD];
    private final List<Path> files;
    private PackedFile open;
    private int file = -1;
    private int index;

    Records(List<Path> files) {
      this.files = files;
    }

    @Override
    public void next(float[] pixels, int offset) {
      next();
      GreyLevels.unpack(record, 1, RECORD - 1, pixels, offset);
    }

    /** The label of the next record. */
    int next() {
      int found = open == null ? 0 : open.read(record);
      while (found == 0 && file + 1 < files.size()) {
        openNext();
        found = open.read(record);
      }
      index++;
      if (found < RECORD) {
        throw new InvalidInputException(
            files.get(file) + " ends in image " + index + ", expected all of it");
      }
      if (record[0] < 0 || record[0] >= CLASSES.size()) {
        throw new InvalidInputException(
            "the label of image %d of %s is %d, expected 0 to %d"
                .formatted(index, files.get(file), record[0] & 0xff, CLASSES.size() - 1));
      }
      return record[0];
    }

    private void openNext() {
      close();
      file++;
      index = 0;
      open = new PackedFile(files.get(file));
    }

    @Override
    public void close() {
      if (open != null) {
        open.close();
      }
    }
  }
}
