package epochscope.views.taylor;

import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;

/**
 * Taylor coefficients; its menu chooses how they are shown, of which output, and which is mapped.
 */
public final class TaylorView extends PaintedView {
  public static final String ID = "taylor";

  /** More outputs are chosen in other views. */
  private static final int MOST_OUTPUTS = 30;

  public TaylorView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, TaylorPainter::new, theme, actions);
    menu()
        .getItems()
        .addAll(
            1,
            List.of(
                choiceMenu(Shown.CHOICE, Shown.words()),
                choiceMenu(MappedTerm.CHOICE, MappedTerm.WORDS),
                outputMenu()));
  }

  private Menu outputMenu() {
    Menu outputs = new Menu(Texts.get("taylor.output"));
    outputs.getItems().add(new RadioMenuItem());
    outputs.setOnShowing(event -> fill(outputs));
    return outputs;
  }

  private void fill(Menu outputs) {
    Frame frame = frame();
    if (frame == null || frame.topology() == null) {
      return;
    }
    outputs.getItems().clear();
    int chosen = TaylorTerms.output(frame);
    for (int i = 0; i < Math.min(MOST_OUTPUTS, frame.topology().outputs()); i++) {
      int output = i;
      RadioMenuItem item = new RadioMenuItem(TaylorTerms.outputName(frame, i));
      item.setSelected(i == chosen);
      item.setOnAction(event -> act(new ViewAction.Select(frame.selection().withOutput(output))));
      outputs.getItems().add(item);
    }
  }
}
