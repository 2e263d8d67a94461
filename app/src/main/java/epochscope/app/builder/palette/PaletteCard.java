package epochscope.app.builder.palette;

import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.text.Messages;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One thing of the palette: a click adds it, dragging takes it to the canvas. */
final class PaletteCard extends Button {
  private static final double ICON = 20;
  private static final double THRESHOLD = 6;

  private final PaletteItem item;
  private final String title;
  private final String hint;
  private final PaletteTarget target;
  private double fromX;
  private double fromY;
  private boolean dragging;
  private final Label words;

  PaletteCard(PaletteItem item, Messages messages, PaletteTarget target) {
    this.item = item;
    this.target = target;
    title = messages.get("palette." + item.word());
    hint = messages.get("palette." + item.word() + ".hint");
    setId("palette-" + item.word());
    getStyleClass().add("palette-card");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(title + ": " + hint);
    setTooltip(new Tooltip(title + ": " + hint));
    words = new Label(hint);
    words.getStyleClass().addAll("quiet", "palette-hint");
    words.managedProperty().bind(words.visibleProperty());
    setGraphic(content());
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    setOnAction(event -> add());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            add();
            event.consume();
          }
        });
  }

  PaletteItem item() {
    return item;
  }

  /**
   * @param shown whether the hint stands below the name; it is in the tooltip in any case
   */
  void showHint(boolean shown) {
    words.setVisible(shown);
  }

  boolean matches(String words) {
    String all = (title + " " + hint + " " + item.word()).toLowerCase(Locale.ROOT);
    return all.contains(words.toLowerCase(Locale.ROOT).strip());
  }

  /** Whether its name, and not only its hint, begins with the words. */
  boolean isNamed(String words) {
    String sought = words.toLowerCase(Locale.ROOT).strip();
    return title.toLowerCase(Locale.ROOT).startsWith(sought) || item.word().startsWith(sought);
  }

  private Node content() {
    Node icon = PaletteIcons.of(item).node(ICON);
    icon.getStyleClass().add("icon-box");
    Label name = new Label(title);
    name.getStyleClass().add("palette-name");
    HBox row = new HBox(8, icon, new VBox(name, words));
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMouseTransparent(true);
    return row;
  }

  private void pressed(MouseEvent event) {
    fromX = event.getSceneX();
    fromY = event.getSceneY();
    dragging = false;
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      dragging |= Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY) > THRESHOLD;
      if (dragging) {
        target.over(item, event.getSceneX(), event.getSceneY());
        event.consume();
      }
    }
  }

  private void released(MouseEvent event) {
    if (dragging) {
      dragging = false;
      disarm();
      target.drop(item, event.getSceneX(), event.getSceneY());
      event.consume();
    }
  }

  private void add() {
    target.add(item);
  }
}
