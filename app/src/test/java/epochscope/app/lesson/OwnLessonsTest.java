package epochscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.presets.layout.Layout;
import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLessonsTest {
  private static final LessonSpec PERCEPTRON = Lessons.find("perceptron");

  @TempDir private Path folder;

  @Test
  void aCopyHasANameOfItsOwnAndIsListedBehindTheOthers() {
    OwnLessons own = OwnLessons.beside(folder);
    OwnLessons.Written first = own.copy(PERCEPTRON);
    OwnLessons.Written second = own.copy(PERCEPTRON);
    OwnLessons.Written third = own.copy(first.lesson());
    assertThat(List.of(first, second, third))
        .extracting(written -> written.lesson().id())
        .containsExactly("my-perceptron", "my-perceptron-2", "my-perceptron-3");
    assertThat(first.file()).isEqualTo(folder.resolve("lessons/my-perceptron.lesson.json"));
    assertThat(first.lesson().title().en()).isEqualTo("The first learning machine (my own)");
    assertThat(third.lesson().title().en()).isEqualTo("The first learning machine (my own)");
    assertThat(first.lesson().named(PERCEPTRON.id(), PERCEPTRON.title())).isEqualTo(PERCEPTRON);
    KnownLessons known = own.known();
    assertThat(known.faults()).isEmpty();
    assertThat(known.lessons()).endsWith(second.lesson(), third.lesson(), first.lesson());
    assertThat(known.isOwn(first.lesson())).isTrue();
    assertThat(known.isOwn(PERCEPTRON)).isFalse();
  }

  @Test
  void aNameThatIsTakenIsRefusedAndTheFileStays() throws IOException {
    OwnLessons own = new OwnLessons(folder);
    Path file = own.create(PERCEPTRON, "rule").file();
    String before = Files.readString(file);
    assertThatThrownBy(() -> own.create(Lessons.find("spirals"), "rule"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("\"rule\" already");
    assertThatThrownBy(() -> own.create(PERCEPTRON, "spirals")).hasMessageContaining("already");
    assertThatThrownBy(() -> own.create(PERCEPTRON, "Not so")).hasMessageContaining("hyphens");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void whatTheWindowHoldsGoesIn() {
    OwnLessons own = new OwnLessons(folder);
    LessonSpec mine = own.copy(Lessons.find("spirals")).lesson();
    Layout layout = Layout.grid(List.of("loss", "weights"));
    var experiment = mine.experiment().withTraining(mine.experiment().training().withSeed(77));
    own.replace(mine.with(experiment, layout, null));
    LessonSpec read = Lessons.read(own.fileOf(mine.id()).orElseThrow());
    assertThat(read.experiment().training().seed()).isEqualTo(77);
    assertThat(read.views()).containsExactly("loss", "weights");
    assertThat(read.speed()).isNull();
    assertThat(read.claims()).isEqualTo(mine.claims());
    assertThat(own.fileOf("spirals")).isEmpty();
  }

  @Test
  void ofAnExperimentALessonIsMadeThatCanBePlayed() {
    LessonSpec spirals = Lessons.find("spirals");
    Layout layout = Layout.grid(List.of("decision"));
    LessonSpec made = OwnLessons.of("Points of mine", spirals.experiment(), layout);
    OwnLessons.Written written = new OwnLessons(folder).copy(made);
    assertThat(LessonCheck.faults(Lessons.read(written.file()))).isEmpty();
  }
}
