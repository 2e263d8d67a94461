package epochscope.app.window;

import epochscope.app.experiment.Heritage;
import epochscope.app.session.Session;
import epochscope.data.PreparedData;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.presets.Milestone;
import epochscope.presets.Variant;
import epochscope.presets.layout.Layout;
import epochscope.spec.ExperimentSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/**
 * Where an experiment comes from, and how it begins.
 *
 * @param title as the window calls it
 * @param ownName what its run is called beside others; empty: it has no name
 * @param lessonId of the lesson that it is; empty: it is none
 * @param lesson that it is; null: none, or one that is not at hand
 * @param layout of the views that open; null: the last, or the usual one, of its kind of network
 * @param epochsPerSecond at which it begins, infinity: as fast as it goes; null: as the one before
 * @param edited the data, as they were changed by hand; null: they are prepared anew
 * @param beside what is trained beside it, by name
 * @param experiment reads it; called in the background
 * @param resumption the run that comes back; null: it begins at epoch 0, and plays
 * @param heritage with whose weights it begins, where they fit; null: with its own
 */
record Source(
    String title,
    String ownName,
    String lessonId,
    LessonSpec lesson,
    Layout layout,
    Double epochsPerSecond,
    PreparedData edited,
    Map<String, ExperimentSpec> beside,
    Callable<ExperimentSpec> experiment,
    Resumption resumption,
    Heritage heritage) {
  static Source of(LessonSpec lesson, Locale locale) {
    return new Source(
        lesson.title().in(locale),
        lesson.own() == null ? "" : lesson.own().in(locale),
        lesson.id(),
        lesson,
        lesson.firstLayout(),
        speed(lesson),
        null,
        beside(lesson, locale),
        lesson::experiment,
        null,
        null);
  }

  /** A lesson's experiment on other data, which come from {@code file}. */
  static Source of(Path file, LessonSpec lesson, UnaryOperator<ExperimentSpec> change) {
    return new Source(
        file.getFileName().toString(),
        "",
        "",
        null,
        null,
        speed(lesson),
        null,
        Map.of(),
        () -> change.apply(lesson.experiment()),
        null,
        null);
  }

  static Source of(Path file, Callable<ExperimentSpec> experiment) {
    return new Source(
        file.getFileName().toString(),
        "",
        "",
        null,
        null,
        null,
        null,
        Map.of(),
        experiment,
        null,
        null);
  }

  /** A run or a model from {@code file}. */
  static Source of(Path file, Resumption resumption) {
    Session session = resumption.session();
    return new Source(
        session == null ? title(file, resumption) : session.title(),
        "",
        session == null ? "" : session.lesson(),
        session == null ? null : lesson(session.lesson()),
        session == null || session.workspace() == null ? null : session.workspace().main(),
        session == null || session.epochsPerSecond() == null ? null : session.epochsPerSecond(),
        null,
        Map.of(),
        resumption::spec,
        resumption,
        null);
  }

  /**
   * The same with another specification.
   *
   * @param data as they were changed by hand; null: they are prepared anew
   */
  Source changed(ExperimentSpec spec, PreparedData data) {
    return new Source(
        title, "", lessonId, lesson, layout, null, data, beside, () -> spec, null, null);
  }

  /** The same, but beginning with the weights of {@code before} that fit. */
  Source inheriting(Heritage before) {
    return new Source(
        title,
        ownName,
        lessonId,
        lesson,
        layout,
        epochsPerSecond,
        edited,
        beside,
        experiment,
        resumption,
        before);
  }

  List<Milestone> milestones() {
    return lesson == null ? List.of() : lesson.milestones();
  }

  /** Whether {@code other} is the same, but for its settings. */
  boolean isLike(Source other) {
    return title.equals(other.title)
        && lessonId.equals(other.lessonId)
        && Objects.equals(layout, other.layout);
  }

  private static Map<String, ExperimentSpec> beside(LessonSpec lesson, Locale locale) {
    Map<String, ExperimentSpec> runs = new LinkedHashMap<>();
    for (Variant variant : lesson.variants()) {
      runs.put(variant.name().in(locale), lesson.experiment(variant.id()));
    }
    return runs;
  }

  private static Double speed(LessonSpec lesson) {
    return lesson.speed() == null ? Double.POSITIVE_INFINITY : lesson.speed();
  }

  /** A model is known by its file; what train calls run.epochscope, by its experiment. */
  private static String title(Path file, Resumption resumption) {
    return resumption.model()
        ? file.getFileName().toString()
        : resumption.run().experiment().name();
  }

  private static LessonSpec lesson(String id) {
    return Lessons.all().stream().filter(known -> known.id().equals(id)).findFirst().orElse(null);
  }
}
