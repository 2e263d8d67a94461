package epochscope.views.loss;

import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Loss and quality over the run; its menu chooses the axes and what is drawn beside the loss. */
public final class LossView extends PaintedView {
  public static final String ID = "loss";

  public LossView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, LossPainter::new, theme, actions);
    menu()
        .getItems()
        .addAll(
            1,
            List.of(
                choiceMenu(LossChoices.SCALE, LossChoices.SCALES),
                choiceMenu(LossChoices.TIME, LossChoices.TIMES),
                choiceMenu(LossChoices.SMOOTHING, LossChoices.SMOOTHINGS),
                metricMenu(),
                choiceMenu(LossChoices.RATE, LossChoices.RATES)));
  }

  /** What there is to choose depends on the run. */
  private Menu metricMenu() {
    Menu menu = new Menu(Texts.get(LossChoices.METRIC));
    fill(menu);
    menu.setOnShowing(event -> fill(menu));
    return menu;
  }

  private void fill(Menu menu) {
    menu.getItems().clear();
    ToggleGroup group = new ToggleGroup();
    for (String name : LossChoices.METRICS) {
      add(menu, group, name, Texts.get(LossChoices.METRIC + "." + name));
    }
    if (frame() != null) {
      MetricPair.names(frame().history()).stream()
          .filter(name -> !name.equals("loss"))
          .forEach(name -> add(menu, group, name, MetricPair.title(name)));
    }
  }

  private void add(Menu menu, ToggleGroup group, String name, String words) {
    RadioMenuItem item = new RadioMenuItem(words);
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(frame() != null && LossChoices.of(frame().selection()).metric().equals(name));
    item.setOnAction(event -> choose(LossChoices.METRIC, name));
    menu.getItems().add(item);
  }
}
