package epochscope.app.dialogs;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** Every command of what is open that has a key, in two columns where there is room for them. */
public final class KeysDialog {
  private static final double LEAST_HEIGHT = 120;

  /** Of the window; in a narrower one all stand in one column. */
  private static final double LEAST_WIDTH_OF_TWO = 1000;

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
    HBox columns =
        new HBox(
            40,
            column(all.subList(0, half), commands),
            column(all.subList(half, all.size()), commands));
    Button close = new Button(messages.get("dialog.close"));
    close.setOnAction(event -> layer.close());
    layer.open(messages.get("keys.title"), scrolling(columns, messages), List.of(close));
  }

  /** In a small window there is not room for all. */
  private static ScrollPane scrolling(HBox columns, Messages messages) {
    ScrollPane scroller = new ScrollPane(columns);
    scroller.setId("keys");
    scroller.setAccessibleText(messages.get("keys.title"));
    scroller.setMinHeight(LEAST_HEIGHT);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    columns.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
    return scroller;
  }

  private static GridPane column(List<Command> part, Commands commands) {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(5);
    for (Command command : part) {
      Label key = new Label(command.keyText());
      key.getStyleClass().add("key");
      key.setMinWidth(Label.USE_PREF_SIZE);
      Label words = new Label(commands.text(command));
      words.setMinWidth(Label.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), key, words);
    }
    return grid;
  }
}
