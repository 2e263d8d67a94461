package epochscope.app.dialogs;

import epochscope.app.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Which of several formats is written, each with a line of what it is for. */
public final class FormatDialog {
  private static final double WIDTH = 560;
  private static final double ROW_HEIGHT = 52;

  private FormatDialog() {}

  /**
   * @param word of the format on the command line
   */
  public record Format(String word, String name, String purpose) {}

  /**
   * @param onChosen is given the word
   */
  public static void open(
      DialogLayer layer,
      String title,
      List<Format> formats,
      Messages messages,
      Consumer<String> onChosen) {
    ListView<Format> list = new ListView<>();
    list.setId("formats");
    list.getItems().setAll(formats);
    list.setCellFactory(view -> new Cell());
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefSize(WIDTH, formats.size() * ROW_HEIGHT + 4);
    list.setAccessibleText(title);
    list.getSelectionModel().selectFirst();
    Runnable choose =
        () -> {
          layer.close();
          onChosen.accept(list.getSelectionModel().getSelectedItem().word());
        };
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose.run();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            choose.run();
          }
        });
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> layer.close());
    Button go = new Button(messages.get("format.save"));
    go.setId("dialog-ok");
    go.getStyleClass().add("accent");
    go.setOnAction(event -> choose.run());
    layer.open(title, list, List.of(cancel, go));
  }

  private static final class Cell extends ListCell<Format> {
    @Override
    protected void updateItem(Format format, boolean empty) {
      super.updateItem(format, empty);
      setGraphic(empty ? null : words(format));
      setId(empty ? null : "format-" + format.word());
    }

    private static VBox words(Format format) {
      Label name = new Label(format.name());
      name.getStyleClass().add("lesson-title");
      Label purpose = new Label(format.purpose());
      purpose.getStyleClass().add("text-muted");
      VBox words = new VBox(2, name, purpose);
      words.setAlignment(Pos.CENTER_LEFT);
      return words;
    }
  }
}
