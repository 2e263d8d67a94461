package epochscope.views.console;

import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The events of the run. A click on a line looks at its epoch; up and down go from line to line,
 * the wheel shows earlier ones.
 */
public final class ConsoleView extends PaintedView {
  public static final String ID = "console";

  private static final Set<KeyCode> KEYS = Set.of(KeyCode.UP, KeyCode.DOWN);

  private final ConsolePainter painter;

  public ConsoleView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new ConsolePainter(), theme, actions);
  }

  private ConsoleView(
      ConsolePainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    ((PixelView) node()).takeKeys(key -> KEYS.contains(key.getCode()));
    node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    node().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    node().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
      painter.lineAt(event.getY()).ifPresent(line -> look(line.epoch()));
    }
  }

  private void pressed(KeyEvent event) {
    if (frame() == null || !KEYS.contains(event.getCode())) {
      return;
    }
    List<ConsoleLine> lines = ConsoleLines.of(frame());
    int by = event.getCode() == KeyCode.UP ? -1 : 1;
    int from = lines.isEmpty() ? 0 : ConsolePainter.shownLine(frame(), lines);
    int epoch = frame().snapshot().epoch();
    for (int i = from; i >= 0 && i < lines.size(); i += by) {
      if (by < 0 ? lines.get(i).epoch() < epoch : lines.get(i).epoch() > epoch) {
        look(lines.get(i).epoch());
        break;
      }
    }
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    painter.setScrolled(painter.scrolled() + (int) Math.signum(event.getDeltaY()));
    repaint();
    event.consume();
  }

  private void look(int epoch) {
    painter.setScrolled(0);
    act(new ViewAction.ScrubTo(epoch));
  }
}
