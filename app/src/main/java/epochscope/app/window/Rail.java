package epochscope.app.window;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What can be chosen and set, beside the views. A page is made when it is first opened. */
final class Rail extends TabPane {
  /**
   * @param words for a screen reader
   */
  Rail(String words) {
    setId("rail");
    setAccessibleText(words);
    getStyleClass().add("rail");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
  }

  void add(String id, String title, Supplier<Node> page) {
    Tab tab = new Tab(title);
    tab.setId("rail-" + id);
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected && tab.getContent() == null) {
                tab.setContent(page.get());
              }
            });
    getTabs().add(tab);
  }
}
