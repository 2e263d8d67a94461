package epochscope.images;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Images of PNG and JPEG files, a folder for each class. */
final class FolderSample {
  private static final int COLOUR = 3;

  private final Path folder;
  private final List<String> classes;
  private final List<ImageFile> files = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private int others;

  private FolderSample(Path folder, List<String> classes) {
    this.folder = folder;
    this.classes = classes;
    for (int label = 0; label < classes.size(); label++) {
      readClass(folder.resolve(classes.get(label)), label);
    }
  }

  static ImageSample of(ImageSource.ImageFolder source) {
    Path folder = Path.of(source.folder());
    List<String> classes = classes(folder);
    FolderSample learned = new FolderSample(folder, classes);
    Shape shape = learned.shape(source);
    List<String> notes = new ArrayList<>(learned.notes("images"));
    ImageSet test = null;
    if (source.testFolder() != null) {
      FolderSample tested = new FolderSample(testFolder(source, classes), classes);
      test = tested.set(tested.shape(source, shape.axis(0)));
      notes.addAll(tested.notes("test images"));
    }
    return new ImageSample(classes, learned.set(shape), test, notes);
  }

  private static List<String> classes(Path folder) {
    List<String> names =
        Folders.foldersIn(folder).stream().map(f -> f.getFileName().toString()).toList();
    if (names.size() < 2) {
      throw new InvalidInputException(
          folder + " holds " + names.size() + " folders, expected one for each of several classes");
    }
    return names;
  }

  private static Path testFolder(ImageSource.ImageFolder source, List<String> classes) {
    Path folder = Path.of(source.testFolder());
    List<String> found = classes(folder);
    if (!found.equals(classes)) {
      throw new InvalidInputException(
          folder
              + " holds the folders "
              + found
              + ", expected "
              + classes
              + " as "
              + source.folder());
    }
    return folder;
  }

  private void readClass(Path of, int label) {
    int before = files.size();
    for (Path file : Folders.filesIn(of)) {
      if (ImageFile.isImage(file)) {
        files.add(ImageFile.of(file));
        labels.add(label);
      } else {
        others++;
      }
    }
    if (files.size() == before) {
      throw new InvalidInputException(of + " holds no image, expected PNG or JPEG files");
    }
  }

  private Shape shape(ImageSource.ImageFolder source) {
    boolean colour = files.stream().anyMatch(ImageFile::colour);
    int found = colour ? COLOUR : 1;
    return shape(source, source.channels() == null ? found : source.channels());
  }

  private Shape shape(ImageSource.ImageFolder source, int channels) {
    if (source.size() != null) {
      return Shape.of(channels, source.size().axis(0), source.size().axis(1));
    }
    ImageFile first = files.getFirst();
    for (ImageFile file : files) {
      if (file.rows() != first.rows() || file.columns() != first.columns()) {
        throw new InvalidInputException(
            "%s has %d × %d pixels, expected %d × %d as %s; a size scales all to one"
                .formatted(
                    file.path(),
                    file.rows(),
                    file.columns(),
                    first.rows(),
                    first.columns(),
                    first.path()));
      }
    }
    return Shape.of(channels, first.rows(), first.columns());
  }

  private ImageSet set(Shape shape) {
    ImageMemory.check(folder.toString(), files.size(), shape);
    return new ImageSet(
        folder.toString(),
        shape,
        labels.stream().mapToInt(Integer::intValue).toArray(),
        () -> new Files(List.copyOf(files), shape));
  }

  private List<String> notes(String what) {
    List<String> notes = new ArrayList<>();
    int[] counts = new int[classes.size()];
    labels.forEach(label -> counts[label]++);
    notes.add(
        "%d %s read from %s: %s."
            .formatted(
                files.size(),
                what,
                folder,
                String.join(
                    ", ",
                    IntStream.range(0, counts.length)
                        .mapToObj(i -> counts[i] + " " + classes.get(i))
                        .toList())));
    if (others > 0) {
      notes.add(others + " other files in the folders of " + folder + " are left out.");
    }
    return notes;
  }

  /** The images, decoded one after another. */
  private static final class Files implements ImageStream {
    private final List<ImageFile> files;
    private final Shape shape;
    private int index;

    Files(List<ImageFile> files, Shape shape) {
      this.files = files;
      this.shape = shape;
    }

    @Override
    public void next(float[] pixels, int offset) {
      float[] image = files.get(index++).read(shape);
      System.arraycopy(image, 0, pixels, offset, image.length);
    }

    @Override
    public void close() {
      index = files.size();
    }
  }
}
