package epochscope.views.calibration;

import epochscope.views.Frame;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.output.OutputMenu;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** How often a class is there where the response says so. */
public final class CalibrationView extends PaintedView {
  public static final String ID = "calibration";

  /** The choice of how many bins there are, as {@code calibration.bins}. */
  public static final String BINS = "calibration.bins";

  public static final List<String> BIN_COUNTS = List.of("10", "5", "20", "50");

  private final OutputMenu classes =
      new OutputMenu(this::frame, selection -> act(new ViewAction.Select(selection)));

  public CalibrationView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, CalibrationPainter::new, theme, actions);
    menu().getItems().addAll(1, List.of(classes.menu(), choiceMenu(BINS, BIN_COUNTS)));
    classes.keys().forEach(this::onKey);
  }

  @Override
  protected void shown(Frame frame) {
    classes.offer(frame);
  }
}
