package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The confusion matrix. A click on a cell shows its samples, one on a class chooses that class; up
 * and down walk through the mistakes, page up and page down through the samples of the cell.
 */
public final class ConfusionView extends PaintedView {
  public static final String ID = "confusion";

  private static final Set<KeyCode> KEYS =
      Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  private final OutputMenu classes =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public ConfusionView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, new ConfusionPainter(), theme, actions);
    menu().getItems().add(1, choiceMenu("confusion.values", List.of("counts", "shares")));
    menu().getItems().add(2, classes.menu());
    ((PixelView) node()).takeKeys(key -> KEYS.contains(key.getCode()));
    node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  protected void shown(Frame frame) {
    classes.offer(frame);
  }

  private void pressed(KeyEvent event) {
    boolean known =
        switch (event.getCode()) {
          case UP, DOWN -> walkMistakes(event.getCode() == KeyCode.UP ? -1 : 1);
          case PAGE_UP, PAGE_DOWN -> walkSamples(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
          default -> false;
        };
    if (known) {
      event.consume();
    }
  }

  private boolean walkMistakes(int by) {
    ConfusionMatrix matrix = matrix();
    if (matrix == null) {
      return false;
    }
    List<Cell> mistakes = Cell.mistakes(matrix.validationOrTrain());
    if (!mistakes.isEmpty()) {
      int now =
          Cell.chosen(frame().selection(), matrix.classes().size())
              .map(mistakes::indexOf)
              .orElse(by > 0 ? -1 : 0);
      Cell next = mistakes.get(Math.floorMod(now + by, mistakes.size()));
      String choice = next.truth() + "," + next.decision();
      choose(Cell.CHOICE, choice);
    }
    return true;
  }

  private boolean walkSamples(int by) {
    ConfusionMatrix matrix = matrix();
    if (matrix == null) {
      return false;
    }
    Cell.chosen(frame().selection(), matrix.classes().size())
        .map(cell -> matrix.validationOrTrain().examples()[cell.truth()][cell.decision()])
        .filter(rows -> rows.length > 0)
        .ifPresent(
            rows -> {
              int now = 0;
              while (now < rows.length && rows[now] != frame().selection().sample()) {
                now++;
              }
              int next = now == rows.length ? 0 : Math.floorMod(now + by, rows.length);
              act(new ViewAction.Select(frame().selection().withSample(rows[next])));
            });
    return true;
  }

  private ConfusionMatrix matrix() {
    return frame() == null ? null : frame().result(ConfusionMatrix.class).orElse(null);
  }
}
