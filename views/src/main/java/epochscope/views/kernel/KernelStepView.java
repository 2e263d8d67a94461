package epochscope.views.kernel;

import epochscope.spec.Shape;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Theme;
import epochscope.views.image.MapPlace;
import epochscope.views.image.NodeChoice;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * How one value comes about. The window follows the pointer over the map behind, the arrows, or
 * slides by itself from value to value.
 */
public final class KernelStepView extends PaintedView {
  public static final String ID = "kernel-step";

  private static final Duration PACE = Duration.millis(250);

  /** Not a timeline, which would make up for every tick that a sleeping computer missed. */
  private final PauseTransition sliding = new PauseTransition(PACE);

  public KernelStepView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, KernelStepPainter::new, theme, actions);
    sliding.setOnFinished(
        tick -> {
          sliding.playFromStart();
          slide();
        });
    node().addEventHandler(MouseEvent.MOUSE_MOVED, this::follow);
    node().sceneProperty().subscribe(scene -> stopWithoutScene(scene == null));
    onKey(KeyCode.LEFT, () -> move(0, 0, -1));
    onKey(KeyCode.RIGHT, () -> move(0, 0, 1));
    onKey(KeyCode.UP, () -> move(0, -1, 0));
    onKey(KeyCode.DOWN, () -> move(0, 1, 0));
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                keyItem("kernel.slide", new KeyCodeCombination(KeyCode.S), this::toggleSliding),
                keyItem("kernel.next", new KeyCodeCombination(KeyCode.N), () -> move(1, 0, 0)),
                keyItem(
                    "kernel.previous",
                    new KeyCodeCombination(KeyCode.N, KeyCombination.SHIFT_DOWN),
                    () -> move(-1, 0, 0)),
                new SeparatorMenuItem()));
  }

  private void onKey(KeyCode key, Runnable action) {
    onKey(new KeyCodeCombination(key), action);
  }

  private void stopWithoutScene(boolean without) {
    if (without) {
      sliding.stop();
    }
  }

  private void toggleSliding() {
    if (sliding.getStatus() == Animation.Status.RUNNING) {
      sliding.stop();
    } else {
      sliding.play();
    }
  }

  private void follow(MouseEvent event) {
    markAt(event.getX(), event.getY())
        .map(Reading.Mark::selection)
        .filter(selection -> selection != null && !selection.equals(newestSelection()))
        .ifPresent(selection -> act(new ViewAction.Select(selection)));
  }

  /** To the next value, row by row, and from the last to the first. */
  private void slide() {
    int node = frame() == null ? -1 : KernelStepPainter.node(frame(), newestSelection());
    if (node < 0) {
      return;
    }
    Shape shape = frame().topology().nodes().get(node).output();
    MapPlace place = NodeChoice.place(frame().topology(), newestSelection(), node);
    int pixels = MapPlace.pixels(shape);
    int unit = place.unit(shape);
    select(node, unit / pixels * pixels + (unit + 1) % pixels);
  }

  private void move(int channel, int row, int column) {
    int node = frame() == null ? -1 : KernelStepPainter.node(frame(), newestSelection());
    if (node < 0) {
      return;
    }
    Shape shape = frame().topology().nodes().get(node).output();
    MapPlace place = NodeChoice.place(frame().topology(), newestSelection(), node);
    MapPlace moved =
        new MapPlace(
            Math.floorMod(place.channel() + channel, shape.axis(0)),
            Math.clamp(place.row() + row, 0, MapPlace.rows(shape) - 1),
            Math.clamp(place.column() + column, 0, MapPlace.columns(shape) - 1));
    select(node, moved.unit(shape));
  }

  private void select(int node, int unit) {
    String name = frame().topology().nodes().get(node).name();
    act(new ViewAction.Select(newestSelection().withNeuron(name, unit)));
  }
}
