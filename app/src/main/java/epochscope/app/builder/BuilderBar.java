package epochscope.app.builder;

import epochscope.app.builder.sketch.Template;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.text.Messages;
import epochscope.icons.Icon;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be done with the whole network. */
final class BuilderBar extends HBox {
  private static final double ICON = 18;

  private final Commands commands;

  /**
   * @param onTemplate takes a network to begin with; null: the one in training
   */
  BuilderBar(Commands commands, Messages messages, Consumer<Template> onTemplate) {
    super(4);
    this.commands = commands;
    getStyleClass().add("builder-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(messages.get("builder"));
    title.getStyleClass().add("tile-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Button done = commands.equip(new Button(messages.get("builder.done")), Command.BUILDER);
    done.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            title,
            templates(messages, onTemplate),
            button(Command.SKETCH_UNDO, Icon.UNDO),
            button(Command.SKETCH_REDO, Icon.REDO),
            button(Command.SKETCH_LAYOUT, Icon.ARRANGE),
            button(Command.SKETCH_FIT, Icon.FIT),
            button(Command.SKETCH_PROPERTIES, Icon.SETTINGS),
            button(Command.SKETCH_SAVE, Icon.SAVE),
            button(Command.KEYS, Icon.HELP),
            spring,
            done);
  }

  private Node button(Command command, Icon icon) {
    Node graphic = icon.node(ICON);
    graphic.getStyleClass().add("icon-box");
    Button button = commands.equip(new Button(null, graphic), command);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }

  private static MenuButton templates(Messages messages, Consumer<Template> onTemplate) {
    MenuButton menu = new MenuButton(messages.get("builder.templates"));
    menu.setId("builder-templates");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    MenuItem running = new MenuItem(messages.get("builder.template.running"));
    running.setOnAction(event -> onTemplate.accept(null));
    menu.getItems().addAll(running, new SeparatorMenuItem());
    for (Template template : Template.values()) {
      MenuItem item = new MenuItem(messages.get("template." + template.word()));
      item.setId("template-" + template.word());
      item.setOnAction(event -> onTemplate.accept(template));
      menu.getItems().add(item);
    }
    return menu;
  }
}
