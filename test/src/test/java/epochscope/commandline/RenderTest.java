package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views of a saved run as pictures, animations, films and numbers. */
class RenderTest {
  private static final int EPOCHS = 8;
  private static final String EXPERIMENT =
      """
      {"name": "small",
       "data": {"source": {"type": "two-moons", "samples": 200, "noise": 0.1}},
       "network": {"nodes": [
         {"name": "h", "type": "dense", "units": 6, "activation": "tanh"},
         {"name": "out", "type": "dense"}]},
       "training": {"optimiser": {"type": "adam", "learningRate": 0.03}, "epochs": 8}}
      """;

  @TempDir private static Path folder;
  private static Path experiment;
  private static Path run;

  @BeforeAll
  static void train() throws IOException {
    experiment = Files.writeString(folder.resolve("small.experiment.json"), EXPERIMENT);
    run = folder.resolve("run.epochscope");
    done("train", experiment, "--out", folder, "--quiet");
  }

  @Test
  void aSavedRunAndOneTrainedAnewGiveTheSamePicture() throws IOException {
    Path saved = folder.resolve("saved.png");
    Path anew = folder.resolve("anew.png");
    Object[] how = {"--view", "decision", "--epoch", 5, "--size", "400x300", "--theme", "dark"};
    render(run, saved, how);
    render(experiment, anew, how);
    assertThat(ImageIO.read(saved.toFile()).getWidth()).isEqualTo(400);
    assertThat(GifFrames.rgb(ImageIO.read(anew.toFile())))
        .isEqualTo(GifFrames.rgb(ImageIO.read(saved.toFile())));
    render(run, anew, "--view", "decision", "--epoch", 0, "--size", "400x300", "--theme", "dark");
    assertThat(GifFrames.rgb(ImageIO.read(anew.toFile())))
        .as("another epoch is another picture")
        .isNotEqualTo(GifFrames.rgb(ImageIO.read(saved.toFile())));
  }

  @Test
  void theFinePictureHasFourTimesThePixels() throws IOException {
    Path file = folder.resolve("fine.png");
    render(run, file, "--view", "loss", "--size", "300x200", "--scale", 2, "--projector");
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(400);
  }

  @Test
  void anAnimationShowsEveryChosenEpochAsItsPictureDoes() throws IOException {
    Path gif = folder.resolve("decision.gif");
    render(run, gif, "--view", "decision", "--every", 2, "--fps", 10, "--size", "320x240");
    GifFrames frames = GifFrames.read(gif);
    assertThat(frames.pictures()).hasSize(EPOCHS / 2 + 1);
    assertThat(frames.delays()).containsExactly(10, 10, 10, 10, 150);
    assertThat(frames.loops()).isTrue();
    for (int epoch : new int[] {0, 4, 8}) {
      Path png = folder.resolve("frame.png");
      render(run, png, "--view", "decision", "--epoch", epoch, "--size", "320x240");
      assertThat(
              GifFrames.meanDistance(frames.pictures().get(epoch / 2), ImageIO.read(png.toFile())))
          .as("mean distance of a channel at epoch %s", epoch)
          .isLessThan(2.5);
    }
  }

  @Test
  void aFilmShowsTheSame() throws Exception {
    Path mp4 = folder.resolve("loss.mp4");
    render(run, mp4, "--view", "decision", "--every", 4, "--size", "320x240");
    FrameGrab grab = FrameGrab.createFrameGrab(NIOUtils.readableChannel(mp4.toFile()));
    assertThat(grab.getVideoTrack().getMeta().getTotalFrames()).isEqualTo(3);
    assertThat(grab.getVideoTrack().getMeta().getTotalDuration()).isCloseTo(0.25, within(1e-3));
    Path png = folder.resolve("film.png");
    render(run, png, "--view", "decision", "--epoch", 0, "--size", "320x240");
    BufferedImage picture = ImageIO.read(png.toFile());
    Picture frame = grab.getNativeFrame();
    double sum = 0;
    for (int y = 0; y < 240; y++) {
      for (int x = 0; x < 320; x++) {
        int rgb = picture.getRGB(x, y);
        double luma = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
        double shown = (frame.getPlaneData(0)[y * frame.getWidth() + x] + 128 - 16) * 255 / 219.0;
        sum += Math.abs(luma - shown);
      }
    }
    assertThat(sum / (320 * 240)).as("mean distance of the luma").isLessThan(3);
  }

  @Test
  void numbersAreThoseOfTheHistory() throws IOException {
    Path csv = folder.resolve("loss.csv");
    render(run, csv, "--view", "loss");
    List<String> lines = Files.readAllLines(csv);
    List<String> columns = List.of(lines.getFirst().split(","));
    JsonNode history = new ObjectMapper().readTree(folder.resolve("history.json").toFile());
    for (int epoch : new int[] {0, 3, EPOCHS}) {
      String[] cells = lines.get(1 + epoch).split(",");
      assertThat(Double.parseDouble(cells[columns.indexOf("train.loss")]))
          .isEqualTo(history.at("/series/train.loss/" + epoch).asDouble());
    }
  }

  @Test
  void aFolderTakesAPictureOfEachMoment() throws IOException {
    Path pictures = folder.resolve("pictures");
    render(run, pictures, "--view", "loss", "--all", "--every", 4, "--size", "200x150");
    try (var files = Files.list(pictures)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("0000.png", "0001.png", "0002.png");
    }
  }

  @Test
  void whatCannotBeIsRefusedInOneSentence() {
    refused(2, "nothing", "--view", "nothing", "-o", folder.resolve("a.png"));
    refused(2, "1280x720", "--view", "loss", "--size", "big", "-o", folder.resolve("a.png"));
    refused(2, ".png", "--view", "loss", "-o", folder.resolve("a.tiff"));
    refused(
        1, "the last of the run", "--view", "loss", "--epoch", 99, "-o", folder.resolve("a.png"));
    refused(2, "h:0", "--view", "loss", "--neuron", "q:1", "-o", folder.resolve("a.png"));
    refused(2, "logarithmic", "--view", "loss", "--choice", "loss.scale=cubic", "-o", "a.png");
    CommandLineRun missing =
        CommandLineRun.of("render", folder.resolve("no.epochscope"), "--view", "loss");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.complaints()).hasSize(1);
  }

  private static void refused(int status, String expected, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("render", run));
    all.addAll(List.of(arguments));
    CommandLineRun refused = CommandLineRun.of(all.toArray());
    assertThat(refused.status()).as(refused.err()).isEqualTo(status);
    assertThat(refused.complaints()).hasSize(1);
    assertThat(refused.complaints().getFirst()).contains(expected);
  }

  private static void render(Path what, Path out, Object... how) {
    List<Object> all = new ArrayList<>(List.of("render", what, "--out", out, "--quiet"));
    all.addAll(List.of(how));
    done(all.toArray());
  }

  private static void done(Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
  }
}
