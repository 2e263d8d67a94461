package epochscope.views.race;

import epochscope.spec.InvalidInputException;
import epochscope.spec.OptimiserSpec;
import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.ViewAction;
import epochscope.views.drawing.PaintedView;
import epochscope.views.drawing.Theme;
import epochscope.views.drawing.solid.Camera;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A race of optimisers, with the controls of its own time. */
public final class RaceView extends PaintedView implements RaceBar.Driver {
  public static final String ID = "race";

  /** A little less than two pulses: pictures as often as the rest of the window has them. */
  private static final long INTERVAL_NANOS = 28_000_000;

  private static final Duration SETTLED = Duration.millis(400);

  private final RacePainter painter;
  private final RaceClock clock = new RaceClock();
  private final BorderPane pane;
  private final RaceBar bar;
  private final RaceKeys keys = new RaceKeys(this);
  private final PauseTransition settling = new PauseTransition(SETTLED);
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse(now);
        }
      };
  private long lastPulse;
  private boolean ticking;

  /** What the race shown depends on; null: none has been shown. */
  private List<Object> shownRace;

  private String shownStep = "";

  public RaceView(ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    this(new RacePainter(), theme, actions);
  }

  private RaceView(
      RacePainter painter, ObservableValue<Theme> theme, Consumer<ViewAction> actions) {
    super(ID, painter, theme, actions);
    this.painter = painter;
    paintElsewhere();
    RaceMenus menus = new RaceMenus(this::choices, this::chooseField);
    bar = new RaceBar(this, menus, text -> choose(RaceChoices.FORMULA, text));
    pane = new BorderPane(picture());
    pane.setMinSize(0, 0);
    pane.setBottom(bar);
    pane.focusedProperty()
        .addListener(
            (property, old, now) -> {
              if (now) {
                picture().requestFocus();
              }
            });
    picture().takeKeys(keys::wants);
    new SolidTurning(picture(), this::isSolid, this::turn, this::settleCamera);
    picture().addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    settling.setOnFinished(event -> settle());
    menu().getItems().add(0, menuOf("race.on", menus::fields));
    menu().getItems().add(1, menuOf("race.optimisers", menus::runners));
    menu()
        .getItems()
        .addAll(
            2,
            List.of(
                choiceMenu(RaceChoices.SHOW, List.of("contours", "surface")),
                choiceMenu(RaceChoices.STEPS, List.of("200", "50", "100", "500", "1000", "2000")),
                choiceMenu(RaceChoices.PLANE, List.of("path", "random")),
                choiceMenu(RaceChoices.CLOCK, List.of("own", "run")),
                new SeparatorMenuItem()));
    bar.showSpeed(clock.speed());
  }

  private static Menu menuOf(
      String text, Consumer<javafx.collections.ObservableList<MenuItem>> entries) {
    Menu menu = new Menu(Texts.get(text), null, new MenuItem());
    menu.setOnShowing(event -> entries.accept(menu.getItems()));
    return menu;
  }

  @Override
  public Region node() {
    return pane;
  }

  /** Another race begins; the same one goes on. */
  @Override
  protected void shown(Frame frame) {
    painter.settleCamera(frame.selection());
    RaceChoices chosen = choices();
    if (chosen == null) {
      bar.show(Texts.get("race.on"), true, formula(frame.selection()));
      return;
    }
    clock.setSteps(painter.steps(frame));
    follow(frame, chosen);
    showField(chosen, frame.selection());
    refresh();
  }

  private void follow(Frame frame, RaceChoices chosen) {
    List<Object> race = chosen.network() ? List.of("network") : RacePainter.ground(chosen);
    String step = frame.selection().choice(RaceChoices.STEP, "");
    boolean sought = !step.equals(shownStep);
    boolean another = !race.equals(shownRace);
    shownStep = step;
    if (sought || another && shownRace == null && !step.isEmpty()) {
      clock.show(chosen.moment());
    } else if (another && chosen.network()) {
      clock.show(Moment.END);
    } else if (another) {
      clock.playFromStart();
    }
    shownRace = race;
  }

  private void showField(RaceChoices chosen, Selection selection) {
    boolean byFormula = !chosen.network() && chosen.surface().name() == null;
    String name = byFormula ? RaceChoices.BY_FORMULA : chosen.surface().name();
    String field = chosen.network() ? "race.on.network" : "race.surface." + name;
    bar.show(Texts.get(field), byFormula, formula(selection));
  }

  private static String formula(Selection selection) {
    return selection.choice(RaceChoices.FORMULA, RaceChoices.USUAL_FORMULA);
  }

  /** Null: there is no frame, or what is chosen makes no sense. */
  private RaceChoices choices() {
    try {
      return frame() == null ? null : painter.choices(newestSelection());
    } catch (InvalidInputException e) {
      return null;
    }
  }

  /** Another field has another start, and rates of its own. */
  private void chooseField(String name, String value) {
    Selection changed = newestSelection().withChoice(name, value);
    if (name.equals(RaceChoices.SURFACE)) {
      changed = changed.withChoice(RaceChoices.ON, "surface").withChoice(RaceChoices.START, "");
    }
    if (!name.equals(RaceChoices.OPTIMISERS) && choices() != null) {
      List<Runner> usual =
          choices().runners().stream().map(runner -> runner.without(Runner.RATE)).toList();
      changed = changed.withChoice(RaceChoices.OPTIMISERS, Runner.write(usual));
    }
    act(new ViewAction.Select(changed));
  }

  /** Shows what the clock says. */
  private void refresh() {
    painter.setMoment(clock.moment());
    RaceChoices chosen = choices();
    int steps = chosen == null ? 1 : painter.steps(frame());
    bar.show(clock.moment(), steps, clock.isPlaying());
    repaint();
    if (clock.isPlaying() && !ticking) {
      ticking = true;
      lastPulse = 0;
      timer.start();
    }
  }

  private void pulse(long now) {
    if (!clock.isPlaying() || !isSeen()) {
      timer.stop();
      ticking = false;
      return;
    }
    if (lastPulse == 0) {
      lastPulse = now;
    }
    if (now - lastPulse < INTERVAL_NANOS) {
      return;
    }
    boolean changed = clock.advance((now - lastPulse) / 1e9);
    lastPulse = now;
    if (changed) {
      refresh();
    }
    if (!clock.isPlaying()) {
      settle();
    }
  }

  private boolean isSeen() {
    return pane.getScene() != null && pane.isVisible() && pane.getParent().isVisible();
  }

  /** The moment shown becomes part of the selection, and so of pictures and layouts. */
  @Override
  public void settle() {
    RaceChoices chosen = choices();
    if (chosen == null || clock.isPlaying()) {
      return;
    }
    Moment moment = clock.moment();
    boolean end = moment.step() >= painter.steps(frame());
    String text = end ? "end" : moment.toString();
    if (!newestSelection().choice(RaceChoices.STEP, "end").equals(text)) {
      shownStep = text;
      choose(RaceChoices.STEP, text);
    }
  }

  private void moved() {
    refresh();
    settling.playFromStart();
  }

  @Override
  public void playOrPause() {
    clock.playOrPause();
    moved();
  }

  @Override
  public void restart() {
    clock.show(Moment.START);
    moved();
  }

  @Override
  public void stepBy(int count) {
    clock.stepBy(count);
    moved();
  }

  @Override
  public void explain() {
    clock.explain();
    moved();
  }

  @Override
  public void seek(int step) {
    clock.show(Moment.at(step));
    moved();
  }

  @Override
  public void setSpeed(double stepsPerSecond) {
    clock.setSpeed(stepsPerSecond);
    bar.showSpeed(stepsPerSecond);
    refresh();
  }

  /** Moves the start, in shares of what is worth looking at of the surface. */
  void moveStart(double right, double up) {
    RaceChoices chosen = choices();
    if (chosen == null || chosen.network()) {
      return;
    }
    var window = chosen.surface().window();
    double x = chosen.x() + right * (window.right() - window.left());
    double y = chosen.y() + up * (window.top() - window.bottom());
    choose(RaceChoices.START, SurfaceReading.place(x) + "," + SurfaceReading.place(y));
  }

  private boolean isSolid() {
    RaceChoices chosen = choices();
    return chosen != null && chosen.solid();
  }

  /** Turns the solid; the selection learns of it when it is let go. */
  private void turn(UnaryOperator<Camera> change) {
    painter.setCamera(change.apply(painter.camera(newestSelection())));
    repaint();
  }

  private void settleCamera() {
    choose(RaceChoices.CAMERA, painter.camera(newestSelection()).text());
  }

  /** Turns the solid by keys, in degrees. */
  void turn(double round, double up) {
    if (isSolid()) {
      turn(camera -> camera.turned(round, up));
      settleCamera();
    }
  }

  /** Shows the field as a solid, or flat again. */
  void toggleSolid() {
    choose(RaceChoices.SHOW, isSolid() ? "contours" : "surface");
  }

  /** Looks at the runner before or after. */
  void lookAtNext(int by) {
    RaceChoices chosen = choices();
    if (chosen != null) {
      int next = Math.floorMod(chosen.runner() + by, chosen.runners().size());
      choose(RaceChoices.RUNNER, Integer.toString(next));
    }
  }

  /** Multiplies the learning rate of the runner looked at. */
  void scaleRate(double factor) {
    RaceChoices chosen = choices();
    if (chosen != null) {
      OptimiserSpec spec = chosen.optimisers().get(chosen.runner());
      double rate = RaceKeys.rounded(spec.learningRate() * factor);
      choose(RaceChoices.OPTIMISERS, RaceMenus.withRate(chosen.runners(), chosen.runner(), rate));
    }
  }

  /** Shows the end of the race. */
  void showEnd() {
    clock.show(Moment.END);
    moved();
  }
}
