package epochscope.app.window;

import epochscope.views.gallery.Views;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/** Entries of a menu, one for each view: whether it is open. */
final class ViewItems {
  private final ObservableList<MenuItem> items;
  private final Supplier<List<String>> shown;

  /**
   * @param shown names of the views that are open now
   * @param toggle opens a view, or closes it
   */
  ViewItems(
      ObservableList<MenuItem> items,
      String idPrefix,
      Supplier<List<String>> shown,
      Consumer<String> toggle) {
    this.items = items;
    this.shown = shown;
    for (String id : Views.ids()) {
      CheckMenuItem item = new CheckMenuItem(Views.title(id));
      item.setId(idPrefix + id);
      item.setOnAction(event -> toggle.accept(id));
      items.add(item);
    }
    tick();
  }

  void tick() {
    List<String> open = shown.get();
    for (int i = 0; i < items.size(); i++) {
      String id = Views.ids().get(i);
      CheckMenuItem item = (CheckMenuItem) items.get(i);
      item.setSelected(open.contains(id));
      item.setDisable(open.size() == 1 && open.contains(id));
    }
  }
}
