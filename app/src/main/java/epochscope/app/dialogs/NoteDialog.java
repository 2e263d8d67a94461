package epochscope.app.dialogs;

import epochscope.app.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the user's words about a moment; without any, its note is taken away. */
public final class NoteDialog {
  private static final double WIDTH = 420;

  private NoteDialog() {}

  public static void open(
      DialogLayer layer, int epoch, String text, Messages messages, Consumer<String> onText) {
    TextField words = new TextField(text);
    words.setId("note-text");
    words.setPrefWidth(WIDTH);
    words.setAccessibleText(messages.get("note.words"));
    Label hint = new Label(messages.get("note.hint"));
    hint.getStyleClass().add("quiet");
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> layer.close());
    Button ok = new Button(messages.get("dialog.ok"));
    ok.setId("dialog-ok");
    ok.getStyleClass().add("accent");
    ok.setDefaultButton(true);
    ok.setOnAction(
        event -> {
          layer.close();
          onText.accept(words.getText());
        });
    layer.open(
        messages.get("note.title", Integer.toString(epoch)),
        new VBox(8, words, hint),
        List.of(cancel, ok));
  }
}
