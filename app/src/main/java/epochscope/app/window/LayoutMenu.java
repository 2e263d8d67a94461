package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.layout.Layouts;
import epochscope.app.layout.Workspace;
import epochscope.app.text.Messages;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The layouts that the user saved, and what can be done with layouts. */
final class LayoutMenu extends Menu {
  LayoutMenu(
      Commands commands,
      Messages messages,
      Supplier<Layouts> layouts,
      Consumer<Workspace> onChosen) {
    super(messages.get("menu.layouts"));
    setId("layouts");
    setOnShowing(event -> fill(commands, layouts.get(), onChosen));
    fill(commands, layouts.get(), onChosen);
  }

  private void fill(Commands commands, Layouts layouts, Consumer<Workspace> onChosen) {
    getItems().clear();
    layouts
        .saved()
        .forEach(
            (name, workspace) -> {
              MenuItem item = new MenuItem(name);
              item.setMnemonicParsing(false);
              item.setOnAction(event -> onChosen.accept(workspace));
              getItems().add(item);
            });
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    getItems().addAll(commands.menuItem(Command.LAYOUTS), commands.menuItem(Command.USUAL_LAYOUT));
  }
}
