package epochscope.app.dialogs;

import atlantafx.base.theme.Styles;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.data.TableProfile;
import epochscope.data.TableProfile.Column;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;

/** The columns found in a table, and which of them are learned from. */
final class ColumnTable extends TableView<Column> {
  private static final int DIGITS = 4;
  private static final double WIDTH = 720;
  private static final double HEIGHT = 260;

  private final Messages messages;
  private final Runnable onChange;
  private TableChoice choice;

  ColumnTable(Messages messages, Runnable onChange) {
    this.messages = messages;
    this.onChange = onChange;
    setId("table-columns");
    setEditable(true);
    getStyleClass().add(Styles.DENSE);
    setPrefSize(WIDTH, HEIGHT);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(useColumn());
    getColumns().add(textColumn("name", 150, Column::name, false));
    getColumns().add(textColumn("kind", 170, this::kind, false));
    getColumns().add(textColumn("missing", 70, column -> "" + column.missing(), true));
    getColumns().add(textColumn("minimum", 80, column -> number(column.min()), true));
    getColumns().add(textColumn("mean", 80, column -> number(column.mean()), true));
    getColumns().add(textColumn("maximum", 80, column -> number(column.max()), true));
  }

  void show(TableChoice newChoice) {
    choice = newChoice;
    getItems().setAll(newChoice.profile().columns());
  }

  private TableColumn<Column, Boolean> useColumn() {
    TableColumn<Column, Boolean> use = new TableColumn<>(messages.get("table.column.use"));
    use.setPrefWidth(50);
    use.setSortable(false);
    use.setCellFactory(CheckBoxTableCell.forTableColumn(use));
    use.setCellValueFactory(
        cell -> {
          String name = cell.getValue().name();
          SimpleBooleanProperty used = new SimpleBooleanProperty(choice.isFeature(name));
          used.subscribe(
              (before, on) -> {
                choice.use(name, on);
                onChange.run();
              });
          return used;
        });
    return use;
  }

  private TableColumn<Column, String> textColumn(
      String key, double width, Function<Column, String> text, boolean right) {
    TableColumn<Column, String> column = new TableColumn<>(messages.get("table.column." + key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    if (right) {
      column.getStyleClass().add("right");
    }
    return column;
  }

  private String kind(Column column) {
    if (column.name().equals(choice.target())) {
      return messages.get("table.is-target");
    }
    String kind = messages.get("table.kind." + column.kind().name().toLowerCase(Locale.ROOT));
    TableProfile.TextCell text = column.firstText();
    return text == null
        ? kind
        : messages.get("table.kind.text-at", Long.toString(text.line()), text.content());
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Numbers.shortest(value, DIGITS);
  }
}
