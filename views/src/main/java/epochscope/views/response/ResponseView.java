package epochscope.views.response;

import epochscope.analysis.ResponseReport;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/**
 * The distribution of the response and its quality. A click in the distribution chooses the cut,
 * comma and full stop move it, backspace takes it away.
 */
public final class ResponseView extends PaintedView {
  public static final String ID = "response";

  /** The choice of which ROC curves are shown: {@code all}, or {@code chosen}. */
  public static final String CURVES = ClassCurves.CHOICE;

  public static final String CUT = WorkingPoint.CHOICE;

  /** Classes up to which all curves are shown. */
  public static final int MOST_CURVES = ClassCurves.MOST;

  /** Part of the range of responses by which a key moves the cut. */
  private static final double STEP = 0.02;

  private final OutputMenu outputs =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public ResponseView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, ResponsePainter::new, theme, actions);
    MenuItem usualCut = new MenuItem(Texts.get("response.cut.usual"));
    usualCut.setOnAction(event -> choose(WorkingPoint.CHOICE, ""));
    menu()
        .getItems()
        .addAll(
            1,
            List.of(
                outputs.menu(),
                choiceMenu(ResponsePainter.COUNTS, List.of("linear", "logarithmic")),
                choiceMenu(ClassCurves.CHOICE, List.of("all", "chosen")),
                usualCut));
    outputs.keys().forEach(this::onKey);
    onKey(new KeyCodeCombination(KeyCode.COMMA), () -> moveCut(-STEP));
    onKey(new KeyCodeCombination(KeyCode.PERIOD), () -> moveCut(STEP));
    onKey(new KeyCodeCombination(KeyCode.BACK_SPACE), () -> choose(WorkingPoint.CHOICE, ""));
  }

  /** Above what response an event is taken for signal, as chosen; NaN: the usual. */
  public static double cut(Selection selection) {
    return WorkingPoint.number(selection.choice(WorkingPoint.CHOICE, ""));
  }

  @Override
  protected void shown(Frame frame) {
    outputs.offer(frame);
  }

  private void moveCut(double by) {
    if (frame() == null) {
      return;
    }
    frame()
        .result(ResponseReport.class)
        .filter(report -> WorkingPoint.canBeChosen(frame()))
        .map(report -> report.train().classes().getFirst())
        .ifPresent(
            responses -> {
              double middle = (responses.from() + responses.to()) / 2;
              double chosen = WorkingPoint.chosen(frame());
              double now = Double.isNaN(chosen) ? middle : chosen;
              double next = now + by * (responses.to() - responses.from());
              double cut = Math.clamp(next, responses.from(), responses.to());
              act(new ViewAction.Select(WorkingPoint.choose(frame().selection(), cut)));
            });
  }
}
