package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import epochscope.views.View;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.gallery.Views;
import epochscope.views.glossary.Glossary;
import epochscope.views.glossary.Term;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
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
import javafx.util.Duration;

/** A view with its title or tabs, what it has of its own to choose, and its menu. */
final class Tile extends BorderPane {
  private static final double ICON = 16;
  private static final double GAP = 8;
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass IN_FRONT = PseudoClass.getPseudoClass("front");

  private final View view;
  private final HBox header = new HBox(4);
  private final HBox titles = new HBox(2);
  private final Button menuButton;

  Tile(View view, Consumer<ViewAction> actions, Messages messages) {
    this.view = view;
    getStyleClass().add("tile");
    setId("tile-" + view.id());
    setMinSize(0, 0);
    titles.setAlignment(Pos.CENTER_LEFT);
    titles.setMinWidth(0);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    header.getStyleClass().add("tile-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    header.getChildren().addAll(titles, spring, enlargeButton(actions, messages));
    menuButton = view instanceof PaintedView painted ? menuButton(painted, messages) : null;
    if (menuButton != null) {
      header.getChildren().add(menuButton);
    }
    header.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            actions.accept(new ViewAction.Enlarge(view.id()));
          }
        });
    setTop(header);
    setCenter(view.node());
    showTabs(List.of(view.id()), chosen -> {});
  }

  View view() {
    return view;
  }

  /** Where it is taken to be dragged. */
  Node header() {
    return header;
  }

  /** The view whose title lies at {@code node}: that of a tab, or its own. */
  String viewAt(Object node) {
    Node at = (Node) node;
    while (at != null && at != header) {
      if (at.getUserData() instanceof String tab) {
        return tab;
      }
      at = at.getParent();
    }
    return view.id();
  }

  /** Shows the titles of all views that share its place; more than one are tabs. */
  void showTabs(List<String> views, Consumer<String> onChosen) {
    titles.getChildren().setAll(views.stream().map(id -> title(id, views, onChosen)).toList());
  }

  /** Whether keys that change the layout mean this tile, for the eye. */
  void mark(boolean marked) {
    pseudoClassStateChanged(MARKED, marked);
  }

  /** Says what the view shows, until the next key or click. */
  void explain() {
    Glossary.ofView(view.id())
        .ifPresent(
            term -> {
              Tooltip words = explanation(term);
              words.setAutoHide(true);
              Bounds place = header.localToScreen(header.getLayoutBounds());
              words.show(header, place.getMinX() + GAP, place.getMaxY());
            });
  }

  private static Tooltip explanation(Term term) {
    Tooltip tooltip = new Tooltip(term.explanation());
    tooltip.setShowDuration(Duration.INDEFINITE);
    return tooltip;
  }

  /** Opens the view's own menu. */
  void openMenu() {
    if (menuButton != null) {
      menuButton.fire();
    }
  }

  /** Puts {@code node} into the header, between title and buttons. */
  void addToHeader(Node node) {
    header.getChildren().add(2, node);
  }

  private Node title(String id, List<String> views, Consumer<String> onChosen) {
    Label title = new Label(Views.title(id));
    title.setMinWidth(0);
    title.getStyleClass().add("tile-title");
    Glossary.ofView(id)
        .ifPresent(
            term -> {
              title.setTooltip(explanation(term));
              title.setAccessibleHelp(term.explanation());
            });
    if (views.size() > 1) {
      title.setUserData(id);
      title.setId("tab-" + id);
      title.getStyleClass().add("tile-tab");
      title.pseudoClassStateChanged(IN_FRONT, id.equals(view.id()));
      // Where there is little room the others are shortened first.
      title.setMinWidth(id.equals(view.id()) ? USE_PREF_SIZE : 0);
      title.setOnMouseClicked(
          event -> {
            if (event.isStillSincePress() && event.getClickCount() == 1) {
              onChosen.accept(id);
            }
          });
    }
    return title;
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
