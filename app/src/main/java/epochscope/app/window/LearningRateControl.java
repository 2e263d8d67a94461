package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The learning rate as a field and a logarithmic slider; both apply at once. */
final class LearningRateControl extends HBox {
  private static final LogScale SCALE = new LogScale(1e-6, 10);
  private static final int DIGITS = 3;
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final TextField field = new TextField();
  private final Slider slider = new Slider(0, 1, 0.5);
  private final DoubleProperty rate;
  private final DoubleConsumer onChange;
  private final Consumer<String> onRefused;
  private boolean following;

  LearningRateControl(
      DoubleProperty rate,
      DoubleConsumer onChange,
      Consumer<String> onRefused,
      Commands commands,
      Messages messages) {
    super(6);
    this.rate = rate;
    this.onChange = onChange;
    this.onRefused = onRefused;
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(messages.get("bar.learning-rate"));
    label.getStyleClass().add("quiet");
    label.setLabelFor(field);
    commands.describe(field, Command.LEARNING_RATE);
    field.setId("learning-rate");
    field.setPrefColumnCount(6);
    field.getStyleClass().add("number-field");
    commands.describe(slider, Command.LEARNING_RATE);
    slider.setId("learning-rate-slider");
    slider.getStyleClass().add("bar-slider");
    slider.setBlockIncrement(0.05);
    getChildren().addAll(label, field, slider);
    field.setOnAction(event -> commit());
    field.focusedProperty().addListener((o, before, focused) -> leave(focused));
    slider.valueProperty().addListener((o, before, value) -> slid(value.doubleValue()));
    rate.addListener((o, before, value) -> follow());
    follow();
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
    field.selectAll();
  }

  private void follow() {
    following = true;
    slider.setValue(SCALE.position(rate.get()));
    if (!field.isFocused()) {
      field.setText(Numbers.shortest(rate.get(), DIGITS));
    }
    following = false;
  }

  private void slid(double position) {
    if (!following) {
      double value = Double.parseDouble(Numbers.shortest(SCALE.value(position), 2));
      field.setText(Numbers.shortest(value, DIGITS));
      onChange.accept(value);
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      field.pseudoClassStateChanged(ERROR, false);
      field.setText(Numbers.shortest(rate.get(), DIGITS));
    }
  }

  private void commit() {
    try {
      double value = parse(field.getText());
      field.pseudoClassStateChanged(ERROR, false);
      onChange.accept(value);
    } catch (InvalidInputException problem) {
      field.pseudoClassStateChanged(ERROR, true);
      onRefused.accept(problem.getMessage());
    }
  }

  private static double parse(String text) {
    double value;
    try {
      value = Double.parseDouble(text.strip().replace(',', '.'));
    } catch (NumberFormatException notANumber) {
      throw Check.found("learningRate", '"' + text.strip() + '"', "a number above 0, such as 1e-3");
    }
    return Check.range(
        "learningRate", Check.positive("learningRate", value), 0, OptimiserSpec.MAX_LEARNING_RATE);
  }
}
