package epochscope.views.race;

import epochscope.icons.Icon;
import epochscope.views.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The controls of a race, below its picture. */
final class RaceBar extends HBox {
  private static final double ICON = 16;

  /** Widths below which a control has no room; all of them are in the view's menu or on a key. */
  private static final double FOR_MENUS = 560;

  private static final double FOR_STEPS = 330;

  /** Steps per second; 0: each step in its parts. */
  private static final List<Integer> SPEEDS = List.of(0, 2, 10, 40, 160);

  /** What the bar is told to do. */
  interface Driver {
    void playOrPause();

    void restart();

    void stepBy(int count);

    void explain();

    void seek(int step);

    /** The slider has been let go. */
    void settle();

    void setSpeed(double stepsPerSecond);
  }

  private final Button play;
  private final Slider position = new Slider(0, 1, 0);
  private final TextField formula = new TextField();
  private final MenuButton fields = new MenuButton();
  private final MenuButton runners = new MenuButton(Texts.get("race.optimisers"));
  private final MenuButton speed = new MenuButton();
  private boolean following;

  RaceBar(Driver driver, RaceMenus menus, Consumer<String> typed) {
    super(4);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    getStyleClass().add("race-bar");
    play = button("play", Icon.PLAY, "race.play", driver::playOrPause);
    Button restart = button("restart", Icon.RESET, "race.restart", driver::restart);
    Button forward = button("forward", Icon.STEP, "race.forward", () -> driver.stepBy(1));
    Button explain = button("explain", Icon.STEP_EPOCH, "race.explain", driver::explain);
    prepareSlider(driver);
    prepareFormula(typed);
    prepareMenus(driver, menus);
    getChildren()
        .addAll(restart, play, forward, explain, position, speed, formula, fields, runners);
    widthProperty()
        .addListener(
            (property, old, now) -> {
              show(fields, now.doubleValue() > FOR_MENUS);
              show(runners, now.doubleValue() > FOR_MENUS);
              show(speed, now.doubleValue() > FOR_MENUS);
              show(explain, now.doubleValue() > FOR_STEPS);
              show(forward, now.doubleValue() > FOR_STEPS);
            });
  }

  /** Shows how far the race is. */
  void show(Moment moment, int steps, boolean playing) {
    following = true;
    position.setMax(Math.max(1, steps));
    position.setValue(moment.within(steps).step());
    following = false;
    play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node(ICON));
  }

  /**
   * @param byFormula whether the surface is the one that is typed
   */
  void show(String field, boolean byFormula, String text) {
    fields.setText(field);
    show(formula, byFormula);
    if (!formula.isFocused()) {
      formula.setText(text);
    }
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static Button button(String id, Icon icon, String key, Runnable action) {
    Button button = new Button(null, icon.node(ICON));
    button.setId("race-" + id);
    button.getStyleClass().addAll("flat", "icon-button", "small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Texts.get(key) + "  (" + Texts.get(key + ".key") + ")"));
    button.setAccessibleText(Texts.get(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private void prepareSlider(Driver driver) {
    position.setId("race-position");
    position.setAccessibleText(Texts.get("race.position"));
    position.setTooltip(new Tooltip(Texts.get("race.position")));
    position.setMinWidth(40);
    HBox.setHgrow(position, Priority.ALWAYS);
    position
        .valueProperty()
        .addListener(
            (property, old, now) -> {
              if (!following) {
                driver.seek((int) Math.round(now.doubleValue()));
              }
            });
    position.setOnMouseReleased(event -> driver.settle());
  }

  private void prepareFormula(Consumer<String> typed) {
    formula.setId("race-formula");
    formula.setPromptText(Texts.get("race.words.formula-prompt"));
    formula.setAccessibleText(Texts.get("race.formula"));
    formula.setTooltip(new Tooltip(Texts.get("race.formula")));
    formula.setPrefWidth(190);
    formula.setMinWidth(90);
    formula.setOnAction(event -> typed.accept(formula.getText()));
    show(formula, false);
  }

  private void prepareMenus(Driver driver, RaceMenus menus) {
    fields.setId("race-fields");
    fields.setOnShowing(event -> menus.fields(fields.getItems()));
    fields.getItems().add(new MenuItem());
    fields.setAccessibleText(Texts.get("race.on"));
    runners.setId("race-runners");
    runners.setOnShowing(event -> menus.runners(runners.getItems()));
    runners.getItems().add(new MenuItem());
    speed.setId("race-speed");
    speed.setAccessibleText(Texts.get("race.speed"));
    speed.setTooltip(new Tooltip(Texts.get("race.speed")));
    for (int steps : SPEEDS) {
      RadioMenuItem item = new RadioMenuItem(Texts.get("race.speed." + steps));
      item.setOnAction(event -> driver.setSpeed(steps));
      speed.getItems().add(item);
    }
    for (MenuButton menu : List.of(fields, runners, speed)) {
      menu.getStyleClass().addAll("flat", "small-button");
      menu.setMinWidth(USE_PREF_SIZE);
    }
  }

  void showSpeed(double stepsPerSecond) {
    speed.setText(Texts.get("race.speed.short." + (int) stepsPerSecond));
    for (int i = 0; i < SPEEDS.size(); i++) {
      ((RadioMenuItem) speed.getItems().get(i)).setSelected(SPEEDS.get(i) == stepsPerSecond);
    }
  }
}
