package epochscope.app.lesson;

import epochscope.presets.LessonSpec;
import epochscope.presets.LocalText;
import epochscope.presets.Step;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How long a lesson takes when it is given: its run at the speed at which it opens, and the time to
 * say aloud what its file says.
 *
 * @param runSeconds of the run to its last epoch; a run that ends by itself, or goes as fast as it
 *     can, is counted as a minute at most
 * @param wordSeconds of the sentences and the speaker's notes
 */
public record LessonLength(double runSeconds, double wordSeconds) {
  /** As lectures are given. */
  static final double WORDS_PER_MINUTE = 130;

  private static final double MINUTE = 60;

  public static LessonLength of(LessonSpec lesson, Locale locale) {
    return new LessonLength(runSeconds(lesson), words(lesson, locale) * MINUTE / WORDS_PER_MINUTE);
  }

  /** Whole minutes, rounded up. */
  public int minutes() {
    return Math.max(1, (int) Math.ceil((runSeconds + wordSeconds) / MINUTE));
  }

  private static double runSeconds(LessonSpec lesson) {
    if (lesson.speed() == null) {
      return MINUTE;
    }
    TrainingSpec training = lesson.experiment().training();
    double seconds = training.epochs() / lesson.speed();
    return training.earlyStopping() == null ? seconds : Math.min(seconds, MINUTE);
  }

  private static int words(LessonSpec lesson, Locale locale) {
    List<LocalText> said = new ArrayList<>(List.of(lesson.sentence()));
    for (Step step : lesson.steps()) {
      said.add(step.sentence());
      said.add(step.notes());
    }
    return said.stream()
        .filter(Objects::nonNull)
        .mapToInt(text -> text.in(locale).strip().split("\\s+").length)
        .sum();
  }
}
