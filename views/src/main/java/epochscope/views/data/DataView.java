package epochscope.views.data;

import epochscope.data.Dataset;
import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import epochscope.views.samples.SamplePart;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.ScrollEvent;

/**
 * The data. The wheel, page up and page down turn to other features or samples; up and down choose
 * the sample before or after.
 */
public final class DataView extends PaintedView {
  public static final String ID = "data";

  private final DataPainter painter;
  private final OutputMenu classes =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public DataView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new DataPainter(), theme, actions);
  }

  private DataView(
      DataPainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    menu()
        .getItems()
        .addAll(
            0,
            List.of(
                choiceMenu(DataChoices.SHOW, DataChoices.SHOWN),
                choiceMenu(DataChoices.CLASSES, List.of("overlaid", "stacked")),
                classes.menu()));
    onKey(new KeyCodeCombination(KeyCode.PAGE_DOWN), () -> turn(1));
    onKey(new KeyCodeCombination(KeyCode.PAGE_UP), () -> turn(-1));
    onKey(new KeyCodeCombination(KeyCode.DOWN), () -> chooseSample(1));
    onKey(new KeyCodeCombination(KeyCode.UP), () -> chooseSample(-1));
    node().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  @Override
  protected void shown(Frame frame) {
    classes.offer(frame);
  }

  private void scrolled(ScrollEvent event) {
    if (frame() == null || frame().data() == null || event.getDeltaY() == 0) {
      return;
    }
    int by = event.getDeltaY() < 0 ? 1 : -1;
    if (showsSamples()) {
      painter.samples().scroll(painter.samples().along() == 1 ? 3 * by : by);
      repaint();
    } else {
      turn(by);
    }
    event.consume();
  }

  private void turn(int by) {
    if (frame() == null || frame().data() == null) {
      return;
    }
    if (showsSamples()) {
      painter.samples().turn(by);
      repaint();
      return;
    }
    Dataset train = frame().data().train();
    int page = DataChoices.page(train, frame().selection());
    int next = Math.clamp(page + by, 0, DataChoices.pages(train) - 1);
    if (next != page) {
      choose(DataChoices.PAGE, Integer.toString(next));
    }
  }

  private void chooseSample(int by) {
    if (frame() != null && frame().data() != null) {
      int size = SamplePart.chosenFrom(frame().data()).part().size();
      int next = Math.floorMod(frame().selection().sample() + by, size);
      act(new ViewAction.Select(frame().selection().withSample(next)));
    }
  }

  private boolean showsSamples() {
    return DataChoices.shown(frame().data().train(), frame().selection()).equals("samples");
  }
}
