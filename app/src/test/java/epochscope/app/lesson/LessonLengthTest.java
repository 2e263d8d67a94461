package epochscope.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LessonLengthTest {
  /** 1,500 epochs at 60 a second; its sentence has 24 words. */
  @Test
  void isTheTimeOfTheRunAndOfTheWords() {
    LessonSpec spirals = Lessons.find("spirals");
    LessonSpec silent = withoutSteps(spirals);
    LessonLength length = LessonLength.of(silent, Locale.ENGLISH);
    assertThat(length.runSeconds()).isEqualTo(25);
    assertThat(silent.sentence().en().split(" ")).hasSize(24);
    assertThat(length.wordSeconds()).isCloseTo(24 / 130.0 * 60, within(1e-9));
    assertThat(length.minutes()).isEqualTo(1);
    assertThat(new LessonLength(60, 1).minutes()).isEqualTo(2);
  }

  @Test
  void aRunThatEndsByItselfOrGoesAsFastAsItCanIsAMinuteAtMost() {
    assertThat(LessonLength.of(Lessons.find("two-gaussians"), Locale.ENGLISH).runSeconds())
        .isEqualTo(60);
    assertThat(LessonLength.of(Lessons.find("lenet"), Locale.GERMAN).runSeconds()).isEqualTo(60);
    assertThat(LessonLength.of(Lessons.find("own-table"), Locale.GERMAN).runSeconds())
        .isEqualTo(25);
  }

  private static LessonSpec withoutSteps(LessonSpec lesson) {
    return new LessonSpec(
        lesson.id(),
        lesson.title(),
        lesson.topic(),
        lesson.sentence(),
        lesson.experiment(),
        lesson.views(),
        lesson.layout(),
        lesson.speed(),
        lesson.milestones(),
        lesson.claims());
  }
}
