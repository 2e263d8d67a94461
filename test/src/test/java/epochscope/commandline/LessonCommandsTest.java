package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons of one's own, and the pictures that stand for lessons, without a window. */
class LessonCommandsTest {
  @TempDir private Path folder;

  @Test
  void aLessonIsBegunAsACopyThatCanBePlayed() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("lesson", "new", "spirals", "--id", "my-arms", "-o", folder);
    assertThat(run.status()).isZero();
    Path file = folder.resolve("my-arms.lesson.json");
    assertThat(run.out().strip()).isEqualTo(file.toString());
    LessonSpec mine = Lessons.read(file);
    assertThat(mine.title().en()).isEqualTo("Two spirals (my own)");
    assertThat(mine.experiment()).isEqualTo(Lessons.find("spirals").experiment());
    assertThat(CommandLineRun.of("lesson", "check", file).status()).isZero();

    String before = Files.readString(file);
    CommandLineRun again =
        CommandLineRun.of("lesson", "new", "perceptron", "--id", "my-arms", "-o", folder);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.complaints()).singleElement().asString().contains("\"my-arms\" already");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(CommandLineRun.of("lesson", "new", "nothing").status()).isEqualTo(2);
  }

  @Test
  void thePictureOfALessonIsPaintedForItsPageAndItsCard() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "lesson", "pictures", "line-fit", "--out", folder, "--thumbnails", folder);
    assertThat(run.status()).as(run.err()).isZero();
    var page = ImageIO.read(folder.resolve("line-fit.png").toFile());
    assertThat(page.getWidth()).isEqualTo(960);
    assertThat(page.getHeight()).isEqualTo(600);
    var light = ImageIO.read(folder.resolve("line-fit-light.png").toFile());
    var dark = ImageIO.read(folder.resolve("line-fit-dark.png").toFile());
    assertThat(light.getWidth()).isEqualTo(dark.getWidth()).isEqualTo(480);
    assertThat(light.getRGB(1, 200) & 0xFF).isGreaterThan(200);
    assertThat(dark.getRGB(1, 200) & 0xFF).isLessThan(60);
    assertThat(CommandLineRun.of("lesson", "pictures", "nothing").status()).isEqualTo(2);
  }
}
