package epochscope.views.decision;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The decision boundary. */
public final class DecisionView extends PaintedView {
  public static final String ID = "decision";

  public DecisionView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, new DecisionPainter(), theme, actions);
  }
}
