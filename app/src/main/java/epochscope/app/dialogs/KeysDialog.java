package epochscope.app.dialogs;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** Every command that has a key, in two columns. */
public final class KeysDialog {
  private KeysDialog() {}

  public static void open(DialogLayer layer, Commands commands, Messages messages) {
    List<Command> all =
        Arrays.stream(Command.values()).filter(command -> !command.keyText().isEmpty()).toList();
    int half = (all.size() + 1) / 2;
    HBox columns =
        new HBox(
            40,
            column(all.subList(0, half), commands),
            column(all.subList(half, all.size()), commands));
    Button close = new Button(messages.get("dialog.close"));
    close.setOnAction(event -> layer.close());
    layer.open(messages.get("keys.title"), columns, List.of(close));
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
