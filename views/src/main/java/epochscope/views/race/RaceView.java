package epochscope.views.race;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** A race of optimisers. */
public final class RaceView extends PaintedView {
  public static final String ID = "race";

  public RaceView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, new RacePainter(), theme, actions);
  }
}
