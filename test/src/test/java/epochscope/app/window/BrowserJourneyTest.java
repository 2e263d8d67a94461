package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.command.Command;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Lessons are looked at, searched, opened and made one's own with the keys alone. */
class BrowserJourneyTest extends Journey {
  @Override
  LessonSpec lesson() {
    return Lessons.find("perceptron");
  }

  @Test
  void aCardThatIsLookedAtPlaysItsLesson() {
    awaitEpoch(1);
    robot.push(KeyCode.CONTROL, KeyCode.F);
    await(() -> hasFocus("#browse-perceptron"));
    robot.type(KeyCode.RIGHT);
    await(() -> hasFocus("#browse-line-fit"));
    Image still = picture("#browse-line-fit");
    await(() -> picture("#browse-line-fit") != still);
    Image first = picture("#browse-line-fit");
    await(() -> picture("#browse-line-fit") != first);
    robot.type(KeyCode.RIGHT);
    await(() -> picture("#browse-line-fit") == still);
    String words = onUiThread(() -> card("#browse-line-fit").getAccessibleText());
    assertThat(words).startsWith("3  Down into the valley. How networks learn. ").endsWith("next");

    robot.type(KeyCode.ESCAPE);
    await(() -> !onUiThread(() -> app.window().browser().isOpen()));
    assertThat(onUiThread(() -> app.experiment().orElseThrow().title()))
        .isEqualTo("The first learning machine");
  }

  @Test
  void searchingOpeningAndMakingOnesOwn() throws Exception {
    awaitEpoch(1);
    give(Command.LESSONS);
    await(() -> hasFocus("#browse-perceptron"));
    robot.interact(
        () -> ((TextField) stage.getScene().lookup("#browser-search")).setText("down valley"));
    await(() -> robot.lookup(".browser-card").queryAll().size() == 1);
    give(Command.LESSON_NEXT);
    await(() -> hasFocus("#browse-line-fit"));
    give(Command.LESSON_COPY);
    await(() -> title().equals("Down into the valley (my own)"));
    Path file = folder.resolve("preferences/lessons/my-line-fit.lesson.json");
    assertThat(Lessons.read(file).title().de()).isEqualTo("Hinab ins Tal (eigene)");
    await(() -> onUiThread(() -> card("#lesson-my-line-fit") != null));

    String before = Files.readString(file);
    give(Command.SAVE_LESSON);
    await(() -> robot.lookup("#dialog-ok").tryQuery().isPresent());
    robot.interact(() -> app.window().dialogs().close());
    assertThat(Files.readString(file)).as("nothing is replaced without a yes").isEqualTo(before);
    give(Command.SAVE_LESSON);
    await(() -> robot.lookup("#dialog-ok").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#dialog-ok").queryButton().fire());
    await(() -> !Files.readString(file).equals(before));
    assertThat(Lessons.read(file).layout()).as("how the window shows it").isNotNull();

    give(Command.LESSONS);
    await(() -> hasFocus("#browse-my-line-fit"));
    give(Command.LESSON_PREVIOUS);
    await(() -> !hasFocus("#browse-my-line-fit"));
    give(Command.LESSON_CHOOSE);
    await(() -> !title().equals("Down into the valley (my own)"));
  }

  private void give(Command command) {
    robot.interact(() -> app.window().commands().give(command));
  }

  private String title() {
    return onUiThread(() -> app.experiment().orElseThrow().title());
  }

  private Node card(String query) {
    return stage.getScene().lookup(query);
  }

  private boolean hasFocus(String query) {
    return onUiThread(() -> card(query) != null && stage.getScene().getFocusOwner() == card(query));
  }

  private Image picture(String query) {
    return onUiThread(() -> ((ImageView) card(query).lookup(".image-view")).getImage());
  }
}
