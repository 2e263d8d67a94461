package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.experiment.OpenExperiment;
import epochscope.export.Model;
import epochscope.export.ModelFile;
import epochscope.history.Snapshot;
import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What journeys through the network builder share: the hands that draw, and what is drawn. */
abstract class BuilderJourney extends Journey {
  /** A lesson that trains images of digits with as little as a network can be. */
  static LessonSpec digits() {
    return Lessons.read(
        """
        {"id": "digits", "title": {"en": "Digits", "de": "Ziffern"},
         "topic": {"en": "t", "de": "t"}, "sentence": {"en": "s", "de": "s"},
         "experiment": {
           "name": "digits",
           "data": {"source": {"type": "digits", "samples": 200}},
           "network": {"nodes": [{"type": "dense", "name": "out"}]},
           "training": {"optimiser": {"type": "adam", "learningRate": 0.01},
             "batchSize": 20, "epochs": 1000000}},
         "views": ["loss"], "speed": 20,
         "claims": [{"metric": "validation.accuracy", "min": 0, "source": "s"}]}
        """,
        "digits");
  }

  void openBuilder() {
    awaitEpoch(1);
    press(KeyCode.E);
    await(() -> node("#builder-canvas") != null && node("#builder").isVisible());
  }

  void beginEmpty() {
    openBuilder();
    click("#builder-templates");
    robot.clickOn("#template-empty");
    await(() -> network(SketchDesk::sketch).nodes().isEmpty());
  }

  /** With control, or what the system has in its place. */
  void press(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
  }

  <T> T network(Function<SketchDesk, T> question) {
    return onUiThread(() -> question.apply(app.window().builder().builder().desk()));
  }

  Position at(String name) {
    return network(desk -> desk.sketch().positions().get(name));
  }

  /** Drags something from the palette to a place of the canvas. */
  void drop(String item, double x, double y) {
    Bounds canvas = bounds("#builder-canvas");
    Bounds card = bounds("#palette-" + item);
    drag(
        new Point2D(card.getCenterX(), card.getCenterY()),
        new Point2D(canvas.getMinX() + x, canvas.getMinY() + y));
  }

  /** Drags from the port of one card to another card. */
  void connect(String from, String to) {
    drag(outPort(from), middle(to));
  }

  /** In few leaps: what lies between does not matter. */
  void drag(Point2D from, Point2D to) {
    leap(from);
    mouse().pressNoWait(MouseButton.PRIMARY);
    leap(from.interpolate(to, 0.5));
    leap(to);
    mouse().releaseNoWait(MouseButton.PRIMARY);
    settle();
  }

  void click(Point2D at) {
    leap(at);
    mouse().pressNoWait(MouseButton.PRIMARY);
    settle();
    mouse().releaseNoWait(MouseButton.PRIMARY);
    settle();
  }

  void click(String id) {
    Bounds there = bounds(id);
    click(new Point2D(there.getCenterX(), there.getCenterY()));
  }

  private void leap(Point2D to) {
    robot.robotContext().getBaseRobot().moveMouse(to);
    settle();
  }

  private MouseRobot mouse() {
    return robot.robotContext().getMouseRobot();
  }

  /** The robot's own wait is five times as long, and a drag has six of them. */
  private static void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  Point2D outPort(String name) {
    Bounds card = card(name);
    return new Point2D(card.getMaxX(), card.getCenterY());
  }

  Point2D middle(String name) {
    Bounds card = card(name);
    return new Point2D(card.getCenterX(), card.getCenterY());
  }

  /** Between two cards that stand beside each other. */
  Point2D between(String left, String right) {
    return outPort(left).midpoint(card(right).getMinX(), card(right).getCenterY());
  }

  private Bounds card(String name) {
    return onUiThread(() -> app.window().builder().builder().canvas().cardOnScreen(name));
  }

  Bounds bounds(String id) {
    Node node = node(id);
    return onUiThread(() -> node.localToScreen(node.getLayoutBounds()));
  }

  Node node(String id) {
    return stage.getScene().lookup(id);
  }

  /** Types a value of a node into its sheet. */
  void set(String name, String property, String value) {
    openSheet(name);
    await(() -> fields(property).size() == 1);
    TextField field = fields(property).getFirst();
    robot.interact(field::requestFocus);
    robot.interact(field::selectAll);
    robot.write(value, 0).type(KeyCode.ENTER);
  }

  /** Takes one of the values that a property of a node offers. */
  void choose(String name, String property, String value) {
    openSheet(name);
    await(() -> lists(property).size() == 1);
    robot.interact(() -> lists(property).getFirst().setValue(value));
  }

  private void openSheet(String name) {
    if (!network(SketchDesk::chosen).has(name)) {
      click(middle(name));
      await(() -> network(SketchDesk::chosen).has(name));
    }
    if (node("#node-sheet") == null) {
      robot.type(KeyCode.ENTER);
    }
  }

  private List<TextField> fields(String property) {
    return ofProperty(property, ".text-field").map(TextField.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private List<ComboBox<String>> lists(String property) {
    return ofProperty(property, ".combo-box").map(list -> (ComboBox<String>) list).toList();
  }

  /** Ids with dots are no selectors. */
  private Stream<Node> ofProperty(String property, String selector) {
    return onUiThread(
        () ->
            List.copyOf(stage.getScene().getRoot().lookupAll(selector)).stream()
                .filter(node -> ("setting-node." + property).equals(node.getId())));
  }

  String said(String id) {
    return onUiThread(() -> ((Label) node(id)).getText());
  }

  /** Trains what is drawn for some epochs. */
  void train() {
    NetworkSpec drawn = network(desk -> desk.report().network().orElseThrow());
    press(KeyCode.ENTER);
    await(() -> experiment().spec().network().equals(drawn));
    await(() -> latestEpoch() >= 2);
    assertThat(node("#builder").isVisible()).isFalse();
  }

  /** Exports the model, reads it back, and compares what both answer. */
  void exportAndImport() throws Exception {
    robot.type(KeyCode.SPACE);
    await(() -> !experiment().session().playing());
    await(() -> shownEpoch() == latestEpoch());
    Path file = folder.resolve("model.json");
    press(KeyCode.S);
    await(() -> Files.exists(file));
    Model read = ModelFile.read(file);
    OpenExperiment experiment = experiment();
    Snapshot moment = experiment.session().latest().orElseThrow();
    Model trained = experiment.model(moment, moment.epoch(), moment.metrics());
    double[] row = new double[experiment.data().train().features().size()];
    for (int sample = 0; sample < 20; sample++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.sin(1 + sample + 0.7 * i);
      }
      double[] expected = trained.function().respond(row);
      double[] answered = read.function().respond(row);
      assertThat(answered).hasSameSizeAs(expected);
      for (int k = 0; k < expected.length; k++) {
        assertThat(answered[k]).isCloseTo(expected[k], within(1e-6));
      }
    }
    assertThat(read.topology().parameters().trained()).isEqualTo(moment.parameters().length);
  }

  void undo() {
    press(KeyCode.Z);
  }

  void redo() {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
  }

  static void awaitSame(Supplier<Object> value, Object expected) {
    await(() -> expected.equals(value.get()));
  }
}
