package epochscope.app.settings;

import epochscope.app.text.Messages;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import org.controlsfx.property.editor.PropertyEditor;

/** The field or list in which a setting is changed; a field is taken on Enter or on leaving it. */
public abstract sealed class SettingEditor implements PropertyEditor<String> {
  /** Narrow, as the names beside need the room; editors grow where there is more. */
  private static final int COLUMNS = 6;

  private static final double WIDTH = 110;
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  public static SettingEditor of(SettingItem item, Messages messages) {
    return item.setting().choices().isEmpty() ? new Field(item) : new Choice(item, messages);
  }

  /** Whether what stands in it was refused. */
  public abstract void markRefused(boolean refused);

  private static final class Field extends SettingEditor {
    private final TextField field = new TextField();
    private final SettingItem item;

    Field(SettingItem item) {
      this.item = item;
      field.setId("setting-" + item.setting().key());
      field.setAccessibleText(item.getName());
      field.setPromptText(item.prompt());
      field.setPrefColumnCount(COLUMNS);
      field.setOnAction(event -> take());
      field
          .focusedProperty()
          .addListener(
              (o, before, focused) -> {
                if (!focused) {
                  take();
                }
              });
    }

    private void take() {
      if (!field.getText().equals(item.getValue())) {
        item.setValue(field.getText());
      }
    }

    @Override
    public Node getEditor() {
      return field;
    }

    @Override
    public String getValue() {
      return field.getText();
    }

    @Override
    public void setValue(String value) {
      field.setText(value);
    }

    @Override
    public void markRefused(boolean refused) {
      field.pseudoClassStateChanged(ERROR, refused);
    }
  }

  private static final class Choice extends SettingEditor {
    private final ComboBox<String> list = new ComboBox<>();

    Choice(SettingItem item, Messages messages) {
      list.setId("setting-" + item.setting().key());
      list.setAccessibleText(item.getName());
      list.setPrefWidth(WIDTH);
      list.setMaxWidth(Double.MAX_VALUE);
      list.setCellFactory(view -> new WordCell(item.setting(), messages));
      list.setButtonCell(new WordCell(item.setting(), messages));
      list.getItems().setAll(item.setting().choices());
      list.valueProperty()
          .addListener(
              (o, before, word) -> {
                if (word != null && !word.equals(item.getValue())) {
                  item.setValue(word);
                }
              });
    }

    @Override
    public Node getEditor() {
      return list;
    }

    @Override
    public String getValue() {
      return list.getValue();
    }

    @Override
    public void setValue(String value) {
      list.setValue(value);
    }

    @Override
    public void markRefused(boolean refused) {
      list.pseudoClassStateChanged(ERROR, refused);
    }
  }

  private static final class WordCell extends ListCell<String> {
    private final SettingField setting;
    private final Messages messages;

    WordCell(SettingField setting, Messages messages) {
      this.setting = setting;
      this.messages = messages;
    }

    @Override
    protected void updateItem(String word, boolean empty) {
      super.updateItem(word, empty);
      setText(empty || word == null ? "" : setting.choiceText(word, messages));
    }
  }
}
