package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.presets.Lessons;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.InputSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Shape;
import epochscope.spec.SplitSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImageOptionsTest {
  private static final ExperimentSpec DIGITS = Lessons.find("mnist-mlp").experiment();

  @TempDir private Path folder;

  @Test
  void filesTakeThePlaceOfDrawnDigits() throws IOException {
    String images = images(28, 28);
    ExperimentSpec changed = options("--images", images, "--labels", "l").over(DIGITS);
    List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(changed.data().source())
        .isEqualTo(new ImageSource.Idx(images, "l", null, null, digits));
    assertThat(changed.data().split()).isEqualTo(DIGITS.data().split());
    assertThat(changed.network()).isEqualTo(DIGITS.network());
  }

  @Test
  void testImagesLeaveAllOthersToTraining() throws IOException {
    ExperimentSpec changed =
        options(
                "--images",
                images(28, 28),
                "--labels",
                "l",
                "--test-images",
                "t",
                "--test-labels",
                "u")
            .over(DIGITS);
    ImageSource.Idx source = (ImageSource.Idx) changed.data().source();
    assertThat(source.testImages()).isEqualTo("t");
    assertThat(source.testLabels()).isEqualTo("u");
    SplitSpec split = changed.data().split();
    assertThat(split).isEqualTo(DIGITS.data().split().withFractions(1, 0, 0.0));
  }

  @Test
  void imagesOfAnotherShapeAreRefused() throws IOException {
    String images = images(32, 30);
    assertRefused(
        DIGITS,
        images,
        "%s holds images of the shape [1, 32, 30], but the network of %s takes [1, 28, 28]"
            .formatted(images, DIGITS.name()));
    ExperimentSpec plane = Lessons.find("spirals").experiment();
    assertRefused(
        plane,
        images,
        "%s holds images of the shape [1, 32, 30], but the network of Two spirals takes [2]"
            .formatted(images));
    assertRefused(
        Lessons.find("own-table").experiment(),
        images,
        "%s holds images of the shape [1, 32, 30], but the network of Own table takes a table"
            .formatted(images));
  }

  @Test
  void anExperimentOnFilesTakesOthersUnlessItsInputHasAnotherShape() throws IOException {
    String images = images(32, 30);
    ExperimentSpec own =
        DIGITS.withData(
            DIGITS.data().withSource(new ImageSource.Idx("i", "l", null, null, List.of("a", "b"))));
    ImageSource.Idx changed =
        (ImageSource.Idx) options("--images", images, "--labels", "l").over(own).data().source();
    assertThat(changed.images()).isEqualTo(images);
    assertThat(changed.classes()).containsExactly("a", "b");
    NetworkSpec network = own.network();
    NetworkSpec shaped =
        new NetworkSpec(
            List.of(new InputSpec("in", Shape.of(1, 8, 8))), network.nodes(), List.of());
    assertRefused(
        new ExperimentSpec("own", own.data(), shaped, own.training()),
        images,
        "%s holds images of the shape [1, 32, 30], but the network of own takes [1, 8, 8]"
            .formatted(images));
  }

  @Test
  void imagesGoWithLabels() {
    assertThatThrownBy(() -> options("--images", "i"))
        .isInstanceOf(CommandLine.MissingParameterException.class)
        .hasMessageContaining("--labels");
    assertThatThrownBy(() -> options("--images", "i", "--labels", "l", "--test-images", "t"))
        .isInstanceOf(CommandLine.MissingParameterException.class)
        .hasMessageContaining("--test-labels");
    assertThat(options().given()).isFalse();
  }

  private static ImageOptions options(String... arguments) {
    return CommandLine.populateCommand(new ImageOptions(), arguments);
  }

  private static void assertRefused(ExperimentSpec experiment, String images, String sentence) {
    assertThatThrownBy(() -> options("--images", images, "--labels", "l").over(experiment))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  /** A header is all that is read here. */
  private String images(int rows, int columns) throws IOException {
    ByteBuffer header =
        ByteBuffer.allocate(16).putInt(0x803).putInt(1).putInt(rows).putInt(columns);
    return Files.write(folder.resolve("images"), header.array()).toString();
  }
}
