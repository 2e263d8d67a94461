package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Does all with the keys alone. */
class KeyboardJourneyTest extends Journey {
  @Test
  void stepsScrubsAndEnlargesByKeysAlone() {
    awaitEpoch(3);
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    long step = step();
    robot.type(KeyCode.RIGHT);
    await(() -> step() == step + 1);
    int epoch = latestEpoch();
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    await(() -> latestEpoch() == epoch + 1 && !experiment().session().playing());
    robot.type(KeyCode.HOME);
    await(() -> shownEpoch() == 0);
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    await(() -> shownEpoch() == 1);
    robot.type(KeyCode.END);
    await(() -> shownEpoch() == epoch + 1);

    Region decision = robot.lookup("#view-decision").queryAs(Region.class);
    double width = decision.getWidth();
    robot.type(KeyCode.DIGIT2);
    await(() -> decision.getWidth() > 1.5 * width);
    robot.type(KeyCode.ESCAPE);
    await(() -> decision.getWidth() == width);

    robot.type(KeyCode.F1);
    await(() -> robot.lookup("#dialog").tryQuery().isPresent());
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup("#dialog").tryQuery().isEmpty());
  }

  @Test
  void theTabKeyReachesEveryControl() {
    awaitEpoch(1);
    Set<String> reached = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      robot.type(KeyCode.TAB);
      Node owner = stage.getScene().getFocusOwner();
      reached.add(String.valueOf(owner.getId()));
      assertThat(owner.getAccessibleText()).as("words for %s", owner).isNotBlank();
    }
    assertThat(reached)
        .contains(
            "menu",
            "command-play-pause",
            "command-reset",
            "command-step",
            "learning-rate",
            "learning-rate-slider",
            "speed-slider",
            "command-theme",
            "rail",
            "enlarge-loss",
            "menu-decision",
            "timeline",
            "command-live");
  }

  @Test
  void largerTypeFoldsTheRailOfANarrowWindow() {
    awaitEpoch(1);
    Region decision = robot.lookup("#view-decision").queryAs(Region.class);
    double width = decision.getWidth();
    robot.type(KeyCode.P);
    await(() -> decision.getWidth() > 1.1 * width);
    robot.type(KeyCode.P);
    await(() -> decision.getWidth() == width);
  }

  private long step() {
    return experiment().session().latest().orElseThrow().step();
  }
}
