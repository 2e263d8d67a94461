package epochscope.app.dialogs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Rows of a label and what is entered. */
final class Form extends GridPane {
  Form() {
    setHgap(12);
    setVgap(10);
    ColumnConstraints labels = new ColumnConstraints();
    labels.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, fields);
  }

  Form row(String text, Node field) {
    Label label = new Label(text);
    label.setLabelFor(field);
    label.setAlignment(Pos.CENTER_LEFT);
    addRow(getRowCount(), label, field);
    return this;
  }
}
