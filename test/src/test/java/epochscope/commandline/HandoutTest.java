package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-outs of a lesson, of an experiment and of a saved run; a browser opens one elsewhere. */
class HandoutTest {
  private static final String EXPERIMENT =
      """
      {"name": "Small & own",
       "data": {"source": {"type": "circles", "samples": 60, "noise": 0.1}},
       "network": {"nodes": [
         {"name": "h", "type": "dense", "units": 3, "activation": "tanh"},
         {"name": "out", "type": "dense"}]},
       "training": {"epochs": 2}}
      """;

  @TempDir private static Path folder;
  private static Path experiment;

  @BeforeAll
  static void write() throws IOException {
    experiment = Files.writeString(folder.resolve("small.experiment.json"), EXPERIMENT);
  }

  @Test
  void aLessonIsWrittenInGermanWithAPictureOfEveryStep() throws IOException {
    Locale before = Locale.getDefault();
    Path lesson =
        Files.writeString(
            folder.resolve("circles.lesson.json"),
            """
            {"id": "circles", "title": {"en": "Circles", "de": "Kreise"},
             "topic": {"en": "t", "de": "Thema"}, "sentence": {"en": "s", "de": "Ein Satz."},
             "experiment": %s, "views": ["loss"],
             "steps": [
               {"sentence": {"en": "One.", "de": "Eins."}, "views": ["loss"], "epoch": 0},
               {"sentence": {"en": "Two.", "de": "Zwei."}, "views": ["loss"], "plays": true}],
             "claims": [{"metric": "train.loss", "min": 0, "source": "s"}]}
            """
                .formatted(EXPERIMENT));
    done(lesson, "--lang", "de", "--png", "--size", "640x360", "--theme", "dark");
    assertThat(Files.readString(folder.resolve("circles.html")))
        .contains(
            "<html lang=\"de\">", "Schritt für Schritt", "Verlust und Güte, Epoche 0", "Zwei.")
        .doesNotContain("Two.</h3>");
    Path pictures = folder.resolve("circles");
    try (Stream<Path> files = Files.list(pictures)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("01.png", "02.png");
    }
    BufferedImage picture = ImageIO.read(pictures.resolve("01.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(640);
    assertThat(picture.getHeight()).isEqualTo(360);
    assertThat(picture.getRGB(1, 1)).as("the dark ground").isEqualTo(0xFF0D1117);
    assertThat(Locale.getDefault()).isEqualTo(before);
  }

  @Test
  void ofASavedRunItsOwnRecordIsShown() throws IOException {
    CommandLineRun trained = CommandLineRun.of("train", experiment, "--out", folder, "--quiet");
    assertThat(trained.status()).as(trained.err()).isZero();
    done(folder.resolve("run.epochscope"), "--lang", "en");
    String saved = Files.readString(folder.resolve("Small-own.html"));
    assertThat(saved)
        .contains("<h1>Small &amp; own</h1>", "\"epochs\":[0,1,2]", "Small-own.experiment.json")
        .doesNotContain("Step by step");
    done(experiment, "--lang", "en");
    assertThat(numbers(Files.readString(folder.resolve("Small-own.html"))))
        .isEqualTo(numbers(saved));
  }

  @Test
  void whatCannotBeIsRefusedInOneSentence() {
    refused(2, "two-gaussians", "nothing-of-that-name");
    refused(2, "1280x720", experiment, "--png", "--size", "large");
    refused(2, "from 320 to 8192", experiment, "--png", "--size", "20x20");
  }

  private static String numbers(String page) {
    int from = page.indexOf("\"runs\":");
    return page.substring(from, page.indexOf("\"plots\":", from));
  }

  private static void refused(int status, String expected, Object... arguments) {
    CommandLineRun run = handout(arguments);
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.complaints().getFirst()).contains(expected);
  }

  private static void done(Object... arguments) {
    CommandLineRun run = handout(arguments);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static CommandLineRun handout(Object... arguments) {
    Stream<Object> fixed = Stream.of("--out", folder, "--quiet");
    return CommandLineRun.of(
        Stream.of(Stream.<Object>of("handout"), Stream.of(arguments), fixed)
            .flatMap(words -> words)
            .toArray());
  }
}
