package epochscope.texts;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every lesson has a page, with the picture that the program made, and pictures for its card. */
class LessonPagesTest {
  private static final Path DOCS = Sources.ROOT.resolve("docs");
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| \\[(.*?)]\\((.*?)\\.md\\)");
  private static final int MOST_OF_PAGE = 200_000;
  private static final int MOST_OF_CARD = 35_000;

  @Test
  void everyLessonHasAPageWithItsPicture() throws IOException {
    for (LessonSpec lesson : Lessons.all()) {
      Path page = DOCS.resolve("lessons/" + lesson.id() + ".md");
      assertThat(page).exists();
      assertThat(Files.readString(page))
          .as("%s", page)
          .startsWith("# " + lesson.title().en() + "\n")
          .contains("`" + lesson.id() + "`", lesson.sentence().en())
          .contains("](../pictures/lessons/" + lesson.id() + ".png)");
      Path picture = DOCS.resolve("pictures/lessons/" + lesson.id() + ".png");
      assertThat(picture).exists();
      assertThat(Files.size(picture)).as("%s", picture).isLessThan(MOST_OF_PAGE);
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(960);
    }
  }

  @Test
  void everyLessonHasPicturesForItsCard() throws IOException, URISyntaxException {
    for (LessonSpec lesson : Lessons.all()) {
      for (String look : List.of("light", "dark")) {
        URL picture = Lessons.thumbnail(lesson.id(), look).orElse(null);
        assertThat(picture).as("%s, %s", lesson.id(), look).isNotNull();
        byte[] bytes = picture.openStream().readAllBytes();
        assertThat(bytes.length).as("%s, %s", lesson.id(), look).isLessThan(MOST_OF_CARD);
      }
    }
    assertThat(Lessons.thumbnail("nothing", "light")).isEmpty();
  }

  @Test
  void theIndexHasTheSuggestedOrder() throws IOException {
    Matcher rows = ROW.matcher(Files.readString(DOCS.resolve("lessons/README.md")));
    for (int i = 0; i < Lessons.all().size(); i++) {
      LessonSpec lesson = Lessons.all().get(i);
      assertThat(rows.find()).as(lesson.id()).isTrue();
      assertThat(List.of(rows.group(1), rows.group(2), rows.group(3)))
          .containsExactly(Integer.toString(i + 1), lesson.title().en(), lesson.id());
    }
    assertThat(rows.find()).isFalse();
  }
}
