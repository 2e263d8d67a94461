package epochscope.app.dialogs;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Dialogs inside the window, over a veil, so that they stay on the projector's picture in full
 * screen. While one is open the keyboard's focus stays in it; escape closes it.
 */
public final class DialogLayer extends StackPane {
  private Node before;

  public DialogLayer() {
    getStyleClass().add("dialog-veil");
    setId("dialogs");
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    setOnMousePressed(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
              }
            });
  }

  public boolean isOpen() {
    return isVisible();
  }

  /** Opens a dialog; each of {@code buttons} closes it itself where it should. */
  public void open(String title, Region content, List<Button> buttons) {
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    HBox row = new HBox(10);
    row.setAlignment(Pos.CENTER_RIGHT);
    row.getChildren().addAll(buttons);
    VBox card = new VBox(16, heading, content, row);
    VBox.setVgrow(content, javafx.scene.layout.Priority.SOMETIMES);
    card.getStyleClass().add("dialog-card");
    card.setId("dialog");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (!isVisible()) {
      before = getScene().getFocusOwner();
    }
    getChildren().setAll(card);
    setVisible(true);
    focusFirst();
  }

  public void close() {
    setVisible(false);
    getChildren().clear();
    if (before != null) {
      before.requestFocus();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void keepFocus(Node owner) {
    if (isVisible() && owner != null && !isInside(owner)) {
      focusFirst();
    }
  }

  private boolean isInside(Node node) {
    Node at = node;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at == this;
  }

  private void focusFirst() {
    Node first = firstFocusable(this);
    if (first != null) {
      first.requestFocus();
    }
  }

  private static Node firstFocusable(Parent parent) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isFocusTraversable() && child.isVisible() && !child.isDisabled()) {
        return child;
      }
      Node inside = child instanceof Parent group ? firstFocusable(group) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }
}
