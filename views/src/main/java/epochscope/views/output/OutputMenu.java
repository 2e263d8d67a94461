package epochscope.views.output;

import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The menu that chooses the class, or the target, and the keys that do the same. */
public final class OutputMenu {
  private final Supplier<Frame> frame;
  private final Consumer<Selection> choose;
  private final Menu menu = new Menu(Texts.get("output.class"));
  private List<String> offered = List.of();

  /**
   * @param frame the one that is shown; gives null before the first
   * @param choose told the selection that follows
   */
  public OutputMenu(Supplier<Frame> frame, Consumer<Selection> choose) {
    this.frame = frame;
    this.choose = choose;
    menu.setDisable(true);
    menu.setOnShowing(event -> mark());
  }

  public Menu menu() {
    return menu;
  }

  /** Offers what there is to choose in that frame. */
  public void offer(Frame shown) {
    List<String> names = OutputNames.of(shown);
    if (names.equals(offered)) {
      return;
    }
    offered = names;
    menu.setText(Texts.get(OutputNames.classifies(shown) ? "output.class" : "output.target"));
    menu.setDisable(names.isEmpty());
    menu.getItems().clear();
    for (int i = 0; i < names.size(); i++) {
      int output = i;
      RadioMenuItem item = new RadioMenuItem(names.get(i));
      item.setOnAction(event -> choose.accept(frame.get().selection().withOutput(output)));
      menu.getItems().add(item);
    }
  }

  /** Up and down: the one before and the next. */
  public Map<KeyCombination, Runnable> keys() {
    return Map.of(
        new KeyCodeCombination(KeyCode.UP), () -> step(-1),
        new KeyCodeCombination(KeyCode.DOWN), () -> step(1));
  }

  private void step(int by) {
    Frame shown = frame.get();
    if (shown != null && !offered.isEmpty()) {
      int next = Math.floorMod(OutputNames.chosen(shown) + by, offered.size());
      choose.accept(shown.selection().withOutput(next));
    }
  }

  private void mark() {
    int chosen = OutputNames.chosen(frame.get());
    for (int i = 0; i < menu.getItems().size(); i++) {
      ((RadioMenuItem) menu.getItems().get(i)).setSelected(i == chosen);
    }
  }
}
