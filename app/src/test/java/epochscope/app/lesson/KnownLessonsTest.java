package epochscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.SpecJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownLessonsTest {
  @TempDir private Path folder;

  @Test
  void ownLessonsStandBehindTheShippedOnes() throws IOException {
    write("b", "mine-too");
    write("a", "mine");
    Files.writeString(folder.resolve("notes.txt"), "no lesson");
    KnownLessons known = KnownLessons.in(folder);
    int shipped = Lessons.all().size();
    assertThat(known.lessons().subList(0, shipped)).isEqualTo(Lessons.all());
    assertThat(known.lessons().subList(shipped, known.lessons().size()))
        .extracting(LessonSpec::id)
        .containsExactly("mine", "mine-too");
    assertThat(known.faults()).isEmpty();
  }

  @Test
  void whatIsNoLessonIsSaidAndHarmsNoOther() throws IOException {
    write("good", "good");
    write("taken", "spirals");
    Path broken = Files.writeString(folder.resolve("broken.lesson.json"), "{\"id\": 1}");
    KnownLessons known = KnownLessons.in(folder);
    assertThat(known.lessons()).hasSize(Lessons.all().size() + 1);
    assertThat(known.faults())
        .hasSize(2)
        .anySatisfy(fault -> assertThat(fault).startsWith(broken + ": $.id is 1"))
        .anySatisfy(fault -> assertThat(fault).contains("\"spirals\", expected one that no other"));
  }

  @Test
  void withoutAFolderThereAreTheShippedOnes() {
    assertThat(KnownLessons.in(folder.resolve("nowhere")).lessons()).isEqualTo(Lessons.all());
  }

  private void write(String file, String id) throws IOException {
    String json = SpecJson.write(Lessons.find("spirals"));
    Files.writeString(
        folder.resolve(file + ".lesson.json"), json.replaceFirst("\"spirals\"", "\"" + id + "\""));
  }
}
