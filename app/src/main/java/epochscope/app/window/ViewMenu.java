package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.views.gallery.Views;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

/** Which views have a tile. */
final class ViewMenu extends Menu {
  /**
   * @param shown ids of the views that have one now
   * @param toggle gives a view a tile, or takes it away
   */
  ViewMenu(Messages messages, Supplier<List<String>> shown, Consumer<String> toggle) {
    super(messages.get("menu.views"));
    setId("views");
    for (String id : Views.ids()) {
      CheckMenuItem item = new CheckMenuItem(Views.title(id));
      item.setId("show-" + id);
      item.setOnAction(event -> toggle.accept(id));
      getItems().add(item);
    }
    setOnShowing(event -> tick(shown.get()));
    tick(shown.get());
  }

  private void tick(List<String> shown) {
    for (int i = 0; i < getItems().size(); i++) {
      String id = Views.ids().get(i);
      CheckMenuItem item = (CheckMenuItem) getItems().get(i);
      item.setSelected(shown.contains(id));
      boolean last = shown.size() == 1 && shown.contains(id);
      boolean full = shown.size() >= ViewTiles.MOST && !shown.contains(id);
      item.setDisable(last || full);
    }
  }
}
