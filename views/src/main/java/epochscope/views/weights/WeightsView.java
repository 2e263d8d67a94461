package epochscope.views.weights;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Weights of every layer over the epochs; its menu chooses how, and whether of the gradients. */
public final class WeightsView extends PaintedView {
  public static final String ID = "weights";

  public WeightsView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, WeightsPainter::new, theme, actions);
    menu()
        .getItems()
        .addAll(
            1,
            List.of(
                choiceMenu(Weighed.SHOW, Weighed.SHOWN), choiceMenu(Weighed.OF, Weighed.THINGS)));
  }
}
