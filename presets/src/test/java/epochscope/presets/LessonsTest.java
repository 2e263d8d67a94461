package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonsTest {
  @Test
  void listsEveryLessonThatIsShipped() throws IOException, URISyntaxException {
    Path folder = Path.of(Lessons.class.getResource("lessons.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(LessonsTest::isLesson))
          .containsExactlyInAnyOrderElementsOf(
              Lessons.all().stream().map(lesson -> lesson.id() + ".lesson.json").toList());
    }
  }

  @Test
  void theDefaultIsAmongThem() {
    assertThat(Lessons.find(Lessons.DEFAULT).id()).isEqualTo("two-gaussians");
  }

  @Test
  void anUnknownOneIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> Lessons.find("two-gauss"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "there is no lesson \"two-gauss\", expected one of two-gaussians, perceptron, ")
        .hasMessageEndingWith(", mnist-cnn");
  }

  @Test
  void speaksGermanWhereItIsSpoken() {
    LocalText title = Lessons.find("spirals").title();
    assertThat(title.in(Locale.forLanguageTag("de-CH"))).isEqualTo("Zwei Spiralen");
    assertThat(title.in(Locale.FRENCH)).isEqualTo("Two spirals");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "id": "spirals"   | "id": "Spirals 2" | $.id is "Spirals 2", expected small letters
          "de": "Zwei       | "fr": "Deux       | $.title.de is missing
          "speed": 60       | "tempo": 60       | $.tempo is not a known field, expected one of id, title,
          "speed": 60       | "speed": 0        | $.speed is 0.0, expected a number above 0
          "min": 0.97       | "min": 97e999     | $.claims[0].min is Infinity, expected a finite number
          "min": 0.97,      |                   | $.claims[0].min is missing as max is
          "units": 16       | "units": -16      | $.experiment.network.nodes[0].units is -16
          """)
  void refusesWhatIsNoLesson(String found, String replacement, String sentence)
      throws IOException, URISyntaxException {
    String json =
        Files.readString(Path.of(Lessons.class.getResource("spirals.lesson.json").toURI()));
    assertThat(json).contains(found);
    String changed = json.replace(found, replacement == null ? "" : replacement);
    assertThatThrownBy(() -> Lessons.read(changed, "my.lesson.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("my.lesson.json: " + sentence);
  }

  @Test
  void claimsHoldWithinTheirBoundsOnly() {
    Claim claim = new Claim("validation.auc", null, null, 0.83, 0.85, "a reason");
    assertThat(claim.holds(0.83)).isTrue();
    assertThat(claim.holds(0.8501)).isFalse();
    assertThat(claim.holds(Double.NaN)).isFalse();
    assertThat(new Claim("loss", null, 3, null, 0.5, "a reason").holds(-1e300)).isTrue();
  }

  private static boolean isLesson(String name) {
    return name.endsWith(".lesson.json");
  }
}
