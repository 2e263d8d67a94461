package epochscope.app.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.HistoryView;
import epochscope.history.HistoryView.Series;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.presets.LocalText;
import epochscope.presets.Milestone;
import epochscope.presets.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LectureTest {
  private static final LessonSpec THREE_STEPS = Lessons.find("perceptron");
  private static final LessonSpec NO_STEPS = withoutSteps(Lessons.find("spirals"));
  private static final List<LessonSpec> BOTH = List.of(THREE_STEPS, NO_STEPS);

  @Test
  void goesThroughAllStepsOfAllLessonsAndBack() {
    List<String> said = new ArrayList<>();
    Lecture at = new Lecture(BOTH, 0, 0);
    Lecture last = at;
    for (; at != null; at = at.next().orElse(null)) {
      said.add(at.presentStep().sentence().en());
      last = at;
    }
    assertThat(said)
        .containsExactly(
            THREE_STEPS.steps().get(0).sentence().en(),
            THREE_STEPS.steps().get(1).sentence().en(),
            THREE_STEPS.steps().get(2).sentence().en(),
            NO_STEPS.sentence().en());
    assertThat(last.previous()).contains(new Lecture(BOTH, 0, 2));
    assertThat(new Lecture(BOTH, 0, 0).previous()).isEmpty();
  }

  @Test
  void aLessonWithoutStepsShowsWhatItOpensWith() {
    Step only = new Lecture(BOTH, 1, 0).presentStep();
    assertThat(only.views()).isEqualTo(NO_STEPS.views());
    assertThat(only.plays()).isTrue();
  }

  @Test
  void beginsWithTheLessonThatIsOpen() {
    assertThat(Lecture.beginningWith(NO_STEPS, BOTH)).isEqualTo(new Lecture(BOTH, 1, 0));
  }

  @Test
  void anotherLessonComesBeforeThoseThereAre() {
    LessonSpec other = Lessons.find("counting");
    Lecture lecture = Lecture.beginningWith(other, BOTH);
    assertThat(lecture.present()).isEqualTo(other);
    assertThat(lecture.nextLesson()).contains(BOTH.getFirst());
  }

  @Test
  void anEpochIsWaitedFor() {
    Awaited awaited = Awaited.of(step(50, null), List.of());
    assertThat(awaited.reachedIn(HistoryView.EMPTY)).isEmpty();
    assertThat(awaited.reachedIn(run(49))).isEmpty();
    assertThat(awaited.reachedIn(run(80))).hasValue(50);
  }

  @Test
  void aMilestoneIsWaitedForByItsEnglishLabel() {
    Milestone half = new Milestone(new LocalText("half", "halb"), "train.loss", null, 0.5);
    Awaited awaited = Awaited.of(step(null, "half"), List.of(half));
    assertThat(awaited.reachedIn(run(3, 0.9, 0.7, 0.6, 0.55))).isEmpty();
    assertThat(awaited.reachedIn(run(4, 0.9, 0.7, 0.6, 0.45, 0.4))).hasValue(3);
  }

  @Test
  void theNewestMomentIsNotWaitedFor() {
    assertThat(Awaited.of(step(null, null), List.of())).isNull();
  }

  private static Step step(Integer epoch, String until) {
    return new Step(new LocalText("s", "s"), null, null, null, epoch, until, null, null);
  }

  private static HistoryView run(int lastEpoch, double... losses) {
    List<Snapshot> moments = List.of(moment(0), moment(lastEpoch));
    double[] epochs = new double[losses.length];
    for (int i = 0; i < epochs.length; i++) {
      epochs[i] = i;
    }
    return new HistoryView(moments, Map.of("train.loss", new Series(epochs, losses)));
  }

  private static Snapshot moment(int epoch) {
    return new Snapshot(epoch, epoch, 0, 0, 0.1, new float[1], new Metrics(Map.of()), null);
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
