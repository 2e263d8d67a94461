package epochscope.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds words that are shown with an ellipsis, because they have no room. */
final class CutTexts {
  private CutTexts() {}

  /** What is cut off among all that is visible below {@code root}: where, and the whole text. */
  static List<String> in(Node root) {
    List<String> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && isCut(labeled)) {
      found.add(name(labeled) + ": " + labeled.getText().replace('\n', ' '));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** The text that is laid out is shorter than the one that was given. */
  private static boolean isCut(Labeled labeled) {
    String whole = labeled.getText();
    if (whole == null || whole.isEmpty() || labeled.getWidth() <= 0) {
      return false;
    }
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .anyMatch(shown -> shown.length() < whole.length() && shown.endsWith("..."));
  }

  private static String name(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return "#" + at.getId();
      }
    }
    return node.getClass().getSimpleName();
  }
}
