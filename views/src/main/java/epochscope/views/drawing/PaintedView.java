package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.View;
import epochscope.views.ViewAction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A view whose picture comes from a painter: it sends what the user does in it as actions. Double
 * click enlarges, a click selects what lies there, the menu copies and saves.
 */
public class PaintedView implements View {
  private final String id;
  private final PixelView pixels;

  /** Whether it may be painted on another thread. */
  private boolean elsewhere;

  private final Consumer<ViewAction> actions;
  private final ContextMenu menu = new ContextMenu();
  private Frame frame;

  /** What was selected here since the last frame came; null: nothing. */
  private Selection selected;

  private BiFunction<Double, Double, ViewAction> doubleClick = (x, y) -> null;

  /** Null: it takes none. */
  private ViewKeys keys;

  /**
   * @param painter makes the painter, of which nobody else knows: it may paint on another thread
   */
  protected PaintedView(
      String id,
      Supplier<? extends Painter> painter,
      ObservableValue<Theme> theme,
      Consumer<ViewAction> actions) {
    this(id, painter.get(), theme, actions);
    paintElsewhere();
  }

  /**
   * @param painter may be told by the view what to paint, and so paints on the JavaFX thread
   */
  protected PaintedView(
      String id, Painter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this.id = id;
    this.pixels = new PixelView(id, RunPanels.of(id, painter), theme);
    this.actions = actions;
    pixels.setId("view-" + id);
    pixels.setAccessibleText(title());
    pixels.setOnMouseClicked(this::clicked);
    pixels.setOnContextMenuRequested(this::showMenu);
    menu.getItems()
        .addAll(
            item("menu.enlarge", new ViewAction.Enlarge(id)),
            item("menu.copy-picture", new ViewAction.CopyPicture(id)),
            item("menu.save-picture", new ViewAction.SavePicture(id, 1)),
            item("menu.save-fine-picture", new ViewAction.SavePicture(id, 2)),
            item("menu.save-animation", new ViewAction.SaveAnimation(id)),
            item("menu.save-film", new ViewAction.SaveFilm(id)),
            item("menu.save-numbers", new ViewAction.SaveNumbers(id)));
    if (painter instanceof RunPainter) {
      menu().getItems().addFirst(besideItem());
    }
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return Texts.get("view." + id);
  }

  /** Its painter, which this view tells what to paint, may paint on another thread meanwhile. */
  protected final void paintElsewhere() {
    elsewhere = true;
  }

  /** Has the picture painted there from now on, if it can be painted on another thread. */
  public final void paintIn(Studio studio) {
    if (elsewhere) {
      pixels.paintIn(studio);
    }
  }

  /** Whether a picture is being painted that is not yet to be seen. */
  public final boolean isPainting() {
    return pixels.isPainting();
  }

  /** How long it took another thread to paint what is shown. */
  public final long nanosElsewhere() {
    return pixels.nanosElsewhere();
  }

  /** The picture; a view that has controls of its own puts them around it. */
  @Override
  public Region node() {
    return pixels;
  }

  @Override
  public final void show(Frame newFrame) {
    frame = newFrame;
    selected = null;
    pixels.show(newFrame);
    shown(newFrame);
  }

  /** A frame has come; for views whose menus depend on it. */
  protected void shown(Frame newFrame) {}

  /** The frame shown; null before the first. */
  protected final Frame frame() {
    return frame;
  }

  /** How the picture that is shown is read. */
  protected final Reading reading() {
    return pixels.reading();
  }

  /** The picture, for those who lay controls over it or take keys. */
  protected final PixelView picture() {
    return pixels;
  }

  /** What lies at a point of the picture. */
  protected final Optional<Reading.Mark> markAt(double x, double y) {
    return pixels.markAt(x, y);
  }

  /** Tells the application what the user does here. */
  protected final void act(ViewAction action) {
    if (action instanceof ViewAction.Select select) {
      selected = select.selection();
    }
    actions.accept(action);
  }

  /**
   * What is selected by now: keys come faster than frames, and each goes on from the one before.
   * There must have been a frame.
   */
  protected final Selection newestSelection() {
    return selected != null ? selected : frame.selection();
  }

  /** Makes a choice on which this view's analyses depend: part of the selection from now on. */
  protected final void choose(String name, String value) {
    if (frame != null) {
      act(new ViewAction.Select(newestSelection().withChoice(name, value)));
    }
  }

  /**
   * A menu of which one item is chosen, for {@link #choose}; titles are the texts {@code NAME} and
   * {@code NAME.VALUE}.
   *
   * @param values the first is the usual one
   */
  protected final Menu choiceMenu(String name, List<String> values) {
    Menu choices = new Menu(Texts.get(name));
    ToggleGroup group = new ToggleGroup();
    for (String value : values) {
      RadioMenuItem item = new RadioMenuItem(Texts.get(name + "." + value));
      item.setToggleGroup(group);
      item.setUserData(value);
      item.setOnAction(event -> choose(name, value));
      choices.getItems().add(item);
    }
    choices.setOnShowing(
        event -> {
          String chosen = frame == null ? "" : frame.selection().choice(name, values.getFirst());
          group.getToggles().forEach(t -> t.setSelected(chosen.equals(t.getUserData())));
        });
    return choices;
  }

  /** While the view has the focus, the key does this and nothing else. */
  protected final void onKey(KeyCombination key, Runnable action) {
    if (keys == null) {
      keys = new ViewKeys();
      pixels.takeKeys(keys::has);
      pixels.addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
    }
    keys.put(key, action);
  }

  /** Whether the kept runs are shown beside the present one; there must be some. */
  private MenuItem besideItem() {
    CheckMenuItem item = new CheckMenuItem(Texts.get("beside"));
    item.setId("beside-" + id);
    KeyCombination key = new KeyCodeCombination(KeyCode.K);
    item.setAccelerator(key);
    item.setOnAction(event -> toggleBeside());
    onKey(key, this::toggleBeside);
    menu.setOnShowing(
        event -> {
          item.setDisable(frame == null || RunFrames.of(frame.kept()).isEmpty());
          item.setSelected(frame != null && RunFrames.isChosen(id, newestSelection()));
        });
    return item;
  }

  private void toggleBeside() {
    if (frame != null) {
      boolean beside = RunFrames.isChosen(id, newestSelection());
      choose(RunFrames.choice(id), beside ? RunFrames.OFF : RunFrames.ON);
    }
  }

  /** Whether several runs are shown, so that a point of the picture is not one of this run's. */
  protected final boolean showsSeveralRuns() {
    return frame != null && RunFrames.areShown(id, frame);
  }

  /** An entry of the menu that a key does as well, while the view has the focus. */
  protected final MenuItem keyItem(String text, KeyCombination key, Runnable action) {
    MenuItem item = new MenuItem(Texts.get(text));
    item.setAccelerator(key);
    item.setOnAction(event -> action.run());
    onKey(key, action);
    return item;
  }

  /** The view's own menu, also for a button in its title. */
  public final ContextMenu menu() {
    return menu;
  }

  /**
   * @param asked what a double click at a point asks for; null: that the view is enlarged
   */
  protected final void onDoubleClick(BiFunction<Double, Double, ViewAction> asked) {
    doubleClick = asked;
  }

  /** Paints anew after a choice in the view has changed. */
  protected final void repaint() {
    pixels.repaint();
  }

  private MenuItem item(String text, ViewAction action) {
    MenuItem item = new MenuItem(Texts.get(text));
    item.setOnAction(event -> actions.accept(action));
    return item;
  }

  private void clicked(MouseEvent event) {
    menu.hide();
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      actions.accept(
          Optional.ofNullable(doubleClick.apply(event.getX(), event.getY()))
              .orElseGet(() -> new ViewAction.Enlarge(id)));
    } else if (event.getClickCount() == 1) {
      pixels
          .markAt(event.getX(), event.getY())
          .filter(mark -> mark.selection() != null)
          .ifPresent(mark -> actions.accept(new ViewAction.Select(mark.selection())));
    }
  }

  private void showMenu(ContextMenuEvent event) {
    menu.show(pixels, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
