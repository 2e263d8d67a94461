package epochscope.app.builder;

import epochscope.app.builder.canvas.SketchCanvas;
import epochscope.app.builder.desk.Chosen;
import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.properties.NodeSheet;
import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchContext;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.Template;
import epochscope.app.command.Command;
import epochscope.app.command.Commands;
import epochscope.app.command.Place;
import epochscope.app.text.Messages;
import epochscope.spec.CanvasSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The network builder: opens with the network in training, and hands back what is drawn. UI thread
 * only.
 */
public final class NetworkBuilder {
  private final SketchDesk desk;
  private final BuilderPage page;
  private final NodeSheet sheet;
  private final Commands commands;
  private final Consumer<Drawn> onTrain;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
  private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();
  private final SimpleBooleanProperty canTrain = new SimpleBooleanProperty();
  private final SimpleBooleanProperty hasProblem = new SimpleBooleanProperty();

  /** The experiment whose network is drawn, or was handed back last. */
  private ExperimentSpec experiment;

  /** A network that can be trained, and where it is drawn. */
  public record Drawn(NetworkSpec network, CanvasSpec canvas) {
    /** The same experiment with this network. */
    public ExperimentSpec in(ExperimentSpec experiment) {
      return experiment.withNetwork(network).withCanvas(canvas);
    }
  }

  /**
   * @param context what is trained on when the builder is first opened
   * @param onTrain takes the network that is drawn, to train it
   * @param onSave takes it to save it
   */
  public NetworkBuilder(
      SketchContext context,
      ObservableValue<Theme> theme,
      Commands commands,
      Messages messages,
      Consumer<Drawn> onTrain,
      Consumer<Drawn> onSave) {
    this.commands = commands;
    this.onTrain = onTrain;
    experiment = context.experiment();
    desk = new SketchDesk(sketch(experiment), context);
    sheet = new NodeSheet(messages, this::change);
    page = new BuilderPage(desk, theme, commands, messages, sheet, this::begin);
    page.canvas().setOnSettings(this::showSettings);
    bindEdits();
    bindWalk();
    bindLook();
    commands.on(Command.SKETCH_TRAIN, this::train, canTrain);
    commands.on(Command.SKETCH_SAVE, () -> onSave.accept(drawn()), canTrain);
    desk.onChange(this::follow);
    follow();
  }

  public Node node() {
    return page;
  }

  public SketchDesk desk() {
    return desk;
  }

  /** Has the focus while nothing else needs it. */
  public SketchCanvas canvas() {
    return page.canvas();
  }

  public ReadOnlyBooleanProperty isOpen() {
    return open.getReadOnlyProperty();
  }

  /**
   * Opens with the network in training; what was drawn of the same experiment is still there.
   *
   * @param node that is chosen; null: none
   */
  public void open(SketchContext context, String node) {
    boolean same = isSame(context.experiment());
    experiment = context.experiment();
    if (same) {
      desk.checkFor(context);
    } else {
      desk.begin(sketch(experiment), context);
      page.canvas().fit();
    }
    open.set(true);
    commands.enter(Place.BUILDER);
    page.canvas().requestFocus();
    if (node != null && desk.sketch().has(node)) {
      desk.choose(Chosen.of(node));
      page.canvas().reveal();
    }
  }

  public void close() {
    page.canvas().cancel();
    open.set(false);
    commands.enter(Place.VIEWS);
  }

  private boolean isSame(ExperimentSpec other) {
    return other.network().equals(experiment.network())
        && other.data().equals(experiment.data())
        && other.name().equals(experiment.name());
  }

  private static Sketch sketch(ExperimentSpec experiment) {
    return Sketch.of(experiment.network(), experiment.canvas());
  }

  /**
   * @param template null: the network in training
   */
  private void begin(Template template) {
    Sketch sketch = template == null ? sketch(experiment) : template.sketch(desk.context());
    desk.apply(new SketchEdit.Replace(sketch));
    desk.choose(Chosen.NOTHING);
    page.canvas().fit();
  }

  private void bindEdits() {
    commands.on(Command.SKETCH_ADD, page.palette()::search);
    commands.on(Command.SKETCH_OUTPUT, desk::toggleOutput);
    commands.on(Command.SKETCH_DELETE, desk::delete);
    commands.on(Command.SKETCH_DUPLICATE, desk::duplicate);
    commands.on(Command.SKETCH_CUT, this::cut);
    commands.on(Command.SKETCH_COPY, this::copy);
    commands.on(Command.SKETCH_PASTE, this::paste);
    commands.on(Command.SKETCH_ALL, desk::chooseAll);
    commands.on(Command.SKETCH_UNDO, () -> desk.history().undo(), canUndo);
    commands.on(Command.SKETCH_REDO, () -> desk.history().redo(), canRedo);
    commands.on(Command.SKETCH_MEND, desk::mend, hasProblem);
    commands.on(Command.SKETCH_PROBLEM, this::goToProblem, hasProblem);
    commands.on(Command.SKETCH_LAYOUT, this::arrange);
    commands.on(Command.SKETCH_NUDGE_LEFT, () -> desk.nudge(-1, 0));
    commands.on(Command.SKETCH_NUDGE_RIGHT, () -> desk.nudge(1, 0));
    commands.on(Command.SKETCH_NUDGE_UP, () -> desk.nudge(0, -1));
    commands.on(Command.SKETCH_NUDGE_DOWN, () -> desk.nudge(0, 1));
  }

  private void bindWalk() {
    commands.on(Command.SKETCH_NEXT, () -> next(1));
    commands.on(Command.SKETCH_PREVIOUS, () -> next(-1));
    commands.on(Command.SKETCH_LEFT, () -> page.canvas().towards(-1, 0));
    commands.on(Command.SKETCH_RIGHT, () -> page.canvas().towards(1, 0));
    commands.on(Command.SKETCH_UP, () -> page.canvas().towards(0, -1));
    commands.on(Command.SKETCH_DOWN, () -> page.canvas().towards(0, 1));
    commands.on(Command.SKETCH_CONNECT, page.canvas()::connect);
    commands.on(Command.SKETCH_PROPERTIES, this::enter);
    commands.on(Command.SKETCH_LEAVE, this::leave);
  }

  private void bindLook() {
    commands.on(Command.SKETCH_FIT, page.canvas()::fit);
    commands.on(Command.SKETCH_CLOSER, () -> page.canvas().zoom(1));
    commands.on(Command.SKETCH_FARTHER, () -> page.canvas().zoom(-1));
  }

  /** Behind the last node the focus goes on. */
  private void next(int step) {
    if (!page.canvas().next(step)) {
      desk.choose(Chosen.NOTHING);
      page.focusBeside(step);
    }
  }

  /** Ends a connection that has begun, else shows the settings of what is chosen. */
  private void enter() {
    if (page.canvas().isConnecting()) {
      page.canvas().connect();
    } else {
      showSettings();
    }
  }

  private void showSettings() {
    page.showSettings(true);
    showChosen();
    sheet.focusFirst();
    page.canvas().reveal();
  }

  private void showChosen() {
    if (page.showsSettings()) {
      sheet.show(desk.report(), desk.chosen().names(), desk.chosen().edge());
    }
  }

  /** What was entered is a step of its own; what was renamed stays chosen. */
  private void change(SketchEdit edit) {
    desk.apply(edit);
    desk.history().endStep();
    if (edit instanceof SketchEdit.Rename rename && desk.sketch().has(rename.to())) {
      desk.choose(Chosen.of(rename.to()));
    }
  }

  /** Out of what is going on, of the settings, of what is chosen, of the builder. */
  private void leave() {
    if (page.canvas().cancel()) {
      return;
    }
    if (page.showsSettings()) {
      page.showSettings(false);
    } else if (!desk.chosen().isEmpty()) {
      desk.choose(Chosen.NOTHING);
    } else {
      commands.give(Command.BUILDER);
    }
  }

  private void goToProblem() {
    desk.nextProblem();
    page.canvas().reveal();
  }

  private void arrange() {
    desk.apply(new SketchEdit.Arrange());
    page.canvas().fit();
  }

  private void train() {
    Drawn drawn = drawn();
    experiment = drawn.in(experiment);
    desk.history().markSaved();
    onTrain.accept(drawn);
  }

  private Drawn drawn() {
    return new Drawn(desk.report().network().orElseThrow(), desk.sketch().canvas());
  }

  private void copy() {
    desk.copied()
        .ifPresent(
            text -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(text);
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  private void cut() {
    if (!desk.chosen().names().isEmpty()) {
      copy();
      desk.delete();
    }
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      Fragment.read(text).ifPresent(fragment -> desk.paste(fragment, page.canvas().middle()));
    }
  }

  private void follow() {
    canUndo.set(desk.history().canUndo());
    canRedo.set(desk.history().canRedo());
    canTrain.set(desk.report().isTrainable());
    hasProblem.set(!desk.report().problems().isEmpty());
    showChosen();
  }
}
