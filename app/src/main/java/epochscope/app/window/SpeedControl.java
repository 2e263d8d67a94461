package epochscope.app.window;

import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many epochs a second at most; the right end: as fast as it goes. */
final class SpeedControl extends HBox {
  /** Faster than this, epochs cannot be told apart any more. */
  private static final LogScale SCALE = new LogScale(0.5, 200);

  private static final double MAX_FROM = 0.97;
  private static final double STEP = 0.1;

  private final Slider slider = new Slider(0, 1, 1);
  private final Label value = new Label();
  private final DoubleProperty speed;
  private final DoubleConsumer onChange;
  private final Messages messages;
  private boolean following;

  SpeedControl(DoubleProperty speed, DoubleConsumer onChange, Messages messages) {
    super(6);
    this.speed = speed;
    this.onChange = onChange;
    this.messages = messages;
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("speed-slider");
    slider.getStyleClass().add("bar-slider");
    slider.setBlockIncrement(STEP);
    slider.setTooltip(new Tooltip(messages.get("bar.speed.tooltip")));
    slider.setAccessibleText(messages.get("bar.speed.tooltip"));
    value.getStyleClass().add("speed-value");
    value.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(slider, value);
    slider.valueProperty().addListener((o, before, position) -> slid(position.doubleValue()));
    speed.addListener((o, before, now) -> follow());
    follow();
  }

  /** Moves the slider by {@code steps} tenths of its length. */
  void change(int steps) {
    slider.setValue(Math.clamp(slider.getValue() + steps * STEP, 0, 1));
  }

  private void follow() {
    following = true;
    double perSecond = speed.get();
    if (Double.isInfinite(perSecond)) {
      slider.setValue(1);
      value.setText(messages.get("bar.speed.max"));
    } else {
      if (slider.getValue() > MAX_FROM || !rounded(slider.getValue()).equals(text(perSecond))) {
        slider.setValue(Math.min(MAX_FROM, SCALE.position(perSecond)));
      }
      value.setText(messages.get("bar.speed.value", text(perSecond)));
    }
    following = false;
  }

  private void slid(double position) {
    if (!following) {
      onChange.accept(
          position > MAX_FROM ? Double.POSITIVE_INFINITY : Double.parseDouble(rounded(position)));
    }
  }

  private static String rounded(double position) {
    return text(SCALE.value(position));
  }

  private static String text(double perSecond) {
    return Numbers.shortest(perSecond, 2);
  }
}
