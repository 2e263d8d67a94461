package epochscope.app.dialogs;

import atlantafx.base.theme.Styles;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.command.Place;
import epochscope.app.text.Messages;
import epochscope.views.gallery.ViewKey;
import epochscope.views.gallery.ViewKeyTable;
import epochscope.views.gallery.Views;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Every command of what is open that has a key, and the keys of single views, in two columns where
 * there is room for them.
 */
public final class KeysDialog {
  private static final double LEAST_HEIGHT = 120;

  /** Of the window; in a narrower one all stand in one column. */
  private static final double LEAST_WIDTH_OF_TWO = 1000;

  /** Between columns. */
  private static final double GAP = 40;

  /** Room for it beside the words. */
  private static final double SCROLL_BAR = 18;

  private KeysDialog() {}

  public static void open(DialogLayer layer, Commands commands, Messages messages) {
    List<Command> all =
        Arrays.stream(Command.values())
            .filter(command -> command.place().includes(commands.place()))
            .filter(command -> !command.keyText().isEmpty())
            .toList();
    boolean narrow = layer.getWidth() < LEAST_WIDTH_OF_TWO;
    int half = narrow ? all.size() : (all.size() + 1) / 2;
    HBox window =
        new HBox(
            GAP,
            column(all.subList(0, half), commands),
            column(all.subList(half, all.size()), commands));
    VBox columns = new VBox(GAP / 2, window);
    if (commands.place() == Place.VIEWS) {
      Label heading = new Label(messages.get("keys.of-views"));
      heading.getStyleClass().add(Styles.TITLE_4);
      columns.getChildren().addAll(heading, ofViews(narrow ? 1 : 2));
    }
    Button close = new Button(messages.get("dialog.close"));
    close.setOnAction(event -> layer.close());
    layer.open(messages.get("keys.title"), scrolling(columns, messages), List.of(close));
  }

  /** In a small window there is not room for all. */
  private static ScrollPane scrolling(Region columns, Messages messages) {
    ScrollPane scroller = new ScrollPane(columns);
    scroller.setId("keys");
    scroller.setAccessibleText(messages.get("keys.title"));
    scroller.setMinHeight(LEAST_HEIGHT);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    columns.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
    return scroller;
  }

  private static GridPane column(List<Command> part, Commands commands) {
    GridPane grid = grid();
    for (Command command : part) {
      addRow(grid, command.keyText(), commands.text(command));
    }
    return grid;
  }

  /** A section for each view that takes keys, in columns of about the same length. */
  private static HBox ofViews(int columns) {
    List<String> views =
        Views.ids().stream().filter(view -> !ViewKeyTable.of(view).isEmpty()).toList();
    int rows = views.stream().mapToInt(view -> ViewKeyTable.of(view).size() + 1).sum();
    HBox box = new HBox(GAP);
    GridPane grid = null;
    for (String view : views) {
      if (grid == null || grid.getRowCount() * columns >= rows) {
        grid = grid();
        box.getChildren().add(grid);
      }
      Label title = new Label(Views.title(view));
      title.getStyleClass().add(Styles.TEXT_BOLD);
      grid.add(title, 0, grid.getRowCount(), 2, 1);
      for (ViewKey key : ViewKeyTable.of(view)) {
        addRow(grid, key.keyText(), key.words());
      }
    }
    return box;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(5);
    return grid;
  }

  private static void addRow(GridPane grid, String keys, String text) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    key.setMinWidth(Label.USE_PREF_SIZE);
    Label words = new Label(text);
    words.setMinWidth(Label.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), key, words);
  }
}
