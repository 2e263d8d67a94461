package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.icons.Icon;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Buttons that are an icon. */
final class IconButtons {
  private static final double SIZE = 18;

  private IconButtons() {}

  /** The icon at the size of buttons; the stylesheet enlarges it for a projector. */
  static Node graphic(Icon icon) {
    return graphic(icon, SIZE);
  }

  static Node graphic(Icon icon, double size) {
    Node node = icon.node(size);
    node.getStyleClass().add("icon-box");
    return node;
  }

  static Button iconButton(Commands commands, Command command, Icon icon) {
    Button button = commands.equip(new Button(null, graphic(icon)), command);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }
}
