package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.icons.Icon;
import javafx.scene.control.Button;

/** Buttons that are an icon. */
final class IconButtons {
  static final double SIZE = 18;

  private IconButtons() {}

  static Button iconButton(Commands commands, Command command, Icon icon) {
    Button button = commands.equip(new Button(null, icon.node(SIZE)), command);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }
}
