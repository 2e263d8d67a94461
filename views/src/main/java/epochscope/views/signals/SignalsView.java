package epochscope.views.signals;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What goes through the layers; its menu chooses what is shown of it. */
public final class SignalsView extends PaintedView {
  public static final String ID = "signals";

  public SignalsView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, SignalsPainter::new, theme, actions);
    menu()
        .getItems()
        .addAll(
            1,
            List.of(
                choiceMenu(SignalsPainter.SHOW, SignalsPainter.SHOWN),
                choiceMenu(SignalsPainter.OF, SignalsPainter.STAGES)));
  }
}
