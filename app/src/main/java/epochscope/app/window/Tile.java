package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import epochscope.views.View;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A view with its title, what it has of its own to choose, and its menu. */
final class Tile extends BorderPane {
  private static final double ICON = 16;

  private final View view;
  private final HBox header = new HBox(4);

  Tile(View view, Consumer<ViewAction> actions, Messages messages) {
    this.view = view;
    getStyleClass().add("tile");
    setId("tile-" + view.id());
    setMinSize(0, 0);
    Label title = new Label(view.title());
    title.getStyleClass().add("tile-title");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    header.getStyleClass().add("tile-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    header.getChildren().addAll(title, spring, enlargeButton(actions, messages));
    if (view instanceof PaintedView painted) {
      header.getChildren().add(menuButton(painted, messages));
    }
    header.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.accept(new ViewAction.Enlarge(view.id()));
          }
        });
    setTop(header);
    setCenter(view.node());
  }

  View view() {
    return view;
  }

  /** Puts {@code node} into the header, between title and buttons. */
  void addToHeader(Node node) {
    header.getChildren().add(2, node);
  }

  private Button enlargeButton(Consumer<ViewAction> actions, Messages messages) {
    Button button = button("enlarge", Icon.ENLARGE, messages.get("tile.enlarge"));
    button.setOnAction(event -> actions.accept(new ViewAction.Enlarge(view.id())));
    return button;
  }

  private Button menuButton(PaintedView painted, Messages messages) {
    Button button = button("menu", Icon.MENU, messages.get("tile.menu"));
    button.setOnAction(event -> painted.menu().show(button, Side.BOTTOM, 0, 0));
    return button;
  }

  private Button button(String id, Icon icon, String words) {
    Button button = new Button(null, IconButtons.graphic(icon, ICON));
    button.setId(id + "-" + view.id());
    button.getStyleClass().addAll("flat", "icon-button", "small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words + ": " + view.title());
    return button;
  }
}
