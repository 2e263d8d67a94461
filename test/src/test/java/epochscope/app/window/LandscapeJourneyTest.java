package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.views.drawing.PaintedView;
import epochscope.views.landscape.LandscapeView;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Turns the loss landscape with mouse and keys, and chooses another plane. */
class LandscapeJourneyTest extends Journey {
  private static final String ID = LandscapeView.ID;

  @Test
  void theSurfaceIsTurnedByMouseAndKeysAndAnotherPlaneIsChosen() {
    awaitEpoch(8);
    robot.interact(() -> app.window().views().toggle(ID));
    robot.interact(() -> app.window().views().toggleEnlarged(ID));
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> Arrays.stream(pixels(ID)).distinct().count() > 1000);
    int[] usual = atRest();
    Node view = stage.getScene().lookup("#view-" + ID);
    Point2D middle = view.localToScreen(view.getLayoutBounds().getCenterX(), 300);
    robot.drag(middle, MouseButton.PRIMARY).dropTo(middle.add(120, -40));
    int[] dragged = atRest();
    assertThat(dragged).isNotEqualTo(usual);
    int epoch = latestEpoch();
    robot.type(KeyCode.RIGHT);
    assertThat(atRest()).isNotEqualTo(dragged);
    assertThat(latestEpoch()).isEqualTo(epoch);
    robot.type(KeyCode.DIGIT0);
    await(() -> Arrays.equals(pixels(ID), usual));
    choosePlane();
    await(() -> "random".equals(chosenPlane()));
    await(() -> !Arrays.equals(pixels(ID), usual));
  }

  /** The pixels once they no longer change. */
  private int[] atRest() {
    int[][] last = {pixels(ID)};
    await(
        () -> {
          Thread.sleep(400);
          int[] now = pixels(ID);
          boolean same = Arrays.equals(now, last[0]);
          last[0] = now;
          return same;
        });
    return last[0];
  }

  private void choosePlane() {
    PaintedView view = (PaintedView) app.window().views().tileOf(ID).view();
    Menu planes = (Menu) entry(view.menu().getItems(), "Directions");
    robot.interact(() -> entry(planes.getItems(), "Random, filter-normalised").fire());
  }

  private String chosenPlane() {
    return app.window().workbench().playback().selection().choice("landscape.plane", "");
  }

  private static MenuItem entry(List<MenuItem> items, String text) {
    return items.stream().filter(i -> text.equals(i.getText())).findFirst().orElseThrow();
  }
}
