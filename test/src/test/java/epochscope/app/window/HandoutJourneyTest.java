package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A lesson leaves the window as a hand-out: first trained for it, then as it has run. */
class HandoutJourneyTest extends Journey {
  @Override
  LessonSpec lesson() {
    String json =
        """
        {"id": "journey", "title": {"en": "Journey", "de": "Reise"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "journey",
           "data": {"source": {"type": "two-moons", "samples": 100, "noise": 0.1}},
           "network": {"nodes": [
             {"type": "dense", "name": "h1", "units": 4, "activation": "tanh"},
             {"type": "dense", "name": "out"}]},
           "training": {"batchSize": 20, "epochs": 6}},
         "views": ["loss", "decision"], "speed": 2,
         "steps": [{"sentence": {"en": "Look.", "de": "Schau."}, "views": ["loss"], "plays": true}],
         "claims": [{"metric": "validation.auc", "min": 0, "source": "s"}]}
        """;
    return Lessons.read(json, "journey");
  }

  @Test
  void aLessonIsHandedOutAsAPageAndAsPictures() throws Exception {
    awaitEpoch(1);
    save(0);
    Path page = folder.resolve("journey.html");
    await(() -> Files.exists(page));
    String trained = Files.readString(page);
    assertThat(trained).contains("<h1>Journey</h1>", "\"epochs\":[0,1,2,3,4,5,6]");
    await(() -> experiment().session().over());
    Files.delete(page);
    save(0);
    await(() -> Files.exists(page));
    assertThat(Files.readString(page))
        .as("the run that was played, and the one trained for the page, are the same")
        .isEqualTo(trained);
    save(2);
    Path picture = folder.resolve("journey-steps").resolve("01.png");
    await(() -> Files.exists(picture));
  }

  private void save(int form) {
    robot.interact(
        () ->
            ((MainMenu) stage.getScene().lookup("#menu"))
                .getItems().stream()
                    .filter(item -> "Hand-out of the lesson …".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire());
    await(() -> robot.lookup("#formats").tryQuery().isPresent());
    for (int i = 0; i < form; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
  }
}
