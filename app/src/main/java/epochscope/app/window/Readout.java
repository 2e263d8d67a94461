package epochscope.app.window;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** A number with its name beside it, as wide as its widest value, so that it never jumps. */
final class Readout extends HBox {
  private final Label value = new Label();
  private final String widest;

  /**
   * @param widest a value as wide as any that will be shown
   */
  Readout(String name, String widest, String id, String styleClass) {
    super(6);
    this.widest = widest;
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(name);
    label.getStyleClass().add("quiet");
    label.setMinWidth(USE_PREF_SIZE);
    value.setId(id);
    value.getStyleClass().add(styleClass);
    value.setAlignment(Pos.CENTER_RIGHT);
    value.fontProperty().addListener((o, before, font) -> fix());
    fix();
    getChildren().addAll(label, value);
  }

  void set(String text) {
    value.setText(text);
  }

  private void fix() {
    Text measured = new Text(widest);
    measured.setFont(value.getFont());
    double width = Math.ceil(measured.getLayoutBounds().getWidth()) + 1;
    value.setMinWidth(width);
    value.setPrefWidth(width);
  }
}
