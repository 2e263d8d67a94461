package epochscope.app.window;

import epochscope.app.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;

/** Which views are open. */
final class ViewMenu extends Menu {
  /**
   * @param shown names of the views that are open now
   * @param toggle opens a view, or closes it
   */
  ViewMenu(Messages messages, Supplier<List<String>> shown, Consumer<String> toggle) {
    super(messages.get("menu.views"));
    setId("views");
    ViewItems items = new ViewItems(getItems(), "show-", shown, toggle);
    setOnShowing(event -> items.tick());
  }
}
