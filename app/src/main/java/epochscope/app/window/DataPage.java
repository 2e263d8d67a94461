package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.settings.SettingsSheet;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is learned from: what was done to it, and its settings. */
final class DataPage extends VBox {
  private final SettingsSheet sheet;
  private final Label notes = new Label();

  DataPage(
      ObservableValue<OpenExperiment> experiment,
      SettingsSheet sheet,
      Commands commands,
      Messages messages) {
    super(8);
    this.sheet = sheet;
    getStyleClass().add("rail-page");
    Button open = new Button(messages.get("data.open"), IconButtons.graphic(Icon.TABLE));
    commands.equip(open, Command.OPEN_TABLE);
    open.setId("data-open-table");
    open.setMaxWidth(Double.MAX_VALUE);
    notes.getStyleClass().add("quiet");
    notes.setWrapText(true);
    notes.setMinHeight(USE_PREF_SIZE);
    setVgrow(sheet, Priority.ALWAYS);
    getChildren().addAll(open, notes, sheet);
    experiment.subscribe(this::show);
  }

  private void show(OpenExperiment experiment) {
    if (experiment != null) {
      notes.setText(String.join("\n", experiment.data().notes()));
      sheet.show(experiment.spec());
    }
  }
}
