package epochscope.views.loss;

import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Loss and quality over the epochs; its menu chooses how the loss axis runs. */
public final class LossView extends PaintedView {
  public static final String ID = "loss";

  private final LossPainter painter;

  public LossView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new LossPainter(), theme, actions);
  }

  private LossView(
      LossPainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    menu().getItems().add(1, scaleMenu());
  }

  private Menu scaleMenu() {
    Menu menu = new Menu(Texts.get("loss.scale"));
    ToggleGroup group = new ToggleGroup();
    for (LossScale scale : LossScale.values()) {
      String name = scale.name().toLowerCase(Locale.ROOT);
      RadioMenuItem item = new RadioMenuItem(Texts.get("loss.scale." + name));
      item.setToggleGroup(group);
      item.setSelected(scale == painter.scale());
      item.setOnAction(
          event -> {
            painter.setScale(scale);
            repaint();
          });
      menu.getItems().add(item);
    }
    return menu;
  }
}
