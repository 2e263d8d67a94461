package epochscope.app.window;

import epochscope.data.PreparedData;
import epochscope.presets.LessonSpec;
import epochscope.presets.Milestone;
import epochscope.presets.layout.Layout;
import epochscope.spec.ExperimentSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * Where an experiment comes from, and how it begins.
 *
 * @param title as the window calls it
 * @param lessonId of the lesson that it is; empty: it is none
 * @param layout of the views that open; null: the last, or the usual one, of its kind of network
 * @param epochsPerSecond at which it begins, infinity: as fast as it goes; null: as the one before
 * @param edited the data, as they were changed by hand; null: they are prepared anew
 * @param milestones of the lesson
 * @param experiment reads it; called in the background
 */
record Source(
    String title,
    String lessonId,
    Layout layout,
    Double epochsPerSecond,
    PreparedData edited,
    List<Milestone> milestones,
    Callable<ExperimentSpec> experiment) {
  static Source of(LessonSpec lesson, Locale locale) {
    return new Source(
        lesson.title().in(locale),
        lesson.id(),
        lesson.firstLayout(),
        speed(lesson),
        null,
        lesson.milestones(),
        lesson::experiment);
  }

  /** A lesson's experiment on other data, which come from {@code file}. */
  static Source of(Path file, LessonSpec lesson, UnaryOperator<ExperimentSpec> change) {
    return new Source(
        file.getFileName().toString(),
        "",
        null,
        speed(lesson),
        null,
        List.of(),
        () -> change.apply(lesson.experiment()));
  }

  static Source of(Path file, Callable<ExperimentSpec> experiment) {
    return new Source(file.getFileName().toString(), "", null, null, null, List.of(), experiment);
  }

  /**
   * The same with another specification.
   *
   * @param data as they were changed by hand; null: they are prepared anew
   */
  Source changed(ExperimentSpec spec, PreparedData data) {
    return new Source(title, lessonId, layout, null, data, milestones, () -> spec);
  }

  /** Whether {@code other} is the same, but for its settings. */
  boolean isLike(Source other) {
    return title.equals(other.title)
        && lessonId.equals(other.lessonId)
        && Objects.equals(layout, other.layout);
  }

  private static Double speed(LessonSpec lesson) {
    return lesson.speed() == null ? Double.POSITIVE_INFINITY : lesson.speed();
  }
}
