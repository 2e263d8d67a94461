package epochscope.views.response;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The distribution of the response and its quality. */
public final class ResponseView extends PaintedView {
  public static final String ID = "response";

  public ResponseView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, new ResponsePainter(), theme, actions);
  }
}
