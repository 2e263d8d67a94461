package epochscope.app.dialogs;

import epochscope.app.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Asks before something is lost; enter confirms. */
public final class ConfirmDialog {
  private static final double WIDTH = 420;

  private ConfirmDialog() {}

  /**
   * @param action words of the button that confirms
   */
  public static void open(
      DialogLayer layer,
      String title,
      String question,
      String action,
      Messages messages,
      Runnable onConfirm) {
    Label words = new Label(question);
    words.setWrapText(true);
    words.setPrefWidth(WIDTH);
    words.setMinHeight(Label.USE_PREF_SIZE);
    Button cancel = new Button(messages.get("dialog.cancel"));
    cancel.setOnAction(event -> layer.close());
    Button confirm = new Button(action);
    confirm.setId("dialog-ok");
    confirm.getStyleClass().add("accent");
    confirm.setDefaultButton(true);
    confirm.setOnAction(
        event -> {
          layer.close();
          onConfirm.run();
        });
    layer.open(title, words, List.of(cancel, confirm));
  }
}
