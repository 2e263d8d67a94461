package epochscope.views.residuals;

import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** Residuals and pulls of a regression. */
public final class ResidualsView extends PaintedView {
  public static final String ID = "residuals";

  private final OutputMenu targets =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public ResidualsView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, ResidualsPainter::new, theme, actions);
    List<String> plots = List.of("all", "truth", "distribution", "pulls");
    menu().getItems().addAll(1, List.of(targets.menu(), choiceMenu(ResidualsPainter.SHOW, plots)));
    targets.keys().forEach(this::onKey);
  }

  @Override
  protected void shown(Frame frame) {
    targets.offer(frame);
  }
}
