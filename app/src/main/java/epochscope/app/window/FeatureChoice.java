package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.data.Feature;
import epochscope.views.Selection;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Which two features span the plane of the maps; not there where the sample has no more. */
final class FeatureChoice extends HBox {
  private final ComboBox<String> x = new ComboBox<>();
  private final ComboBox<String> y = new ComboBox<>();
  private final Consumer<Selection> onChoice;
  private Selection selection;
  private boolean following;

  FeatureChoice(Messages messages, Consumer<Selection> onChoice) {
    super(4);
    this.onChoice = onChoice;
    setAlignment(Pos.CENTER_LEFT);
    equip(x, "feature-x", messages.get("features.x"));
    equip(y, "feature-y", messages.get("features.y"));
    Label times = new Label("×");
    times.getStyleClass().add("quiet");
    getChildren().addAll(x, times, y);
    setVisible(false);
    setManaged(false);
  }

  /** Offers the features of a sample, and shows which are chosen. */
  void show(List<Feature> features, Selection newSelection) {
    following = true;
    selection = newSelection;
    List<String> names = features.stream().map(Feature::name).toList();
    boolean needed = names.size() > 2;
    setVisible(needed);
    setManaged(needed);
    if (!x.getItems().equals(names)) {
      x.getItems().setAll(names);
      y.getItems().setAll(names);
    }
    x.getSelectionModel().select(newSelection.xFeature());
    y.getSelectionModel().select(newSelection.yFeature());
    following = false;
  }

  private void equip(ComboBox<String> box, String id, String words) {
    box.setId(id);
    box.getStyleClass().add("small-combo");
    box.setTooltip(new Tooltip(words));
    box.setAccessibleText(words);
    box.setVisibleRowCount(16);
    box.getSelectionModel().selectedIndexProperty().subscribe(index -> choose());
  }

  private void choose() {
    int xIndex = x.getSelectionModel().getSelectedIndex();
    int yIndex = y.getSelectionModel().getSelectedIndex();
    if (!following && xIndex >= 0 && yIndex >= 0) {
      onChoice.accept(selection.withFeatures(xIndex, yIndex));
    }
  }
}
