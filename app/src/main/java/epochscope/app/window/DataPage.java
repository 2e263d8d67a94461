package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.settings.SettingsSheet;
import epochscope.app.text.Messages;
import epochscope.data.PreparedData;
import epochscope.icons.Icon;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is learned from: how large it is, what was done to it, and its settings. */
final class DataPage extends VBox {
  private final Messages messages;
  private final SettingsSheet sheet;
  private final Label sizes = text("");
  private final Label notes = text("");

  DataPage(
      ObservableValue<OpenExperiment> experiment,
      SettingsSheet sheet,
      Commands commands,
      Messages messages) {
    super(8);
    this.messages = messages;
    this.sheet = sheet;
    getStyleClass().add("rail-page");
    Button open = new Button(messages.get("data.open"), Icon.TABLE.node(IconButtons.SIZE));
    commands.equip(open, Command.OPEN_TABLE);
    open.setId("data-open-table");
    open.setMaxWidth(Double.MAX_VALUE);
    notes.getStyleClass().add("quiet");
    setVgrow(sheet, Priority.ALWAYS);
    getChildren().addAll(open, sizes, sheet, notes);
    experiment.subscribe(this::show);
  }

  private void show(OpenExperiment experiment) {
    if (experiment != null) {
      PreparedData data = experiment.data();
      sizes.setText(
          messages.get(
              "data.sizes",
              Integer.toString(data.train().size()),
              Integer.toString(data.validation().size()),
              Integer.toString(data.test().size())));
      notes.setText(String.join("\n", data.notes()));
      sheet.show(experiment.spec());
    }
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
