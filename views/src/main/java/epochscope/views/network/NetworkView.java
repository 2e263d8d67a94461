package epochscope.views.network;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The network diagram. */
public final class NetworkView extends PaintedView {
  public static final String ID = "network";

  public NetworkView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, new NetworkPainter(), theme, actions);
  }
}
