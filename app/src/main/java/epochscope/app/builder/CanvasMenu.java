package epochscope.app.builder;

import epochscope.app.builder.canvas.SketchCanvas;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;

/** What can be done with what lies under the pointer, by the other button or the menu key. */
final class CanvasMenu extends ContextMenu {
  private static final List<List<Command>> GROUPS =
      List.of(
          List.of(Command.SKETCH_PROPERTIES, Command.SKETCH_CONNECT, Command.SKETCH_OUTPUT),
          List.of(
              Command.SKETCH_DUPLICATE,
              Command.SKETCH_CUT,
              Command.SKETCH_COPY,
              Command.SKETCH_PASTE,
              Command.SKETCH_DELETE),
          List.of(Command.SKETCH_LAYOUT, Command.SKETCH_FIT));

  CanvasMenu(Commands commands) {
    setId("builder-menu");
    for (List<Command> group : GROUPS) {
      if (!getItems().isEmpty()) {
        getItems().add(new SeparatorMenuItem());
      }
      group.forEach(command -> getItems().add(item(commands, command)));
    }
  }

  /** Plain keys are no accelerators, but are to be learned here as well. */
  private static MenuItem item(Commands commands, Command command) {
    MenuItem item = commands.menuItem(command);
    if (item.getAccelerator() == null && !command.keyText().isEmpty()) {
      item.setText(item.getText() + "  (" + command.keyText() + ")");
    }
    return item;
  }

  void attach(SketchCanvas canvas) {
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> hide());
    canvas.setOnContextMenuRequested(
        event -> {
          show(canvas, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }
}
