package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import epochscope.nn.Topology;
import epochscope.spec.NodeSpec;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Reading;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Draws networks with the mouse on an empty canvas, trains them, and takes them elsewhere. */
class BuilderJourneyTest extends BuilderJourney {
  @Test
  void aSmallDenseNetwork() throws Exception {
    beginEmpty();
    drop("dense", 760, 120);
    drop("dense", 760, 420);
    drop("output", 400, 480);
    connect("in", "h1");
    connect("h1", "h2");
    connect("h2", "out");
    set("h1", "units", "4");
    set("h2", "units", "2");
    assertThat(widths()).containsExactly(4, 2, null);
    train();
    assertThat(experiment().topology().nodes())
        .extracting(n -> n.output().axes().getFirst())
        .containsExactly(4, 2, 1);
    exportAndImport();
  }

  @Test
  void aNetworkWithAResidualConnection() throws Exception {
    beginEmpty();
    drop("dense", 760, 100);
    drop("dense", 760, 260);
    click("#palette-search");
    robot.write("add");
    drop("add", 760, 430);
    click("#palette-search");
    robot.type(KeyCode.ESCAPE);
    drop("output", 400, 480);
    connect("in", "h1");
    connect("h1", "h2");
    connect("h1", "add1");
    connect("h2", "add1");
    connect("add1", "out");
    await(() -> network(desk -> desk.report().isTrainable()));
    assertThat(network(SketchDesk::sketch).node("add1").orElseThrow().sources())
        .containsExactly("h1", "h2");
    train();
    Topology topology = experiment().topology();
    assertThat(topology.nodes().get(topology.indexOf("add1")).sources())
        .containsExactly(topology.indexOf("h1"), topology.indexOf("h2"));
    exportAndImport();
  }

  /** Undone to the beginning and done again, it is what it was, step by step. */
  @Test
  void everyStepIsUndoneAndDoneAgain() {
    beginEmpty();
    Sketch empty = network(SketchDesk::sketch);
    drop("dense", 760, 120);
    Sketch dense = network(SketchDesk::sketch);
    connect("in", "h1");
    Sketch connected = network(SketchDesk::sketch);
    drag(middle("h1"), middle("h1").add(-60, 140));
    Sketch moved = network(SketchDesk::sketch);
    assertThat(List.of(empty, dense, connected, moved)).doesNotHaveDuplicates();
    undo();
    awaitSame(() -> network(SketchDesk::sketch), connected);
    undo();
    awaitSame(() -> network(SketchDesk::sketch), dense);
    undo();
    awaitSame(() -> network(SketchDesk::sketch), empty);
    redo();
    redo();
    redo();
    awaitSame(() -> network(SketchDesk::sketch), moved);
  }

  @Test
  void aLayerIsInsertedOnAConnectionAndMovedWithOthers() {
    openBuilder();
    Point2D edge = between("in", "h1");
    Bounds canvas = bounds("#builder-canvas");
    drop("dense", edge.getX() - canvas.getMinX(), edge.getY() - canvas.getMinY());
    await(() -> network(SketchDesk::sketch).edges().contains(new Edge("in", "h2", 0)));
    assertThat(network(SketchDesk::sketch).edges())
        .containsExactlyInAnyOrder(
            new Edge("in", "h2", 0), new Edge("h2", "h1", 0), new Edge("h1", "out", 0));
    double before = at("in").x();
    press(KeyCode.A);
    await(() -> network(SketchDesk::chosen).names().size() == 4);
    drag(middle("in"), middle("in").add(0, 90));
    assertThat(at("in").x()).isEqualTo(before);
    assertThat(at("in").y()).isPositive();
    for (String name : List.of("h2", "h1", "out")) {
      assertThat(at(name).y()).isEqualTo(at("in").y());
    }
  }

  @Test
  void aDoubleClickOnANeuronOpensItsLayer() {
    awaitEpoch(1);
    await(() -> neuron().isPresent());
    robot.doubleClickOn(neuron().orElseThrow(), MouseButton.PRIMARY);
    await(() -> node("#builder") != null && node("#builder").isVisible());
    assertThat(network(SketchDesk::chosen).names()).containsExactly("h1");
    click("#command-builder");
    await(() -> !node("#builder").isVisible());
  }

  /** A place in the network diagram where a neuron of the first layer is. */
  private Optional<Point2D> neuron() {
    PixelView view = (PixelView) node("#view-network");
    Bounds bounds = bounds("#view-network");
    for (double y = 20; y < bounds.getHeight() - 10; y += 7) {
      for (double x = 20; x < bounds.getWidth() - 10; x += 7) {
        String text = view.markAt(x, y).map(Reading.Mark::text).orElse("");
        if (text.startsWith("h1[") && !text.contains("←")) {
          return Optional.of(new Point2D(bounds.getMinX() + x, bounds.getMinY() + y));
        }
      }
    }
    return Optional.empty();
  }

  private List<Integer> widths() {
    return network(SketchDesk::sketch).nodes().stream()
        .map(node -> ((NodeSpec.Dense) node.spec()).units())
        .toList();
  }
}
