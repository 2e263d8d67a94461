package epochscope.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxSampleTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeSoundFiles() throws IOException {
    write("images", IdxBytes.images(6, 3, 5));
    write("labels", IdxBytes.labels(6, 3));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsPixelsRowByRowGzippedOrNot(boolean packed) throws IOException {
    if (packed) {
      write("images", IdxBytes.packed(IdxBytes.images(6, 3, 5)));
      write("labels", IdxBytes.packed(IdxBytes.labels(6, 3)));
    }
    ImageSample sample = read(null);
    assertThat(sample.classes()).containsExactly("0", "1", "2");
    assertThat(sample.images().shape()).isEqualTo(Shape.of(1, 3, 5));
    assertThat(sample.images().labels()).containsExactly(0, 1, 2, 0, 1, 2);
    assertThat(sample.test()).isNull();
    float[] pixels = pixels(sample.images());
    for (int i = 0; i < 6 * 15; i++) {
      assertThat(pixels[i]).isEqualTo(i);
    }
  }

  @Test
  void bytesHaveNoSign() throws IOException {
    write("images", IdxBytes.of(new byte[] {(byte) 200, (byte) 255}, 2, 1, 1));
    write("labels", IdxBytes.of(new byte[] {0, (byte) 200}, 2));
    ImageSample sample = read(null);
    assertThat(pixels(sample.images())).containsExactly(200, 255);
    assertThat(sample.classes()).hasSize(201);
  }

  @Test
  void namesAreGivenToTheLabels() {
    assertThat(read(List.of("a", "b", "c", "d")).classes()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void testFilesAreAPartOfTheirOwn() throws IOException {
    write("t-images", IdxBytes.images(2, 3, 5));
    write("t-labels", IdxBytes.labels(2, 2));
    ImageSample sample = withTest();
    assertThat(sample.test().labels()).containsExactly(0, 1);
    assertThat(sample.notes())
        .containsExactly(
            "6 images read from " + path("images") + ".",
            "2 test images read from " + path("t-images") + ".");
  }

  @Test
  void testImagesOfAnotherSizeAreRefused() throws IOException {
    write("t-images", IdxBytes.images(2, 5, 3));
    write("t-labels", IdxBytes.labels(2, 2));
    assertThatThrownBy(this::withTest)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "the shape of the images in %s is [1, 5, 3], expected [1, 3, 5] as in %s"
                .formatted(path("t-images"), path("images")));
  }

  @Test
  void labelsOutOfRangeAreRefused() throws IOException {
    assertRefused(
        () -> read(List.of("a", "b")), "label 3 of " + path("labels") + " is 2, expected 0 to 1");
    write("t-images", IdxBytes.images(4, 3, 5));
    write("t-labels", IdxBytes.labels(4, 4));
    assertRefused(this::withTest, "label 4 of " + path("t-labels") + " is 3, expected 0 to 2");
  }

  @Test
  void countsThatDifferAreRefused() throws IOException {
    write("labels", IdxBytes.labels(7, 3));
    assertRefused(
        () -> read(null),
        path("images")
            + " holds 6 images, but "
            + path("labels")
            + " holds 7 labels, expected as"
            + " many");
  }

  @Test
  void aWrongMagicNumberIsRefused() {
    ImageSource.Idx swapped = new ImageSource.Idx(path("labels"), path("images"), null, null, null);
    assertRefused(
        () -> ImageSample.of(swapped),
        "the magic number of "
            + path("labels")
            + " is 00000801, expected 00000803 (an IDX file of images)");
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    byte[] sound = IdxBytes.images(6, 3, 5);
    write("images", java.util.Arrays.copyOf(sound, sound.length - 1));
    assertRefused(
        () -> read(null), path("images") + " has 105 bytes, expected 106 as its header says");
    write("images", IdxBytes.packed(java.util.Arrays.copyOf(sound, 16 + 40)));
    ImageSample sample = read(null);
    assertRefused(
        () -> pixels(sample.images()), path("images") + " ends in image 3 of 6 that it declares");
    write("images", java.util.Arrays.copyOf(sound, 9));
    assertRefused(() -> read(null), path("images") + " ends in its header, expected an IDX file");
    write("images", new byte[0]);
    assertRefused(
        () -> read(null), path("images") + " ends in its magic number, expected an IDX file");
  }

  @Test
  void aFileThatGoesOnIsRefused() throws IOException {
    byte[] longer = java.util.Arrays.copyOf(IdxBytes.images(6, 3, 5), 107);
    write("images", IdxBytes.packed(longer));
    ImageSample sample = read(null);
    assertRefused(
        () -> pixels(sample.images()),
        path("images") + " goes on after the last byte that its header declares, expected its end");
  }

  @Test
  void abruptGzipIsRefused() throws IOException {
    byte[] packed = IdxBytes.packed(IdxBytes.images(6, 3, 5));
    write("images", java.util.Arrays.copyOf(packed, packed.length - 20));
    assertThatThrownBy(() -> pixels(read(null).images()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(path("images") + " is a gzip file that ends too early");
  }

  @Test
  void sizesThatNoFileOfThatLengthHoldsAreRefusedBeforeMemoryIsTaken() throws IOException {
    write("images", IdxBytes.packed(IdxBytes.of(new byte[0], 50_000_000, 4096, 4096)));
    write("labels", IdxBytes.packed(IdxBytes.of(new byte[0], 50_000_000)));
    assertThatThrownBy(() -> read(null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            ".* declares 838860800000016 bytes, which its \\d+ bytes of gzip cannot" + " hold");
    write("images", IdxBytes.of(new byte[0], 50_000_001, 28, 28));
    assertRefused(
        () -> read(null),
        path("images") + " declares 50000001 as the length of axis 1, expected 1 to 50000000");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertRefused(
        () -> ImageSample.of(new ImageSource.Idx(path("none"), path("labels"), null, null, null)),
        path("none") + " does not exist");
    assertRefused(
        () ->
            ImageSample.of(
                new ImageSource.Idx(folder.toString(), path("labels"), null, null, null)),
        folder + " is a folder, expected a file");
  }

  private static void assertRefused(Runnable reading, String sentence) {
    assertThatThrownBy(reading::run).isInstanceOf(InvalidInputException.class).hasMessage(sentence);
  }

  private ImageSample read(List<String> classes) {
    return ImageSample.of(new ImageSource.Idx(path("images"), path("labels"), null, null, classes));
  }

  private ImageSample withTest() {
    return ImageSample.of(
        new ImageSource.Idx(
            path("images"), path("labels"), path("t-images"), path("t-labels"), null));
  }

  static float[] pixels(ImageSet images) {
    float[] pixels = new float[images.size() * images.shape().size()];
    try (ImageStream stream = images.pixels().get()) {
      for (int i = 0; i < images.size(); i++) {
        stream.next(pixels, i * images.shape().size());
      }
    }
    return pixels;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }
}
