package epochscope.app.window;

import epochscope.app.layout.Drop;
import epochscope.app.layout.LayoutPane;
import epochscope.app.layout.Workspace;
import epochscope.app.text.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The rooms for tiles: that of the window, and that of the second window. UI thread only. */
final class TilePanes {
  private final LayoutPane main;
  private final LayoutPane second;
  private final SecondWindow secondWindow;
  private Workspace shown;

  /** Where a view would be dropped, and in which window. */
  record Place(Drop drop, boolean onSecond) {}

  /**
   * @param equip gives the second window its looks and its keys
   * @param onDivided is told of dividers that were dragged
   * @param onSecondClosed is called when the user has closed the second window
   */
  TilePanes(
      Stage stage,
      Function<String, Region> tiles,
      Consumer<Scene> equip,
      Messages messages,
      Consumer<Workspace> onDivided,
      Runnable onSecondClosed) {
    main = new LayoutPane(tiles, layout -> onDivided.accept(new Workspace(layout, shown.second())));
    second = new LayoutPane(tiles, layout -> onDivided.accept(new Workspace(shown.main(), layout)));
    secondWindow = new SecondWindow(stage, second, equip, messages, onSecondClosed);
  }

  Region node() {
    return main;
  }

  /** Calls {@code action} whenever a mouse button is pressed in one of them. */
  void onPress(Consumer<MouseEvent> action) {
    main.addEventFilter(MouseEvent.MOUSE_PRESSED, action::accept);
    second.addEventFilter(MouseEvent.MOUSE_PRESSED, action::accept);
  }

  void show(Workspace workspace) {
    shown = workspace;
    if (workspace.second() == null) {
      second.show(null);
      secondWindow.close();
    }
    main.show(workspace.main());
    if (workspace.second() != null) {
      second.show(workspace.second());
      secondWindow.open();
    }
  }

  /** What {@link #show} showed, as divided since. */
  void took(Workspace workspace) {
    shown = workspace;
  }

  /** Gives a view's tile the whole room of its window, or all tiles theirs if it has it already. */
  void toggleEnlarged(String view) {
    LayoutPane pane = shown.isSecond(view) ? second : main;
    pane.enlarge(view.equals(pane.enlarged()) ? null : view);
  }

  void enlargeNone() {
    main.enlarge(null);
    second.enlarge(null);
  }

  Optional<Place> dropAt(MouseEvent event) {
    return Stream.of(second, main)
        .filter(pane -> pane == main || secondWindow.isOpen())
        .flatMap(pane -> placeIn(pane, event).stream())
        .findFirst();
  }

  /** Null: no hint. */
  void showHint(Place place) {
    main.showHint(place == null || place.onSecond() ? null : place.drop());
    second.showHint(place == null || !place.onSecond() ? null : place.drop());
  }

  void close() {
    secondWindow.close();
  }

  private Optional<Place> placeIn(LayoutPane pane, MouseEvent event) {
    return pane.dropAt(event.getScreenX(), event.getScreenY(), event.isShiftDown())
        .map(drop -> new Place(drop, pane == second));
  }
}
