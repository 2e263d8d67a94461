package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Training waits for the speaker, and a run that is over is shown again. */
class LecturePaceJourneyTest extends Journey {
  private static final int EPOCHS = 30;

  @Override
  LessonSpec lesson() {
    String json =
        """
        {"id": "journey", "title": {"en": "Journey", "de": "Reise"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "journey",
           "data": {"source": {"type": "two-moons", "samples": 100, "noise": 0.1}},
           "network": {"nodes": [{"type": "dense", "name": "out"}]},
           "training": {"epochs": %d}},
         "views": ["loss", "decision"], "speed": 50,
         "steps": [
           {"sentence": {"en": "wait", "de": "w"}, "views": ["decision"], "epoch": 5},
           {"sentence": {"en": "go on", "de": "g"}, "views": ["loss"], "plays": true}]}
        """
            .formatted(EPOCHS);
    return Lessons.read(json, "journey");
  }

  @Test
  void trainingWaitsAndWhatIsOverIsShownAgain() {
    await(() -> app.experiment().isPresent());
    robot.interact(playback()::reset);
    robot.type(KeyCode.F5);
    await(() -> said("wait"));
    await(() -> shownEpoch() == 5 && !experiment().session().playing());
    assertThat(latestEpoch()).as("training waits for the speaker").isBetween(5, EPOCHS - 1);

    robot.type(KeyCode.PAGE_DOWN);
    await(() -> said("go on") && experiment().session().over());
    assertThat(latestEpoch()).isEqualTo(EPOCHS);

    robot.type(KeyCode.PAGE_UP);
    await(() -> shownEpoch() == 5);
    robot.type(KeyCode.PAGE_DOWN);
    await(() -> onUiThread(() -> playback().replay().playing().get()));
    assertThat(shownEpoch()).as("from its beginning").isLessThan(EPOCHS);
    assertThat(latestEpoch()).as("and no epoch more").isEqualTo(EPOCHS);
  }

  private Playback playback() {
    return app.window().workbench().playback();
  }

  private boolean said(String sentence) {
    return onUiThread(
        () ->
            stage.getScene().lookup("#lecture-sentence") instanceof Label label
                && label.getText().equals(sentence));
  }
}
