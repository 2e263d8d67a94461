package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.runs.StoredRun;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.history.Metrics;
import epochscope.views.drawing.Theme;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The present run and the kept ones: which of them the views show. */
final class RunsMenu extends MenuButton {
  private static final double SWATCH = 11;

  private final RunsDesk desk;
  private final Commands commands;
  private final Messages messages;
  private final ObservableValue<Theme> theme;

  RunsMenu(RunsDesk desk, Commands commands, Messages messages, ObservableValue<Theme> theme) {
    this.desk = desk;
    this.commands = commands;
    this.messages = messages;
    this.theme = theme;
    setId("runs");
    getStyleClass().add("runs-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(messages.get("runs.tooltip")));
    desk.runs().runs().subscribe(runs -> name());
    desk.lookedAt().subscribe(number -> name());
    setOnShowing(event -> fill());
    fill();
  }

  /** Says which run is shown where it is not the present one. */
  private void name() {
    int number = desk.lookedAt().get();
    int count = desk.runs().runs().get().size();
    setText(
        number > 0
            ? messages.get("runs.shown", Integer.toString(number))
            : messages.get("runs.count", Integer.toString(count)));
    setGraphic(number > 0 ? swatch(number) : null);
    setAccessibleText(getText());
  }

  private void fill() {
    getItems().setAll(commands.menuItem(Command.KEEP_RUN), commands.menuItem(Command.KEEP_DROPPED));
    getItems().add(new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    add(group, 0, desk.presentName());
    for (StoredRun run : desk.runs().runs().get()) {
      add(group, run.number(), words(run, messages));
    }
    getItems().add(new SeparatorMenuItem());
    getItems().addAll(commands.menuItem(Command.NEXT_RUN), commands.menuItem(Command.RUNS));
  }

  private void add(ToggleGroup group, int number, String words) {
    RadioMenuItem item = new RadioMenuItem(words, number == 0 ? null : swatch(number));
    item.setMnemonicParsing(false);
    item.setId("run-" + number);
    item.setToggleGroup(group);
    item.setSelected(desk.lookedAt().get() == number);
    IntConsumer look = desk::lookAt;
    item.setOnAction(event -> look.accept(number));
    item.setDisable(
        number > 0 && desk.comparable().stream().noneMatch(run -> run.number() == number));
    getItems().add(item);
  }

  private Rectangle swatch(int number) {
    int colour = theme.getValue().palette().run(number);
    return new Rectangle(
        SWATCH, SWATCH, Color.rgb(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF));
  }

  /** Such as 1 Adam 0.01: 240 epochs, loss 0.214, AUC 0.941. */
  static String words(StoredRun run, Messages messages) {
    String epochs = Integer.toString(run.last().epoch());
    double loss = run.judged(Metrics.VALIDATION_LOSS, Metrics.TRAIN_LOSS);
    double auc = run.judged(Metrics.VALIDATION_AUC, Metrics.TRAIN_AUC);
    double accuracy = run.judged(Metrics.VALIDATION_ACCURACY, Metrics.TRAIN_ACCURACY);
    String text =
        messages.get(
            "runs.words", Integer.toString(run.number()), run.name(), epochs, Numbers.loss(loss));
    if (!Double.isNaN(auc)) {
      return text + ", " + messages.get("runs.auc", Numbers.loss(auc));
    }
    return Double.isNaN(accuracy)
        ? text
        : text + ", " + messages.get("runs.accuracy", Numbers.loss(accuracy));
  }
}
