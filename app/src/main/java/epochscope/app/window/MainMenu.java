package epochscope.app.window;

import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Every command that has no button of its own, behind one button. */
final class MainMenu extends MenuButton {
  private static final List<Command> OPEN =
      List.of(Command.LESSONS, Command.OPEN_TABLE, Command.OPEN_EXPERIMENT);
  private static final List<Command> SAVE =
      List.of(
          Command.SAVE_MODEL,
          Command.SAVE_EXPERIMENT,
          Command.SAVE_RUN,
          Command.OWN_LESSON,
          Command.SAVE_LESSON,
          Command.EXPORT_MODEL,
          Command.IMPORT_MODEL,
          Command.SAVE_FIGURE,
          Command.COPY_CODE,
          Command.SAVE_HANDOUT,
          Command.SAVE_PICTURE,
          Command.COPY_PICTURE);
  private static final List<Command> RUN =
      List.of(
          Command.RESEED,
          Command.BRANCH,
          Command.KEEP_RUN,
          Command.REPLAY,
          Command.REPLAY_LOOP,
          Command.NOTE,
          Command.NEXT_MARKER,
          Command.PREVIOUS_MARKER);
  private static final List<Command> LOOK =
      List.of(Command.RAIL, Command.THEME, Command.PROJECTOR, Command.PRESENT, Command.LECTURE);
  private static final List<Command> EDIT = List.of(Command.UNDO, Command.REDO, Command.BUILDER);

  private static final List<Command> PROGRAM =
      List.of(Command.PREFERENCES, Command.KEYS, Command.ABOUT, Command.QUIT);

  MainMenu(Commands commands, Messages messages, List<Menu> arrangement, PastFiles past) {
    setGraphic(IconButtons.graphic(Icon.MENU));
    setId("menu");
    getStyleClass().addAll("flat", "no-arrow", "icon-button");
    setTooltip(new Tooltip(messages.get("menu")));
    setAccessibleText(messages.get("menu"));
    add(OPEN, commands);
    getItems().addAll(past.menus());
    separate(SAVE, commands);
    separate(RUN, commands);
    separate(EDIT, commands);
    separate(LOOK, commands);
    getItems().addAll(arrangement);
    separate(PROGRAM, commands);
    setOnShowing(event -> past.fill());
  }

  private void separate(List<Command> group, Commands commands) {
    getItems().add(new SeparatorMenuItem());
    add(group, commands);
  }

  private void add(List<Command> group, Commands commands) {
    group.forEach(command -> getItems().add(commands.menuItem(command)));
  }
}
