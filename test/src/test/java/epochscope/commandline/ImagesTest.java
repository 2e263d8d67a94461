package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train} on files in MNIST's format, and {@code predict} on a table of pixels. */
class ImagesTest {
  private static final int SIDE = 28;

  @TempDir private static Path folder;
  private static Path images;
  private static Path labels;

  @BeforeAll
  static void write() throws IOException {
    images = write("images", images(120));
    labels = write("labels", labels(120));
  }

  @Test
  void trainsOnFilesAndPredictsATableOfPixels() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "mnist-mlp",
            "--images",
            images,
            "--labels",
            labels,
            "--test-images",
            images,
            "--test-labels",
            labels,
            "--split",
            "0.75,0.25,0",
            "--epochs",
            3,
            "--out",
            out);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("120 images read from " + images, "90 train, 30 validate, 120 test");
    JsonNode history = new ObjectMapper().readTree(out.resolve("history.json").toFile());
    assertThat(history.get("parameters").asInt()).isEqualTo(669_706);
    assertThat(history.at("/series/validation.accuracy").size()).isGreaterThanOrEqualTo(4);
    assertThat(history.at("/final/test.accuracy").asDouble()).isGreaterThan(0.9);

    JsonNode model = new ObjectMapper().readTree(out.resolve("model.json").toFile());
    assertThat(model.at("/network/inputs/0/shape").toString()).isEqualTo("[1,28,28]");
    assertThat(model.at("/preprocessing/images/channels").size()).isEqualTo(1);
    assertThat(model.at("/preprocessing/images/channels/0/scale").asDouble()).isEqualTo(255);
    JsonNode check = model.get("check");
    String table =
        StreamSupport.stream(check.get("inputs").spliterator(), false)
            .map(
                row ->
                    StreamSupport.stream(row.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"));
    Path pixels = Files.writeString(folder.resolve("pixels.csv"), table);
    CommandLineRun answers = CommandLineRun.of("predict", out.resolve("model.json"), pixels);
    assertThat(answers.status()).as(answers.err()).isZero();
    List<String> lines = answers.out().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("0,1,2,3,4,5,6,7,8,9");
    for (int row = 0; row < check.get("outputs").size(); row++) {
      double[] found =
          Arrays.stream(lines.get(row + 1).split(",")).mapToDouble(Double::parseDouble).toArray();
      for (int k = 0; k < found.length; k++) {
        assertThat(found[k])
            .isCloseTo(check.get("outputs").get(row).get(k).asDouble(), within(1e-9));
      }
    }
  }

  @Test
  void predictsImagesInTheirOwnFormat() throws IOException {
    Path out = folder.resolve("untrained");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "mnist-mlp",
            "--images",
            images,
            "--labels",
            labels,
            "--epochs",
            0,
            "--quiet",
            "--out",
            out);
    assertThat(run.status()).as(run.err()).isZero();
    byte[] file = Files.readAllBytes(images);
    StringBuilder table = new StringBuilder();
    for (int p = 0; p < 120 * SIDE * SIDE; p++) {
      table.append(file[16 + p] & 0xff).append((p + 1) % (SIDE * SIDE) == 0 ? '\n' : ',');
    }
    Path pixels = Files.writeString(folder.resolve("all.csv"), table);
    Path model = out.resolve("model.json");
    CommandLineRun answers = CommandLineRun.of("predict", model, images);
    assertThat(answers.status()).as(answers.err()).isZero();
    assertThat(answers.out()).isEqualTo(CommandLineRun.of("predict", model, pixels).out());
    ByteBuffer.wrap(file).putInt(8, 14).putInt(12, 56);
    CommandLineRun other = CommandLineRun.of("predict", model, write("other", file));
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.complaints())
        .singleElement()
        .asString()
        .contains("[1, 14, 56], expected [1, 28, 28]");
    assertThat(other.out()).isEmpty();
  }

  @Test
  void withoutASplitTheTestImagesValidate() {
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "mnist-mlp",
            "--images",
            images,
            "--labels",
            labels,
            "--test-images",
            images,
            "--test-labels",
            labels,
            "--epochs",
            0,
            "--out",
            folder.resolve("all"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("120 train, 120 validate, 120 test", "also validate");
  }

  @Test
  void badFilesAreRefusedInASentenceAndNothingIsWritten() throws IOException {
    byte[] sound = images(120);
    Path cut = write("cut", Arrays.copyOf(sound, sound.length / 2));
    refused("cut has 47048 bytes, expected 94096", cut, labels);
    refused("magic number of " + labels, labels, labels);
    refused("holds 120 images, but", images, write("few", labels(119)));
    byte[] strange = labels(120);
    strange[20] = 10;
    refused("is 10, expected 0 to 9", images, write("strange", strange));
    byte[] small = images(120);
    ByteBuffer.wrap(small).putInt(8, 14).putInt(12, 56);
    refused(
        "of the shape [1, 14, 56], but the network of Handwritten digits takes [1, 28, 28]",
        write("small", small),
        labels);
    refused("does not exist", folder.resolve("nowhere"), labels);
  }

  private static void refused(String part, Path images, Path labels) {
    Path out = folder.resolve("refused");
    CommandLineRun run =
        CommandLineRun.of(
            "train", "mnist-mlp", "--images", images, "--labels", labels, "--out", out);
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.complaints()).singleElement().asString().contains(part);
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }

  @Test
  void imagesAndATableAreNotBothTaken() {
    CommandLineRun run =
        CommandLineRun.of(
            "train", "mnist-mlp", "--images", images, "--labels", labels, "--data", "t.csv");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.complaints()).singleElement().asString().contains("--images or --data");
    CommandLineRun lonely = CommandLineRun.of("train", "mnist-mlp", "--images", images);
    assertThat(lonely.status()).isEqualTo(2);
    assertThat(lonely.complaints()).singleElement().asString().contains("--labels");
  }

  /** Image i has one bright row, where its class says. */
  private static byte[] images(int n) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + n * SIDE * SIDE);
    bytes.putInt(0x803).putInt(n).putInt(SIDE).putInt(SIDE);
    for (int i = 0; i < n; i++) {
      for (int column = 0; column < SIDE; column++) {
        bytes.put(16 + (i * SIDE + 2 * (i % 10) + 4) * SIDE + column, (byte) (255 - i));
      }
    }
    return bytes.array();
  }

  private static byte[] labels(int n) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + n).putInt(0x801).putInt(n);
    for (int i = 0; i < n; i++) {
      bytes.put((byte) (i % 10));
    }
    return bytes.array();
  }

  private static Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
