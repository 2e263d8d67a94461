package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.app.timeline.Timeline;
import epochscope.icons.Icon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The time axis and what can be done with the moment it shows. */
final class BottomBar extends HBox {
  BottomBar(
      Timeline timeline,
      RunState state,
      Commands commands,
      Messages messages,
      Replay replay,
      Node replaySpeed,
      Node runs) {
    super(10);
    getStyleClass().add("bottom-bar");
    setAlignment(Pos.CENTER_LEFT);
    setHgrow(timeline, Priority.ALWAYS);
    timeline.setMinWidth(0);
    timeline.setAccessibleText(messages.get("timeline"));
    Tooltip.install(timeline, new Tooltip(messages.get("timeline.tooltip")));
    Button play = IconButtons.iconButton(commands, Command.REPLAY, Icon.REPLAY);
    play.graphicProperty()
        .bind(
            replay
                .playing()
                .map(playing -> IconButtons.graphic(playing ? Icon.PAUSE : Icon.REPLAY)));
    Button branch = IconButtons.iconButton(commands, Command.BRANCH, Icon.BRANCH);
    ToggleButton live =
        commands.equip(
            new ToggleButton(messages.get("timeline.live"), IconButtons.graphic(Icon.LIVE)),
            Command.LIVE);
    live.getStyleClass().add("live-button");
    live.setMinWidth(USE_PREF_SIZE);
    state.live.subscribe(live::setSelected);
    live.selectedProperty().subscribe(on -> live.setSelected(state.live.get()));
    HBox record = new HBox(play, replaySpeed);
    record.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(record, timeline, branch, runs, live);
  }
}
