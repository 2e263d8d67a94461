package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.PaintedView;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

/** Saves a view over the run as an animation. */
class AnimationJourneyTest extends Journey {
  private static final String ENTRY = "GIF";
  private static final int MOST_ENTRIES = 30;

  @Test
  void theMenuOfAViewSavesItOverTheRun() throws Exception {
    awaitEpoch(6);
    robot.type(KeyCode.SPACE);
    robot.clickOn("#menu-loss");
    robot.clickOn(entry("loss").getText());
    assertThatItMoves("loss");
  }

  @Test
  void keysDoTheSame() throws Exception {
    awaitEpoch(6);
    robot.type(KeyCode.SPACE);
    robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT).type(KeyCode.M);
    await(() -> view("response").menu().isShowing());
    for (int i = 0; i < MOST_ENTRIES && !focusedEntry("response").contains(ENTRY); i++) {
      robot.type(KeyCode.DOWN);
    }
    assertThat(focusedEntry("response")).contains(ENTRY);
    robot.type(KeyCode.ENTER);
    assertThatItMoves("response");
  }

  private PaintedView view(String id) {
    return (PaintedView) app.window().views().tileOf(id).view();
  }

  /** The text of the entry that the keys have come to; empty: none. */
  private String focusedEntry(String id) {
    return onUiThread(
        () ->
            view(id).menu().getScene().getRoot().lookupAll(".menu-item").stream()
                .filter(Node::isFocused)
                .map(node -> ((Label) node.lookup(".label")).getText())
                .findFirst()
                .orElse(""));
  }

  private MenuItem entry(String id) {
    return onUiThread(
        () ->
            view(id).menu().getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(ENTRY))
                .findFirst()
                .orElseThrow());
  }

  /** More than a few pictures, not all alike, as large as the view. */
  private void assertThatItMoves(String id) throws Exception {
    Path file = folder.resolve(id + ".gif");
    await(() -> Files.exists(file));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isGreaterThan(5);
      assertThat(reader.getWidth(0))
          .isEqualTo((int) (double) onUiThread(() -> view(id).node().getWidth()));
      assertThat(reader.getWidth(1)).as("of what changed").isGreaterThan(1);
    }
  }
}
