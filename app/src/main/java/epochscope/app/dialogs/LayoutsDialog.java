package epochscope.app.dialogs;

import epochscope.app.layout.Layouts;
import epochscope.app.layout.Workspace;
import epochscope.app.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Saves how the views stand under a name, and takes up or deletes what was saved. */
public final class LayoutsDialog {
  private static final double WIDTH = 420;
  private static final double HEIGHT = 180;
  private static final int LONGEST_NAME = 60;

  private LayoutsDialog() {}

  /** What is done with a layout: it is taken up, saved or deleted under a name. */
  public record Actions(
      Consumer<Workspace> restore, Consumer<String> save, Consumer<String> delete) {}

  public static void open(DialogLayer layer, Layouts layouts, Messages messages, Actions actions) {
    TextField name = new TextField();
    name.setId("layout-name");
    name.setPromptText(messages.get("layouts.name"));
    name.setAccessibleText(messages.get("layouts.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button save = new Button(messages.get("layouts.save"));
    save.setId("layout-save");
    save.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> name.getText().isBlank() || name.getText().length() > LONGEST_NAME,
                name.textProperty()));
    Runnable saving =
        () -> {
          if (!save.isDisabled()) {
            layer.close();
            actions.save().accept(name.getText().strip());
          }
        };
    save.setOnAction(event -> saving.run());
    name.setOnAction(event -> saving.run());
    ListView<String> saved = saved(layer, layouts, messages, actions);
    VBox content = new VBox(10, new HBox(8, name, save), saved);
    content.setPrefWidth(WIDTH);
    layer.open(
        messages.get("layouts.title"), content, buttons(layer, layouts, saved, messages, actions));
  }

  private static ListView<String> saved(
      DialogLayer layer, Layouts layouts, Messages messages, Actions actions) {
    ListView<String> list = new ListView<>();
    list.setId("layout-list");
    list.setAccessibleText(messages.get("layouts.saved"));
    list.setPrefHeight(HEIGHT);
    list.setPlaceholder(new Label(messages.get("layouts.none")));
    list.getItems().setAll(layouts.saved().keySet());
    list.getSelectionModel().selectFirst();
    Runnable restoring = () -> restore(layer, layouts, list, actions);
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            restoring.run();
          } else if (event.getCode() == KeyCode.DELETE) {
            delete(list, actions);
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            restoring.run();
          }
        });
    return list;
  }

  private static List<Button> buttons(
      DialogLayer layer,
      Layouts layouts,
      ListView<String> saved,
      Messages messages,
      Actions actions) {
    BooleanBinding none = saved.getSelectionModel().selectedItemProperty().isNull();
    Button delete = new Button(messages.get("layouts.delete"));
    delete.setId("layout-delete");
    delete.disableProperty().bind(none);
    delete.setOnAction(event -> delete(saved, actions));
    Button restore = new Button(messages.get("layouts.restore"));
    restore.setId("layout-restore");
    restore.disableProperty().bind(none);
    restore.setOnAction(event -> restore(layer, layouts, saved, actions));
    Button close = new Button(messages.get("dialog.close"));
    close.setOnAction(event -> layer.close());
    return List.of(delete, restore, close);
  }

  private static void restore(
      DialogLayer layer, Layouts layouts, ListView<String> saved, Actions actions) {
    String name = saved.getSelectionModel().getSelectedItem();
    if (name != null) {
      layer.close();
      actions.restore().accept(layouts.saved().get(name));
    }
  }

  private static void delete(ListView<String> saved, Actions actions) {
    String name = saved.getSelectionModel().getSelectedItem();
    if (name != null) {
      actions.delete().accept(name);
      saved.getItems().remove(name);
    }
  }
}
