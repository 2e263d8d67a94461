package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.CanvasSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Position;
import epochscope.spec.SpecJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
  private static final String CHAIN =
      "{\"nodes\": [{\"type\": \"dense\", \"name\": \"h1\", \"units\": 4},"
          + "{\"type\": \"dense\", \"name\": \"out\"}]}";

  private static final String RESIDUAL =
      """
      {"nodes": [
        {"type": "dense", "name": "h1", "units": 4},
        {"type": "dense", "name": "h2", "units": 4},
        {"type": "add", "name": "sum", "inputs": ["h1", "h2"]},
        {"type": "dense", "name": "out"}]}
      """;

  private static final String TWO_ENDS =
      """
      {"inputs": [{"name": "a", "shape": [1]}, {"name": "b", "shape": [1]}],
       "nodes": [
        {"type": "dense", "name": "h1", "units": 4, "inputs": ["b"]},
        {"type": "concatenate", "name": "both", "inputs": ["h1", "a"]},
        {"type": "dense", "name": "mean", "units": 1},
        {"type": "dense", "name": "width", "units": 1, "inputs": ["both"]}],
       "outputs": ["mean", "width"]}
      """;

  private static final String NAMED_INPUT =
      """
      {"inputs": [{"name": "picture", "shape": [1, 28, 28]}],
       "nodes": [{"type": "flatten", "name": "f"}, {"type": "dense", "name": "out"}]}
      """;

  @ParameterizedTest
  @ValueSource(strings = {CHAIN, RESIDUAL, TWO_ENDS, NAMED_INPUT})
  void networksComeBackAsTheyWere(String json) {
    NetworkSpec network = SpecJson.read(json, NetworkSpec.class, "test");
    assertThat(Sketch.of(network, null).network()).contains(network);
  }

  @Test
  void chainNamesNoInputs() {
    NetworkSpec spelledOut =
        Drawn.network(
            "{\"type\": \"dense\", \"name\": \"h1\", \"units\": 4, \"inputs\": [\"in\"]},"
                + "{\"type\": \"dense\", \"name\": \"out\", \"inputs\": [\"h1\"]}");
    NetworkSpec written = Sketch.of(spelledOut, null).network().orElseThrow();
    assertThat(written.inputs()).isEmpty();
    assertThat(written.outputs()).isEmpty();
    assertThat(written.nodes()).allSatisfy(node -> assertThat(node.inputs()).isEmpty());
  }

  @Test
  void whatIsInsertedLaterStillMakesAChain() {
    Sketch sketch = drawn(CHAIN);
    Edge edge = new Edge("h1", "out", 0);
    Sketch longer =
        new SketchEdit.Insert(Drawn.fragment(Drawn.dense("h2", 3)), edge, Position.ORIGIN)
            .apply(sketch);
    assertThat(longer.network())
        .contains(
            Drawn.network(
                Drawn.dense("h1", 4)
                    + ","
                    + Drawn.dense("h2", 3)
                    + ",{\"type\": \"dense\", \"name\": \"out\"}"));
  }

  @Test
  void positionsComeBack() {
    CanvasSpec canvas =
        new CanvasSpec(
            Map.of(
                "in", new Position(1, 2), "h1", new Position(3.5, -4), "out", new Position(5, 6)));
    Sketch sketch = Sketch.of(SpecJson.read(CHAIN, NetworkSpec.class, "test"), canvas);
    assertThat(sketch.canvas()).isEqualTo(canvas);
  }

  @Test
  void whereOnePositionIsMissingAllIsLaidOut() {
    CanvasSpec canvas = new CanvasSpec(Map.of("in", new Position(77, 77)));
    NetworkSpec network = SpecJson.read(CHAIN, NetworkSpec.class, "test");
    assertThat(Sketch.of(network, canvas)).isEqualTo(Sketch.of(network, null));
  }

  @Test
  void unfinishedSketchesAreNoNetworks() {
    assertThat(Sketch.EMPTY.network()).isEmpty();
    Sketch open = new SketchEdit.Disconnect(new Edge("h1", "out", 0)).apply(drawn(CHAIN));
    assertThat(open.network()).isEmpty();
    Sketch cycle = new SketchEdit.Connect("out", "h1").apply(drawn(CHAIN));
    assertThat(cycle.network()).isEmpty();
    Sketch withoutOutput = new SketchEdit.MarkOutput("out", false).apply(drawn(CHAIN));
    assertThat(withoutOutput.network()).isEmpty();
  }

  @Test
  void namesAreGivenOnce() {
    SketchInput one = new SketchInput("a", null, Position.ORIGIN);
    assertThatThrownBy(() -> new Sketch(List.of(one, one), List.of(), List.of()))
        .isInstanceOf(InvalidInputException.class);
  }

  private static Sketch drawn(String json) {
    return Sketch.of(SpecJson.read(json, NetworkSpec.class, "test"), null);
  }
}
