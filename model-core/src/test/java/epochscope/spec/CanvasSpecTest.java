package epochscope.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasSpecTest {
  private static final String EXPERIMENT =
      """
      {"data": {"source": {"type": "xor"}},
       "network": {"nodes": [
         {"type": "dense", "name": "h1", "units": 3}, {"type": "dense", "name": "out"}]},
       "training": {}%s}
      """;

  @Test
  void positionsAreReadAndWrittenAgain() {
    ExperimentSpec spec = read(", \"canvas\": {\"in\": [0, 0], \"h1\": [13, -2.5]}");
    assertThat(spec.canvas().positions())
        .isEqualTo(Map.of("in", new Position(0, 0), "h1", new Position(13, -2.5)));
    assertThat(SpecJson.readExperiment(SpecJson.write(spec), "again")).isEqualTo(spec);
  }

  @Test
  void experimentThatNobodyHasDrawnSaysNothingOfIt() {
    assertThat(SpecJson.write(read(""))).doesNotContain("canvas");
  }

  @Test
  void anotherNetworkKeepsThePlacesOfWhatIsInBoth() {
    ExperimentSpec spec = read(", \"canvas\": {\"in\": [0, 0], \"h1\": [13, 0], \"out\": [26, 0]}");
    NetworkSpec shorter = new NetworkSpec(List.of(spec.network().nodes().getLast()));
    assertThat(spec.withNetwork(shorter).canvas().positions()).containsOnlyKeys("in", "out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"h9\": [0, 0]} | file: $.canvas is \"h9\", expected names of inputs and nodes of the"
            + " network",
        "{\"h1\": [0]} | file: $.canvas.h1: position is [0.0], expected a list of two numbers, x"
            + " and y",
        "{\"h1\": [0, 1e9]} | file: $.canvas.h1.y is 1.0E9, expected a number from -100000.0 to"
            + " 100000.0",
        "{\"h1\": null} | file: $.canvas: canvas.h1 is missing"
      })
  void anythingElseIsRefusedInASentence(String canvas, String sentence) {
    assertThatThrownBy(() -> read(", \"canvas\": " + canvas))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  private static ExperimentSpec read(String canvas) {
    return SpecJson.readExperiment(EXPERIMENT.formatted(canvas), "file");
  }
}
