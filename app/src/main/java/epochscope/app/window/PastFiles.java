package epochscope.app.window;

import epochscope.app.session.SessionStore.Earlier;
import epochscope.app.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The menus of files opened before, and of sessions that have ended. */
final class PastFiles {
  private final Messages messages;
  private final Supplier<List<String>> recentFiles;
  private final Consumer<Path> openFile;
  private final SessionKeeper sessions;
  private final Consumer<Path> openSession;
  private final Menu recent;
  private final Menu earlier;

  PastFiles(
      Messages messages,
      Supplier<List<String>> recentFiles,
      Consumer<Path> openFile,
      SessionKeeper sessions,
      Consumer<Path> openSession) {
    this.messages = messages;
    this.recentFiles = recentFiles;
    this.openFile = openFile;
    this.sessions = sessions;
    this.openSession = openSession;
    recent = new Menu(messages.get("menu.recent"));
    earlier = new Menu(messages.get("menu.sessions"));
    earlier.setId("menu-sessions");
    fill();
  }

  List<Menu> menus() {
    return List.of(recent, earlier);
  }

  /** With what there is now. */
  void fill() {
    recent
        .getItems()
        .setAll(
            recentFiles.get().stream()
                .map(file -> item(file, () -> openFile.accept(Path.of(file))))
                .toList());
    earlier.getItems().setAll(sessions.earlier().stream().map(this::item).toList());
    sayWhereEmpty(recent, "menu.recent.none");
    sayWhereEmpty(earlier, "menu.sessions.none");
  }

  private MenuItem item(Earlier session) {
    return item(sessions.words(session), () -> openSession.accept(session.file()));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void sayWhereEmpty(Menu menu, String text) {
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem(messages.get(text));
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }
}
