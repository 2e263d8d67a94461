package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.views.gallery.Views;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started by its launcher in a folder of its own and without a display. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is the POSIX one")
class LauncherIT {
  private static final long PATIENCE_SECONDS = 300;
  private static final Path LAUNCHER = Path.of("../app/epochscope").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private Process start(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.redirectOutput(folder.resolve("stdout").toFile());
    builder.redirectError(folder.resolve("stderr").toFile());
    return builder.start();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    Process process = start(LAUNCHER, arguments);
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void withoutCommandAndDisplayItTrainsTheDefaultLesson() throws Exception {
    assertThat(run()).as(() -> folder.resolve("stderr").toString()).isZero();
    assertThat(text("stdout")).isEmpty();
    assertThat(text("stderr")).contains("no display", "two-gaussians");
    JsonNode history = new ObjectMapper().readTree(folder.resolve("out/history.json").toFile());
    assertThat(history.at("/parameters").asInt()).isEqualTo(401);
    assertThat(history.at("/final/validation.auc").asDouble()).isBetween(0.83, 0.85);
    assertThat(SavedNetwork.read(folder.resolve("out/model.json")).respond(2, 2)[0])
        .isGreaterThan(0.9);
    assertThat(folder.resolve("out/run.epochscope")).isNotEmptyFile();
    for (String view : Views.ids()) {
      BufferedImage picture = ImageIO.read(folder.resolve("out/views/" + view + ".png").toFile());
      assertThat(picture.getWidth()).isEqualTo(1280);
      assertThat(picture.getHeight()).isEqualTo(720);
    }
  }

  @Test
  void aLinkWorksFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("linked"), LAUNCHER);
    Process process = start(link, "list");
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    Files.delete(link);
    assertThat(text("stdout")).contains("two-gaussians", "own-table");
    assertThat(text("stderr")).isEmpty();
  }

  @Test
  void relativePathsAreThoseOfTheCaller() throws Exception {
    Files.writeString(folder.resolve("bad.csv"), "a,b,y\n1,2,0\n1,two,1\n");
    assertThat(run("train", "own-table", "--data", "bad.csv")).isEqualTo(1);
    assertThat(text("stderr").lines()).singleElement().asString().contains("bad.csv, line 3");
    assertThat(run("train", "two-gaussians", "--nonsense")).isEqualTo(2);
  }

  @Test
  void anInterruptedTrainingLeavesTheFilesOfTheEarlierOne() throws Exception {
    Path model = Files.createDirectory(folder.resolve("out")).resolve("model.json");
    Files.writeString(model, "the model of an earlier run");
    Process process = start(LAUNCHER, "train", "two-gaussians", "--epochs", "1000000");
    while (process.isAlive() && !text("stderr").contains("training")) {
      Thread.sleep(50);
    }
    process.destroy();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    try (var files = Files.list(folder.resolve("out"))) {
      assertThat(files).containsExactly(model);
    }
    assertThat(model).hasContent("the model of an earlier run");
  }
}
