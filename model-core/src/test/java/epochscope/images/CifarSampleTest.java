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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarSampleTest {
  private static final int RECORD = 3073;

  @TempDir private Path folder;

  @Test
  void readsTheBatchesOfAFolderInOrderAndItsTestFile() throws IOException {
    write("data_batch_2.bin", record(3, 30));
    write("data_batch_1.bin", record(1, 10), record(2, 20));
    write("test_batch.bin", record(9, 90));
    ImageSample sample = ImageSample.of(new ImageSource.Cifar10(folder.toString(), null, null));
    assertThat(sample.classes()).hasSize(10).startsWith("airplane").endsWith("truck");
    assertThat(sample.images().shape()).isEqualTo(Shape.of(3, 32, 32));
    assertThat(sample.images().labels()).containsExactly(1, 2, 3);
    assertThat(sample.test().labels()).containsExactly(9);
    float[] pixels = IdxSampleTest.pixels(sample.images());
    assertThat(pixels[0]).isEqualTo(10);
    assertThat(pixels[1]).isEqualTo(1);
    assertThat(pixels[3071]).isEqualTo(3071 % 251);
    assertThat(pixels[3072]).isEqualTo(20);
    assertThat(pixels[2 * 3072]).isEqualTo(30);
  }

  @Test
  void readsFilesThatAreNamed() throws IOException {
    write("a.bin", record(4, 1));
    write("b.bin", record(5, 2));
    ImageSample sample =
        ImageSample.of(
            new ImageSource.Cifar10(null, List.of(path("b.bin")), List.of(path("a.bin"))));
    assertThat(sample.images().labels()).containsExactly(5);
    assertThat(sample.test().labels()).containsExactly(4);
  }

  @Test
  void whatIsNoCifarIsRefused() throws IOException {
    assertRefused(
        new ImageSource.Cifar10(folder.toString(), null, null),
        folder + " holds no data_batch_*.bin, expected the binary version of CIFAR-10");
    write("a.bin", record(4, 1), new byte[1]);
    assertRefused(
        new ImageSource.Cifar10(null, List.of(path("a.bin")), null),
        path("a.bin") + " has 3074 bytes, expected a multiple of 3073 (CIFAR-10)");
    write("b.bin", record(4, 1), record(10, 1));
    assertRefused(
        new ImageSource.Cifar10(null, List.of(path("b.bin")), null),
        "the label of image 2 of " + path("b.bin") + " is 10, expected 0 to 9");
    write("c.bin");
    assertRefused(
        new ImageSource.Cifar10(null, List.of(path("c.bin")), null),
        path("c.bin") + " has 0 bytes, expected a multiple of 3073 (CIFAR-10)");
    assertRefused(
        new ImageSource.Cifar10(path("none"), null, null),
        path("none") + " does not exist, expected a folder");
    assertRefused(
        new ImageSource.Cifar10(null, List.of(folder.toString()), null),
        folder + " is a folder, expected a file");
  }

  private static void assertRefused(ImageSource.Cifar10 source, String sentence) {
    assertThatThrownBy(() -> ImageSample.of(source))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  /** Levels {@code first}, 1, 2, … modulo 251. */
  private static byte[] record(int label, int first) {
    byte[] record = new byte[RECORD];
    record[0] = (byte) label;
    for (int i = 0; i < RECORD - 1; i++) {
      record[i + 1] = (byte) (i == 0 ? first : i % 251);
    }
    return record;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, byte[]... records) throws IOException {
    try (var out = Files.newOutputStream(folder.resolve(name))) {
      for (byte[] record : records) {
        out.write(record);
      }
    }
  }
}
