package epochscope.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.app.cli.Cli;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.SpecJson;
import epochscope.views.drawing.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hand-out of a small lesson as a student opens it: off line, in Chromium. */
class HandoutInBrowserTest {
  private static final int EPOCHS = 24;

  /** Words that would break a page which takes them as they are. */
  private static final String TITLE = "Moons & <b>\"stars\"</b> </script>";

  private static final String LESSON =
      """
      {"id": "moons",
       "title": {"en": "Moons & <b>\\"stars\\"</b> </script>", "de": "Monde"},
       "topic": {"en": "Topic", "de": "Thema"},
       "sentence": {"en": "What to look at.", "de": "Worauf es ankommt."},
       "experiment": {"name": "Moons",
         "data": {"source": {"type": "two-moons", "samples": 200, "noise": 0.1}},
         "network": {"nodes": [
           {"name": "h", "type": "dense", "units": 6, "activation": "tanh"},
           {"name": "out", "type": "dense"}]},
         "training": {"optimiser": {"type": "adam", "learningRate": 0.03}, "epochs": 24}},
       "own": {"en": "six neurons", "de": "sechs Neuronen"},
       "variants": [{"id": "slow", "name": {"en": "slow </td>", "de": "langsam"},
         "change": {"training": {"optimiser": {"learningRate": 0.001}, "epochs": 12}}}],
       "views": ["loss", "decision"],
       "milestones": [],
       "claims": [
         {"metric": "validation.auc", "min": 0.5, "source": "Better than a coin."},
         {"metric": "train.loss", "variant": "slow", "epoch": 3, "min": 0.01, "source": "S."}],
       "steps": [
         {"sentence": {"en": "Before the first step.", "de": "Vor dem ersten Schritt."},
          "notes": {"en": "Wait a while.", "de": "Abwarten."},
          "views": ["decision"], "epoch": 0},
         {"sentence": {"en": "At the end.", "de": "Am Ende."},
          "views": ["loss", "decision"], "plays": true}]}
      """;

  @TempDir private static Path folder;
  private static Path lesson;
  private static JsonNode history;
  private static Browser browser;

  @BeforeAll
  static void write() throws Exception {
    Path profile = Files.createDirectory(folder.resolve("profile"));
    browser = Browser.start(profile);
    lesson = Files.writeString(folder.resolve("moons.lesson.json"), LESSON);
    done("handout", lesson, "--out", folder, "--lang", "en", "--notes", "--quiet");
    Path experiment = folder.resolve("moons.experiment.json");
    Files.writeString(experiment, SpecJson.write(Lessons.read(lesson).experiment()));
    done("train", experiment, "--out", folder.resolve("run"), "--quiet");
    history = new ObjectMapper().readTree(folder.resolve("run/history.json").toFile());
  }

  @AfterAll
  static void close() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.look(1280, 900, false);
    browser.open(folder.resolve("moons.html"));
  }

  @Test
  void itNeedsNothingButItself() {
    assertThat(browser.text("h1")).isEqualTo(TITLE);
    assertThat(browser.evaluate("document.title").asText()).isEqualTo(TITLE);
    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("en");
    assertThat(count("h1 b")).as("elements in the title").isZero();
    assertThat(
            browser
                .events("Network.requestWillBeSent")
                .map(it -> it.at("/request/url").asText())
                .filter(url -> !url.startsWith("data:")))
        .containsExactly(folder.resolve("moons.html").toUri().toString());
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    assertThat(browser.events("Log.entryAdded")).isEmpty();
    assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
    String fetching = "fetch('https://example.org/').then(() => 'came', () => 'refused')";
    assertThat(browser.evaluate(fetching).asText()).isEqualTo("refused");
  }

  @Test
  void keysMoveTheSliderAndTheNumbersAreThoseOfTheRun() {
    assertThat(browser.text("#shown")).isEqualTo("epoch 24");
    assertNumbers(EPOCHS);
    for (int i = 0; i < 3; i++) {
      browser.type("ArrowLeft", 37);
    }
    assertThat(browser.text("#shown")).isEqualTo("epoch 21");
    assertNumbers(21);
    browser.evaluate("document.getElementById('epoch').focus()");
    browser.type("Home", 36);
    assertThat(browser.text("#shown")).isEqualTo("epoch 0");
    assertNumbers(0);
    browser.type("ArrowRight", 39);
    assertThat(browser.text("#shown")).isEqualTo("epoch 1");
    assertThat(valueText())
        .as("what a screen reader says")
        .startsWith("epoch 1: " + shown("validation.loss", 1));
  }

  @Test
  void theMouseMovesTheSliderAndThePictureFollows() throws IOException {
    String before = pictureSource();
    browser.drag("#epoch", 0.9, 0.001, 0.5);
    assertThat(browser.text("#shown")).isEqualTo("epoch 0");
    assertThat(pictureSource()).isNotEqualTo(before);
    assertThat(browser.text(".run .moment")).isEqualTo("epoch 0");
    Browser.await(
        () -> browser.evaluate("document.querySelector('.follows').complete").asBoolean());
    assertThat(browser.evaluate("document.querySelector('.follows').naturalWidth").asInt())
        .isEqualTo(1344);
    assertIsRendered(pictureSource(), 0);
    browser.drag("#epoch", 0.001, 0.999, 0.5);
    assertThat(browser.text("#shown")).isEqualTo("epoch 24");
    assertThat(pictureSource()).isEqualTo(before);
    assertIsRendered(before, EPOCHS);
  }

  @Test
  void pointingIntoTheCurvesMovesTheSliderAndCurvesShowTheValues() {
    browser.drag(".plot svg", 0.3, 0.5, 0.5);
    double epoch = Double.parseDouble(browser.text("#shown").replace("epoch ", ""));
    assertThat(epoch).isBetween(10.0, 13.0);
    assertThat(valueAtDot("validation")).isCloseTo(value("validation.loss", epoch), within(0.004));
    assertThat(valueAtDot("train")).isCloseTo(value("train.loss", epoch), within(0.004));
    browser.type("ArrowRight", 39);
    browser.type("ArrowRight", 39);
    browser.type("ArrowRight", 39);
    assertThat(count(".plot .run-1.dot"))
        .as("the slow run ends at epoch 12, and no dot follows it farther")
        .isZero();
    assertThat(count("td.over")).as("its numbers are those of its end").isEqualTo(3);
  }

  @Test
  void playingGoesToTheEnd() {
    browser.evaluate("document.getElementById('play').click()");
    Browser.await(() -> !browser.text("#shown").equals("epoch 24"));
    assertThat(browser.evaluate("document.getElementById('play').ariaLabel").asText())
        .isEqualTo("Pause");
    browser.type("ArrowRight", 39);
    assertThat(browser.evaluate("document.getElementById('play').ariaLabel").asText())
        .isEqualTo("Play");
  }

  @Test
  void everyStepHasItsWordsAndPictures() {
    assertThat(texts(".steps h3")).containsExactly("Before the first step.", "At the end.");
    assertThat(texts(".steps .notes")).containsExactly("Notes Wait a while.");
    assertThat(texts(".steps figcaption"))
        .containsExactly(
            "Decision boundary, epoch 0",
            "Loss and quality, epoch 24",
            "Decision boundary, epoch 24");
    JsonNode pictures =
        browser.evaluate(
            "[...document.querySelectorAll('img')].every(i => i.naturalWidth > 0 && i.alt)");
    assertThat(pictures.asBoolean()).as("all pictures are there, with words for them").isTrue();
    assertThat(texts(".claims b").getFirst().substring(0, 4))
        .isEqualTo(shown("validation.auc", EPOCHS).substring(0, 4));
    assertThat(texts(".numbers tbody th")).containsExactly("six neurons", "slow </td>");
  }

  @Test
  void itsLessonIsInIt() {
    String address = browser.evaluate("document.querySelector('a[download]').href").asText();
    byte[] document = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    String text = new String(document, StandardCharsets.UTF_8);
    LessonSpec again = Lessons.read(text, "page");
    assertThat(again).isEqualTo(Lessons.read(lesson));
    assertThat(browser.text("#document")).isEqualTo(text);
  }

  @Test
  void itSuitsTelephonesDarkRoomsAndPaper() throws IOException {
    for (int width : new int[] {360, 768, 1920}) {
      browser.look(width, 900, false);
      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as("nothing sticks out at a width of %s", width)
          .isLessThanOrEqualTo(width);
    }
    BufferedImage light = screenshot();
    assertThat(light.getRGB(5, 5)).isEqualTo(Palette.LIGHT.surface());
    String picture = "document.querySelector('.follows').currentSrc";
    String lightPicture = browser.evaluate(picture).asText();
    browser.look(1280, 900, true);
    assertThat(screenshot().getRGB(5, 5)).isEqualTo(Palette.DARK.surface());
    Browser.await(() -> !browser.evaluate(picture).asText().equals(lightPicture));
    assertThat(decoded(browser.evaluate(picture).asText()).getRGB(1, 1))
        .isEqualTo(Palette.DARK.surface());
    String pdf =
        browser.ask("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data").asText();
    byte[] printed = Base64.getDecoder().decode(pdf);
    assertThat(new String(printed, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(printed.length).as("with its pictures").isGreaterThan(50_000);
  }

  private void assertNumbers(int epoch) {
    List<String> metrics = List.of("validation.loss", "train.loss", "validation.auc");
    for (String metric : metrics) {
      assertThat(browser.text("td[data-run=\"0\"][data-metric=\"" + metric + "\"]"))
          .as(metric + " at " + epoch)
          .isEqualTo(shown(metric, epoch));
    }
  }

  /** Of the run that train has written down. */
  private static double value(String metric, double epoch) {
    return history.at("/series/" + metric + "/" + (int) epoch).asDouble();
  }

  private static String shown(String metric, int epoch) {
    return String.format(Locale.ROOT, "%.4f", value(metric, epoch));
  }

  private static int count(String selector) {
    return browser.evaluate("document.querySelectorAll('" + selector + "').length").asInt();
  }

  private static String valueText() {
    return browser
        .evaluate("document.getElementById('epoch').getAttribute('aria-valuetext')")
        .asText();
  }

  private static String pictureSource() {
    return browser.evaluate("document.querySelector('.follows').src").asText();
  }

  /** The value where the dot of a curve lies, as the ticks of the axis have it. */
  private static double valueAtDot(String look) {
    JsonNode read =
        browser.evaluate(
            """
            (plot => {
              const ticks = [...plot.querySelectorAll('text[text-anchor=end]')]
                .filter(t => +t.getAttribute('x') < 46)
                .map(t => [+t.textContent, +t.getAttribute('y') - 4]);
              const dot = +plot.querySelector('.dot.%s').getAttribute('cy');
              const [a, b] = [ticks[0], ticks[ticks.length - 1]];
              return a[0] + (b[0] - a[0]) * (dot - a[1]) / (b[1] - a[1]);
            })(document.querySelector('.plot'))
            """
                .formatted(look));
    return read.asDouble();
  }

  private static List<String> texts(String selector) {
    JsonNode found =
        browser.evaluate(
            "[...document.querySelectorAll('"
                + selector
                + "')].map(e => e.textContent.trim().replace(/\\s+/g, ' '))");
    return new ObjectMapper().convertValue(found, new TypeReference<>() {});
  }

  /** The picture is that which the command for pictures paints, but for its few colours. */
  private static void assertIsRendered(String address, int epoch) throws IOException {
    Path file = folder.resolve("rendered.png");
    done(
        "render",
        folder.resolve("run/run.epochscope"),
        "--view",
        "decision",
        "--epoch",
        epoch,
        "--size",
        "896x540",
        "--scale",
        1.5,
        "--out",
        file,
        "--quiet");
    BufferedImage expected = ImageIO.read(file.toFile());
    BufferedImage found = decoded(address);
    assertThat(found.getWidth()).isEqualTo(expected.getWidth());
    long sum = 0;
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        int one = expected.getRGB(x, y);
        int other = found.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
      }
    }
    double mean = sum / (3.0 * expected.getWidth() * expected.getHeight());
    assertThat(mean).as("mean distance of a channel at epoch %s", epoch).isLessThan(2.5);
  }

  private static BufferedImage decoded(String address) throws IOException {
    byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage screenshot() throws IOException {
    String png =
        browser.ask("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
  }

  private static void done(Object... arguments) {
    StringWriter err = new StringWriter();
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err), words);
    assertThat(status).as(err.toString()).isZero();
  }
}
