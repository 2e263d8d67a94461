package epochscope.views.confusion;

import epochscope.analysis.ConfusionMatrix;
import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/**
 * The confusion matrix. A click on a cell shows its samples, one on a class chooses that class; up
 * and down walk through the mistakes, page up and page down through the samples of the cell.
 */
public final class ConfusionView extends PaintedView {
  public static final String ID = "confusion";

  private final OutputMenu classes =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public ConfusionView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, ConfusionPainter::new, theme, actions);
    menu().getItems().add(1, choiceMenu("confusion.values", List.of("counts", "shares")));
    menu().getItems().add(2, classes.menu());
    onKey(new KeyCodeCombination(KeyCode.UP), () -> walkMistakes(-1));
    onKey(new KeyCodeCombination(KeyCode.DOWN), () -> walkMistakes(1));
    onKey(new KeyCodeCombination(KeyCode.PAGE_UP), () -> walkSamples(-1));
    onKey(new KeyCodeCombination(KeyCode.PAGE_DOWN), () -> walkSamples(1));
  }

  @Override
  protected void shown(Frame frame) {
    classes.offer(frame);
  }

  private void walkMistakes(int by) {
    ConfusionMatrix matrix = matrix();
    if (matrix == null) {
      return;
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
  }

  private void walkSamples(int by) {
    ConfusionMatrix matrix = matrix();
    if (matrix == null) {
      return;
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
  }

  private ConfusionMatrix matrix() {
    return frame() == null ? null : frame().result(ConfusionMatrix.class).orElse(null);
  }
}
