package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Races optimisers from a start that is clicked, and again by the keys alone. */
class RaceJourneyTest extends Journey {
  @Test
  void racesFromAClickedStart() {
    showRace();
    await(() -> position().getValue() > 0 && pixels("race").length > 0);
    Node picture = robot.lookup("#view-race").query();
    Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
    double x = bounds.getMinX() + 0.3 * bounds.getWidth();
    double y = bounds.getMinY() + 0.6 * bounds.getHeight();
    robot.clickOn(x, y);
    await(() -> !choice("race.start").isEmpty());
    double[] first = start();
    await(() -> position().getValue() >= 100);

    MenuButton speed = robot.lookup("#race-speed").queryAs(MenuButton.class);
    robot.interact(() -> speed.getItems().get(1).fire());
    robot.clickOn(x + 40, y - 30);
    await(() -> start()[0] > first[0]);
    // A unit is as long upwards as across.
    assertThat(start()[1] - first[1]).isCloseTo(0.75 * (start()[0] - first[0]), within(0.02));
    await(() -> position().getValue() < 100);
    robot.clickOn("#race-play");
    double paused = position().getValue();
    int[] pixels = pixels("race");
    robot.clickOn("#race-forward");
    await(() -> position().getValue() == paused + 1);
    await(() -> !Arrays.equals(pixels("race"), pixels));
    await(() -> choice("race.step").equals("" + (int) (paused + 1)));
  }

  @Test
  void doesTheSameByKeysAlone() {
    showRace();
    for (int i = 0; i < 8 && !focused().equals("view-race"); i++) {
      robot.type(KeyCode.F6);
    }
    assertThat(focused()).isEqualTo("view-race");
    boolean plays = experiment().session().playing();
    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
    await(() -> !choice("race.start").isEmpty() && start()[1] < 1.2);
    assertThat(start()[0]).isCloseTo(0.5 + 2 * 5.5 / 40, within(1e-9));
    assertThat(start()[1]).isCloseTo(1.2 - 4 / 40.0, within(1e-9));
    robot.type(KeyCode.END);
    await(() -> position().getValue() == position().getMax());
    robot.type(KeyCode.HOME);
    await(() -> position().getValue() == 0);
    robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
    await(() -> position().getValue() == 3);
    robot.type(KeyCode.E, KeyCode.E);
    await(() -> choice("race.step").equals("3:memory"));
    robot.type(KeyCode.C);
    await(() -> choice("race.runner").equals("1"));
    robot.type(KeyCode.U);
    await(() -> choice("race.optimisers").contains("momentum:lr=0.0025"));
    robot.type(KeyCode.SPACE);
    await(() -> position().getValue() > 10);
    assertThat(experiment().session().playing()).isEqualTo(plays);
  }

  private void showRace() {
    awaitEpoch(1);
    MenuButton menu = (MenuButton) stage.getScene().lookup("#menu");
    Menu views = (Menu) item(menu.getItems(), "views");
    robot.interact(() -> item(views.getItems(), "show-race").fire());
    await(() -> stage.getScene().lookup("#tile-race") != null);
    robot.interact(
        () -> ((javafx.scene.control.Button) robot.lookup("#enlarge-race").query()).fire());
    await(() -> robot.lookup("#view-race").query().getBoundsInLocal().getWidth() > 700);
  }

  private static MenuItem item(java.util.List<MenuItem> items, String id) {
    return items.stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
  }

  private Slider position() {
    return (Slider) stage.getScene().lookup("#race-position");
  }

  private String focused() {
    Node owner = stage.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  private String choice(String name) {
    return app.window().workbench().playback().selection().choice(name, "");
  }

  private double[] start() {
    return Arrays.stream(choice("race.start").split(","))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
