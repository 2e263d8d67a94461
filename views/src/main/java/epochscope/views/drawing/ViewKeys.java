package epochscope.views.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do in a view while it has the focus. */
final class ViewKeys {
  private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

  void put(KeyCombination key, Runnable action) {
    actions.put(key, action);
  }

  boolean has(KeyEvent event) {
    return find(event).isPresent();
  }

  void press(KeyEvent event) {
    find(event)
        .ifPresent(
            action -> {
              action.run();
              event.consume();
            });
  }

  private Optional<Runnable> find(KeyEvent event) {
    return actions.entrySet().stream()
        .filter(entry -> entry.getKey().match(event))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
