package epochscope.export.code;

import epochscope.images.DigitGlyphs;
import epochscope.spec.ImageSource;
import epochscope.spec.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads images from files, or draws them. */
record ImageCode(CodeSubject subject, PythonScript script) {

  void write(ImageSource source) {
    switch (source) {
      case ImageSource.Digits digits ->
          script
              .constant("DISTORTION", digits.distortion())
              .constant("STROKES", Python.texts(DigitGlyphs.lines()))
              .piece("data/digits");
      case ImageSource.Shapes shapes ->
          script
              .constant("SIZE", shapes.size())
              .constant("SHIFT", shapes.shift())
              .constant("SMALLEST", shapes.smallest())
              .constant("LARGEST", shapes.largest())
              .constant("ROTATION", shapes.rotation())
              .constant("NOISE", shapes.noise())
              .piece("data/shapes");
      case ImageSource.Jets jets -> script.constant("SIZE", jets.size()).piece("data/jets");
      case ImageSource.Idx idx -> idx(idx);
      case ImageSource.Cifar10 cifar -> cifar(cifar);
      case ImageSource.ImageFolder folder -> folder(folder);
      case ImageSource.Pictures pictures -> pictures(pictures);
    }
  }

  private void idx(ImageSource.Idx idx) {
    script
        .constant("IMAGES", Python.text(idx.images()))
        .constant("LABELS", Python.text(idx.labels()))
        .piece("data/idx");
    if (idx.testImages() != null) {
      script
          .constant("TEST_IMAGES", Python.text(idx.testImages()))
          .constant("TEST_LABELS", Python.text(idx.testLabels()))
          .piece("data/idx-test");
    }
    script.piece("data/read-idx");
  }

  private void cifar(ImageSource.Cifar10 cifar) {
    script.constant("FILES", files(cifar)).piece("data/cifar");
    List<String> test = testFiles(cifar);
    if (!test.isEmpty()) {
      script.constant("TEST_FILES", Python.texts(test)).piece("data/cifar-test");
    }
    script.piece("data/read-cifar");
  }

  private static String files(ImageSource.Cifar10 cifar) {
    return cifar.folder() == null
        ? Python.texts(cifar.files())
        : "sorted(pathlib.Path(" + Python.text(cifar.folder()) + ").glob(\"data_batch_*.bin\"))";
  }

  private static List<String> testFiles(ImageSource.Cifar10 cifar) {
    if (cifar.folder() == null) {
      return cifar.testFiles() == null ? List.of() : cifar.testFiles();
    }
    Path test = Path.of(cifar.folder(), "test_batch.bin");
    return Files.exists(test) ? List.of(cifar.folder() + "/test_batch.bin") : List.of();
  }

  private void folder(ImageSource.ImageFolder folder) {
    Shape shape = subject.sampleShape();
    script
        .constant("FOLDER", Python.text(folder.folder()))
        .constant("ROWS", shape.axis(1))
        .constant("COLUMNS", shape.axis(2))
        .constant("MODE", Python.text(shape.axis(0) == 1 ? "L" : "RGB"))
        .piece("data/folder");
    if (folder.testFolder() != null) {
      script.constant("TEST_FOLDER", Python.text(folder.testFolder())).piece("data/folder-test");
    }
    script.piece("data/read-folder");
  }

  private void pictures(ImageSource.Pictures source) {
    List<String> images = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (ImageSource.Picture picture : source.pictures()) {
      images.add(
          Python.list(
              picture.channels().stream()
                  .flatMap(channel -> channel.rows().stream())
                  .flatMap(List::stream)
                  .map(Python::number)
                  .toList()));
      labels.add(Integer.toString(source.classes().indexOf(picture.label())));
    }
    Shape shape = source.imageShape();
    script
        .constant("PICTURES", "[\n" + String.join(",\n", images) + ",\n]")
        .constant("LABELS", Python.list(labels))
        .constant(
            "SHAPE", "(-1, %d, %d, %d)".formatted(shape.axis(0), shape.axis(1), shape.axis(2)))
        .piece("data/pictures");
  }

  /** Whether files of their own test. */
  static boolean hasTest(ImageSource source) {
    return switch (source) {
      case ImageSource.Idx idx -> idx.testImages() != null;
      case ImageSource.Cifar10 cifar -> !testFiles(cifar).isEmpty();
      case ImageSource.ImageFolder folder -> folder.testFolder() != null;
      case ImageSource.Drawn drawn -> false;
      case ImageSource.Pictures pictures -> false;
    };
  }
}
