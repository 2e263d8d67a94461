package epochscope.app.window;

import static epochscope.app.window.IconButtons.iconButton;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import epochscope.icons.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What is running, how far it is and how fast; and the controls of the run. */
final class TopBar extends StackPane {
  private static final double GAP = 12;
  private static final double NARROWEST_TITLE = 90;

  private final RunState state;
  private final Commands commands;
  private final Messages messages;

  TopBar(
      RunState state,
      Commands commands,
      Messages messages,
      MenuButton menu,
      LearningRateControl learningRate,
      SpeedControl speed) {
    this.state = state;
    this.commands = commands;
    this.messages = messages;
    getStyleClass().add("top-bar");
    PriorityBar bar = new PriorityBar(GAP);
    bar.add(
        row(
            2,
            menu,
            iconButton(commands, Command.RAIL, Icon.LESSON),
            iconButton(commands, Command.BUILDER, Icon.NETWORK)),
        0);
    bar.addSpring(title(), 5);
    bar.add(runButtons(), 0);
    bar.add(epoch(), 0);
    bar.add(loss(), 1);
    bar.add(rate(), 4);
    bar.add(learningRate, 2);
    bar.add(speed, 3);
    bar.add(device(), 8);
    bar.add(appearance(), 0);
    getChildren().add(bar);
  }

  private Node title() {
    Label title = new Label();
    title.setId("title");
    title.getStyleClass().add("run-title");
    title.textProperty().bind(state.title);
    title.setMinWidth(NARROWEST_TITLE);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(state.title);
    title.setTooltip(tooltip);
    return title;
  }

  private Node runButtons() {
    Button play = iconButton(commands, Command.PLAY_PAUSE, Icon.PLAY);
    play.graphicProperty()
        .bind(state.playing.map(playing -> IconButtons.graphic(playing ? Icon.PAUSE : Icon.PLAY)));
    play.getStyleClass().add("play");
    return row(
        2,
        iconButton(commands, Command.RESET, Icon.RESET),
        play,
        iconButton(commands, Command.STEP, Icon.STEP),
        iconButton(commands, Command.STEP_EPOCH, Icon.STEP_EPOCH));
  }

  private Node epoch() {
    Readout readout = new Readout(messages.get("bar.epoch"), "0000", "epoch", "epoch-value");
    state.epoch.subscribe(epoch -> readout.set(Numbers.epoch(epoch.intValue())));
    return readout;
  }

  private Node loss() {
    Readout readout = new Readout(messages.get("bar.loss"), "0.0000", "loss", "readout-value");
    state.loss.subscribe(loss -> readout.set(Numbers.loss(loss.doubleValue())));
    return readout;
  }

  private Node rate() {
    Readout readout = new Readout("", "00.0 M", "samples-per-second", "readout-value");
    state.samplesPerSecond.subscribe(rate -> readout.set(Numbers.rate(rate.doubleValue())));
    Label unit = new Label(messages.get("bar.samples-per-second"));
    unit.getStyleClass().add("quiet");
    return row(4, readout, unit);
  }

  private Node device() {
    Label device = new Label();
    device.setId("device");
    device.getStyleClass().add("device");
    device.textProperty().bind(state.device);
    device.setTooltip(new Tooltip(messages.get("bar.device.tooltip")));
    return device;
  }

  private Node appearance() {
    Button theme = iconButton(commands, Command.THEME, Icon.DARK);
    theme
        .graphicProperty()
        .bind(state.dark.map(dark -> IconButtons.graphic(dark ? Icon.LIGHT : Icon.DARK)));
    return row(2, theme, iconButton(commands, Command.PRESENT, Icon.PRESENT));
  }

  private static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
