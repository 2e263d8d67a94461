package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.presets.Step;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** A lecture of five lessons, given with the keys that a presenter's remote sends. */
class LectureJourneyTest extends Journey {
  private static final List<LessonSpec> LESSONS =
      List.of("activations", "counting", "learning-rate", "schedules", "optimiser-race").stream()
          .map(Lessons::find)
          .toList();

  @Override
  LessonSpec lesson() {
    return LESSONS.getFirst();
  }

  @Test
  void fiveLessonsStepByStep() {
    awaitEpoch(1);
    robot.type(KeyCode.F5);
    await(() -> said(LESSONS.getFirst(), 0));
    assertThat(onUiThread(stage::isFullScreen)).isTrue();
    await(() -> !isSeen("#epoch"));

    for (LessonSpec lesson : LESSONS) {
      for (int step = 0; step < lesson.steps().size(); step++) {
        int now = step;
        await(() -> said(lesson, now));
        await(() -> title().equals(lesson.title().en()));
        for (String view : views(lesson, step)) {
          await(() -> isSeen("#view-" + view));
        }
        robot.type(KeyCode.PAGE_DOWN);
      }
    }
  }

  @Test
  void backBlackAndAnAccidentalClose() {
    awaitEpoch(1);
    robot.type(KeyCode.F5);
    await(() -> said(LESSONS.getFirst(), 0));
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> said(LESSONS.getFirst(), 1));
    robot.type(KeyCode.PAGE_UP);
    await(() -> said(LESSONS.getFirst(), 0));

    robot.type(KeyCode.B);
    await(() -> isSeen("#lecture-black"));
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> !isSeen("#lecture-black"));
    assertThat(said(LESSONS.getFirst(), 0)).as("lit, and not led on").isTrue();

    robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await(() -> robot.lookup("#dialog").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#dialog").tryQuery().isEmpty());
    assertThat(onUiThread(stage::isShowing)).isTrue();
    assertThat(said(LESSONS.getFirst(), 0)).isTrue();

    robot.type(KeyCode.F5);
    await(() -> isSeen("#epoch"));
    assertThat(robot.lookup("#lecture-sentence").tryQuery()).isEmpty();
  }

  private boolean said(LessonSpec lesson, int step) {
    return onUiThread(
        () ->
            stage.getScene().lookup("#lecture-sentence") instanceof Label label
                && label.getText().equals(lesson.steps().get(step).sentence().en()));
  }

  private String title() {
    return onUiThread(() -> app.experiment().orElseThrow().title());
  }

  /** Those of the last step that named any. */
  private static List<String> views(LessonSpec lesson, int step) {
    List<String> views = lesson.views();
    for (Step earlier : lesson.steps().subList(0, step + 1)) {
      views = earlier.views().isEmpty() ? views : earlier.views();
    }
    return views;
  }

  private boolean isSeen(String query) {
    return onUiThread(
        () -> {
          Node node = stage.getScene().lookup(query);
          boolean seen = node != null;
          for (Node at = node; at != null; at = at.getParent()) {
            seen &= at.isVisible();
          }
          return seen;
        });
  }
}
