package epochscope.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the lessons say, as their files have it. */
class LessonTextsTest {
  private static final Path FOLDER =
      Sources.ROOT.resolve("presets/src/main/resources/epochscope/presets");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /**
   * Names such as Adam or ReLU, and formulas, are the same in both languages; sentences are not.
   */
  private static final int WORDS_OF_A_NAME = 4;

  @Test
  void everyTextIsThereInBothLanguages() throws IOException {
    for (LessonSpec lesson : Lessons.all()) {
      JsonNode file =
          new ObjectMapper().readTree(FOLDER.resolve(lesson.id() + ".lesson.json").toFile());
      for (String field : List.of("title", "topic", "sentence")) {
        assertThat(file.path(field).isObject()).as("%s: %s", lesson.id(), field).isTrue();
      }
      texts(file).forEach(text -> check(lesson.id(), text));
    }
  }

  @Test
  void everyFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".lesson.json"))
                  .map(name -> name.replace(".lesson.json", "")))
          .containsExactlyInAnyOrderElementsOf(Lessons.all().stream().map(LessonSpec::id).toList());
    }
  }

  /** All that has a language, wherever it stands. */
  private static List<JsonNode> texts(JsonNode node) {
    return node.has("en") || node.has("de")
        ? List.of(node)
        : node.valueStream().flatMap(child -> texts(child).stream()).toList();
  }

  private static void check(String lesson, JsonNode text) {
    String english = text.path("en").asText();
    String german = text.path("de").asText();
    assertThat(List.of(english, german)).as("%s: %s", lesson, text).noneMatch(String::isBlank);
    if (WORD.matcher(english).results().count() > WORDS_OF_A_NAME) {
      assertThat(german).as("%s", lesson).isNotEqualTo(english);
    }
    assertThat(Bundle.places(german)).as("%s: %s", lesson, text).isEqualTo(Bundle.places(english));
  }
}
