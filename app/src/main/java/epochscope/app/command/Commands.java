package epochscope.app.command;

import epochscope.app.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What each command does in this window, and whether it can be given now. UI thread only. */
public final class Commands {
  private final Messages messages;
  private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);
  private final Map<Command, BooleanProperty> disabled = new EnumMap<>(Command.class);
  private Place place = Place.VIEWS;

  public Commands(Messages messages) {
    this.messages = messages;
    for (Command command : Command.values()) {
      disabled.put(command, new SimpleBooleanProperty(true));
    }
  }

  /** What is open: keys mean the commands of this place, and those that are for everywhere. */
  public Place place() {
    return place;
  }

  public void enter(Place newPlace) {
    place = newPlace;
  }

  /** From now on {@code command} does {@code action}. */
  public void on(Command command, Runnable action) {
    actions.put(command, action);
    disabled.get(command).set(false);
  }

  /** From now on {@code command} does {@code action}, while {@code possible}. */
  public void on(Command command, Runnable action, ObservableBooleanValue possible) {
    actions.put(command, action);
    disabled.get(command).bind(Bindings.not(possible));
  }

  /** Gives the command; nothing happens where it cannot be given now. */
  public void give(Command command) {
    if (!disabled.get(command).get()) {
      actions.get(command).run();
    }
  }

  public String text(Command command) {
    return messages.get(command.textKey());
  }

  /** Makes {@code button} give the command, with tooltip, key and words for a screen reader. */
  public <B extends ButtonBase> B equip(B button, Command command) {
    button.setOnAction(event -> give(command));
    button.disableProperty().bind(disabled.get(command));
    describe(button, command);
    return button;
  }

  /** Sets tooltip and accessible text alone. */
  public void describe(Control control, Command command) {
    String key = command.keyText();
    control.setTooltip(
        new Tooltip(key.isEmpty() ? text(command) : text(command) + "  (" + key + ")"));
    control.setAccessibleText(text(command));
    control.setId(command.textKey().replace('.', '-'));
  }

  /**
   * An entry that gives the command. Plain keys are not shown as accelerators: a menu's
   * accelerators fire while text is typed, the {@link KeyRouter} does not.
   */
  public MenuItem menuItem(Command command) {
    MenuItem item = new MenuItem(text(command));
    item.setOnAction(event -> give(command));
    item.disableProperty().bind(disabled.get(command));
    command.keys().stream()
        .limit(1)
        .filter(key -> key.getName().matches(".*(Shortcut|Alt|F\\d).*"))
        .forEach(item::setAccelerator);
    return item;
  }
}
