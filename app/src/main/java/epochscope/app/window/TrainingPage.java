package epochscope.app.window;

import epochscope.app.settings.SettingsSheet;
import epochscope.spec.ExperimentSpec;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The settings of the network and its training. */
final class TrainingPage extends VBox {
  TrainingPage(ObservableValue<ExperimentSpec> spec, SettingsSheet sheet) {
    getStyleClass().add("rail-page");
    setVgrow(sheet, Priority.ALWAYS);
    getChildren().add(sheet);
    spec.subscribe(
        now -> {
          if (now != null) {
            sheet.show(now);
          }
        });
  }
}
