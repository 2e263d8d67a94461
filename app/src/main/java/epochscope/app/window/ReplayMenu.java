package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.app.text.Numbers;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** How fast the record is played, and whether again and again. */
final class ReplayMenu extends MenuButton {
  ReplayMenu(Replay replay, Commands commands, Messages messages) {
    setId("replay-speed");
    getStyleClass().addAll("flat", "replay-speed");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(messages.get("replay.speed")));
    replay
        .factor()
        .subscribe(
            factor -> {
              setText(name(factor.doubleValue()));
              setAccessibleText(messages.get("replay.speed") + " " + name(factor.doubleValue()));
            });
    ToggleGroup group = new ToggleGroup();
    for (double factor : Replay.FACTORS) {
      RadioMenuItem item = new RadioMenuItem();
      item.setToggleGroup(group);
      item.setUserData(factor);
      item.setOnAction(event -> replay.factor().set(factor));
      getItems().add(item);
    }
    CheckMenuItem loop = new CheckMenuItem(commands.text(Command.REPLAY_LOOP));
    loop.selectedProperty().bindBidirectional(replay.looping());
    getItems().addAll(new SeparatorMenuItem(), loop);
    setOnShowing(
        event ->
            group
                .getToggles()
                .forEach(
                    toggle -> {
                      double factor = (double) toggle.getUserData();
                      toggle.setSelected(factor == replay.factor().get());
                      String rate = Numbers.shortest(replay.epochsPerSecond(factor), 3);
                      ((RadioMenuItem) toggle)
                          .setText(messages.get("replay.factor", name(factor), rate));
                    }));
  }

  private static String name(double factor) {
    return factor == 0.25 ? "¼×" : factor == 0.5 ? "½×" : Math.round(factor) + "×";
  }
}
