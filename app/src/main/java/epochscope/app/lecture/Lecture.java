package epochscope.app.lecture;

import epochscope.presets.LessonSpec;
import epochscope.presets.Step;
import epochscope.spec.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a lecture stands: at a step of one of its lessons, each of which has at least one.
 * Immutable.
 *
 * @param lessons in the order in which they are given
 * @param lesson index of the present one
 * @param step index of the present step within it
 */
public record Lecture(List<LessonSpec> lessons, int lesson, int step) {
  public Lecture {
    lessons = Check.list("lessons", lessons, 1);
    Check.range("lesson", lesson, 0, lessons.size() - 1);
    Check.range("step", step, 0, steps(lessons.get(lesson)).size() - 1);
  }

  /**
   * Begins with the first step of {@code first}; where it is none of {@code lessons}, they follow.
   */
  public static Lecture beginningWith(LessonSpec first, List<LessonSpec> lessons) {
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).id().equals(first.id())) {
        return new Lecture(lessons, i, 0);
      }
    }
    return new Lecture(Stream.concat(Stream.of(first), lessons.stream()).toList(), 0, 0);
  }

  public LessonSpec present() {
    return lessons.get(lesson);
  }

  public Step presentStep() {
    return steps(present()).get(step);
  }

  /** How many steps the present lesson has. */
  public int steps() {
    return steps(present()).size();
  }

  /** One step on, into the next lesson after the last; empty at the very end. */
  public Optional<Lecture> next() {
    if (step + 1 < steps()) {
      return Optional.of(new Lecture(lessons, lesson, step + 1));
    }
    return nextLesson().map(next -> new Lecture(lessons, lesson + 1, 0));
  }

  /** One step back, to the last of the lesson before; empty at the very beginning. */
  public Optional<Lecture> previous() {
    if (step > 0) {
      return Optional.of(new Lecture(lessons, lesson, step - 1));
    }
    return lesson == 0
        ? Optional.empty()
        : Optional.of(new Lecture(lessons, lesson - 1, steps(lessons.get(lesson - 1)).size() - 1));
  }

  /** The lesson after this one. */
  public Optional<LessonSpec> nextLesson() {
    return lesson + 1 < lessons.size() ? Optional.of(lessons.get(lesson + 1)) : Optional.empty();
  }

  /** A lesson without steps is one: what it opens with, and its sentence. */
  public static List<Step> steps(LessonSpec lesson) {
    return lesson.steps().isEmpty()
        ? List.of(
            new Step(
                lesson.sentence(),
                null,
                lesson.views(),
                lesson.layout(),
                null,
                null,
                true,
                Map.of()))
        : lesson.steps();
  }
}
