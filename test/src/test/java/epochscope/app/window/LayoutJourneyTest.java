package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Rearranges the views, keeps the arrangement under a name and takes it up again. */
class LayoutJourneyTest extends Journey {
  @Test
  void dragsATileDividesTheRoomSavesAndRestores() throws Exception {
    awaitEpoch(1);
    double width = tile("decision").getWidth();

    robot.drag(header("response"), MouseButton.PRIMARY);
    Bounds decision = onScreen("decision");
    robot.moveTo(decision.getMaxX() - 40, decision.getCenterY()).moveBy(5, 0);
    assertThat(robot.lookup(".drop-hint").queryAll().stream().anyMatch(Node::isVisible)).isTrue();
    robot.drop();
    await(() -> tile("decision").getWidth() < 0.7 * width);
    assertThat(shown()).containsExactly("loss", "decision", "response", "network");
    assertThat(tile("response").getHeight()).isEqualTo(tile("decision").getHeight());

    robot.drag("#divider-[0]-0", MouseButton.PRIMARY).moveBy(120, 0).drop();
    double wide = tile("loss").getWidth();
    await(() -> tile("loss").getWidth() > 100 + onScreen("decision").getWidth());

    robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    robot.clickOn("#layout-name").write("Hall").clickOn("#layout-save");
    await(() -> Files.exists(folder.resolve("preferences/layouts.json")));
    await(() -> Files.readString(folder.resolve("preferences/layouts.json")).contains("Hall"));

    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    await(() -> shown().equals(List.of("loss", "decision", "network", "response")));
    robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    robot.clickOn("#layout-restore");
    await(() -> shown().equals(List.of("loss", "decision", "response", "network")));
    await(() -> tile("loss").getWidth() == wide);
  }

  @Test
  void doesTheSameByKeysAlone() throws Exception {
    awaitEpoch(1);
    robot.type(KeyCode.F6);
    await(() -> tile("decision").getPseudoClassStates().toString().contains("marked"));
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("view-decision");
    robot.press(KeyCode.CONTROL).type(KeyCode.DOWN).release(KeyCode.CONTROL);
    await(() -> shown().equals(List.of("loss", "response", "network", "decision")));
    robot.press(KeyCode.CONTROL).type(KeyCode.J).release(KeyCode.CONTROL);
    await(() -> tile("decision").getWidth() > 1.8 * tile("loss").getWidth());
    assertThat(robot.lookup("#tab-network").tryQuery()).isPresent();
    robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
    await(() -> tile("network").isVisible() && tile("network").getScene() != null);

    robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    robot.write("Keys").type(KeyCode.ENTER);
    await(() -> robot.lookup("#dialog").tryQuery().isEmpty());
    robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
    await(() -> shown().equals(List.of("loss", "response", "decision")));
    double height = tile("loss").getHeight();
    robot.type(KeyCode.F6);
    robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.DOWN);
    robot.release(KeyCode.SHIFT, KeyCode.ALT);
    await(() -> tile("loss").getHeight() != height);

    robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    robot.type(KeyCode.TAB).type(KeyCode.ENTER);
    await(() -> shown().equals(List.of("loss", "response", "network", "decision")));
  }

  @Test
  void aSecondWindowTakesAViewAndGivesItBackWhenItCloses() {
    awaitEpoch(1);
    robot.type(KeyCode.F6);
    robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
    await(() -> tile("decision").getScene() != stage.getScene());
    int[] before = picture("decision");
    await(() -> !Arrays.equals(picture("decision"), before));
    robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
    await(() -> tile("decision").getScene() == stage.getScene());
    assertThat(shown()).containsExactlyInAnyOrder("loss", "decision", "network", "response");
  }

  private List<String> shown() {
    return onUiThread(() -> app.window().views().shown());
  }

  private Region tile(String view) {
    return onUiThread(() -> app.window().views().tileOf(view));
  }

  private Node header(String view) {
    return onUiThread(() -> app.window().views().tileOf(view).header());
  }

  private Bounds onScreen(String view) {
    return onUiThread(() -> tileBounds(view));
  }

  private Bounds tileBounds(String view) {
    Region tile = app.window().views().tileOf(view);
    return tile.localToScreen(tile.getLayoutBounds());
  }

  private int[] picture(String view) {
    return pixels(onUiThread(() -> app.window().views().tileOf(view).view().node()));
  }
}
