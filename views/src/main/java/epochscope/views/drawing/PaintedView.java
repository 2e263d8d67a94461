package epochscope.views.drawing;

import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.View;
import epochscope.views.ViewAction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
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
  private final Consumer<ViewAction> actions;
  private final ContextMenu menu = new ContextMenu();

  protected PaintedView(
      String id, Painter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this.id = id;
    this.pixels = new PixelView(painter, theme);
    this.actions = actions;
    pixels.setId("view-" + id);
    pixels.setAccessibleText(title());
    pixels.setOnMouseClicked(this::clicked);
    pixels.setOnContextMenuRequested(this::showMenu);
    menu.getItems()
        .addAll(
            item("menu.enlarge", new ViewAction.Enlarge(id)),
            item("menu.copy-picture", new ViewAction.CopyPicture(id)),
            item("menu.save-picture", new ViewAction.SavePicture(id)),
            item("menu.save-numbers", new ViewAction.SaveNumbers(id)));
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return Texts.get("view." + id);
  }

  @Override
  public final Region node() {
    return pixels;
  }

  @Override
  public final void show(Frame frame) {
    pixels.show(frame);
  }

  /** The view's own menu, also for a button in its title. */
  public final ContextMenu menu() {
    return menu;
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
      actions.accept(new ViewAction.Enlarge(id));
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
