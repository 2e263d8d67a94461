package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.settings.SettingsSheet;
import epochscope.app.text.Messages;
import epochscope.spec.ExperimentSpec;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settings of the network and its training. */
final class TrainingPage extends VBox {
  TrainingPage(
      ObservableValue<ExperimentSpec> spec,
      SettingsSheet sheet,
      Commands commands,
      Messages messages) {
    super(8);
    getStyleClass().add("rail-page");
    setVgrow(sheet, Priority.ALWAYS);
    Button builder = commands.equip(new Button(messages.get("training.builder")), Command.BUILDER);
    builder.setId("training-builder");
    builder.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(builder, sheet);
    spec.subscribe(
        now -> {
          if (now != null) {
            sheet.show(now);
          }
        });
  }
}
