package epochscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.app.builder.desk.SketchDesk;
import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Sketch;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SpecJson;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Draws a network with the keys alone. */
class BuilderKeysJourneyTest extends BuilderJourney {
  @Test
  void aNetworkIsDrawnAndTrainedByKeysAlone() {
    openBuilder();
    press(KeyCode.A);
    robot.type(KeyCode.DELETE);
    await(() -> network(SketchDesk::sketch).names().isEmpty());
    add("input");
    add("dense");
    units("4");
    add("dense");
    units("2");
    add("output");
    assertThat(network(SketchDesk::sketch).edges())
        .containsExactly(
            new Edge("in", "h1", 0), new Edge("h1", "h2", 0), new Edge("h2", "out", 0));
    train();
    assertThat(experiment().spec().network().nodes())
        .extracting(node -> ((NodeSpec.Dense) node).units())
        .containsExactly(4, 2, null);
  }

  @Test
  void nodesAreConnectedDuplicatedAndDeletedByKeys() {
    openBuilder();
    robot.type(KeyCode.TAB).type(KeyCode.RIGHT);
    await(() -> network(SketchDesk::chosen).has("h1"));
    press(KeyCode.D);
    await(() -> network(SketchDesk::chosen).has("h2"));
    press(KeyCode.C);
    press(KeyCode.V);
    await(() -> network(SketchDesk::sketch).has("h3"));
    robot.type(KeyCode.BACK_SPACE);
    await(() -> !network(SketchDesk::sketch).has("h3"));
    robot.type(KeyCode.TAB);
    await(() -> network(SketchDesk::chosen).has("in"));
    robot.type(KeyCode.C);
    for (int i = 0; i < 6 && !target("h2"); i++) {
      robot.type(KeyCode.TAB);
    }
    robot.type(KeyCode.ENTER);
    await(() -> network(SketchDesk::sketch).edges().contains(new Edge("in", "h2", 0)));
    double x = at("h2").x();
    robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
    await(() -> at("h2").x() == x + 1);
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    await(() -> !node("#builder").isVisible());
  }

  /** The file holds where everything is drawn. */
  @Test
  void whatIsDrawnIsSavedAndOpensAsTheSamePicture() {
    openBuilder();
    robot.type(KeyCode.TAB);
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
    Sketch drawn = network(SketchDesk::sketch);
    press(KeyCode.S);
    Path file = folder.resolve("journey.experiment.json");
    await(() -> Files.exists(file));
    ExperimentSpec read = SpecJson.readExperiment(file);
    assertThat(Sketch.of(read.network(), read.canvas())).isEqualTo(drawn);
    assertThat(read.canvas().positions().get("in").y()).isEqualTo(2);
  }

  private boolean target(String name) {
    return name.equals(onUiThread(() -> app.window().builder().builder().canvas().target()));
  }

  private void add(String name) {
    robot.type(KeyCode.SLASH);
    await(() -> "palette-search".equals(focused()));
    robot.write(name).type(KeyCode.ENTER);
    await(() -> "builder-canvas".equals(focused()));
  }

  /** In the settings of what is chosen, where the name comes first. */
  private void units(String units) {
    String name = network(SketchDesk::chosen).single();
    robot.type(KeyCode.ENTER);
    await(() -> "setting-node.name".equals(focused()));
    robot.type(KeyCode.TAB).write(units).type(KeyCode.ENTER);
    await(() -> units.equals(String.valueOf(dense(name).units())));
    robot.type(KeyCode.ESCAPE);
    await(() -> "builder-canvas".equals(focused()));
  }

  private NodeSpec.Dense dense(String name) {
    return (NodeSpec.Dense) network(SketchDesk::sketch).node(name).orElseThrow().spec();
  }

  private String focused() {
    return onUiThread(() -> stage.getScene().getFocusOwner().getId());
  }
}
