package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Position;
import epochscope.spec.SpecJson;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantTest {
  private static final ExperimentSpec DRAWN =
      SpecJson.readExperiment(
          """
          {"data": {"source": {"type": "xor"}},
           "network": {"nodes": [{"type": "dense", "name": "h1", "units": 4},
                                 {"type": "dense", "name": "h2", "units": 4},
                                 {"type": "dense", "name": "out"}]},
           "training": {},
           "canvas": {"in": [0, 0], "h1": [10, 0], "h2": [20, 0], "out": [30, 0]}}
          """,
          "drawn");

  private static final String WITHOUT_H2 =
      """
      "network": {"nodes": [{"type": "dense", "name": "h1", "units": 4},
                            {"type": "dense", "name": "out"}]}
      """;

  @Test
  void whatIsDroppedFromTheNetworkGoesFromTheDrawing() {
    assertThat(changed("{" + WITHOUT_H2 + "}").canvas().positions().keySet())
        .containsExactly("in", "h1", "out");
  }

  @Test
  void whatIsDrawnElsewhereIsMoved() {
    assertThat(changed("{" + WITHOUT_H2 + ", \"canvas\": {\"out\": [20, 5]}}").canvas().positions())
        .isEqualTo(
            Map.of(
                "in", new Position(0, 0), "h1", new Position(10, 0), "out", new Position(20, 5)));
  }

  @Test
  void whatTheChangeDrawsMustBeThere() {
    assertThatThrownBy(() -> changed("{" + WITHOUT_H2 + ", \"canvas\": {\"h2\": [1, 1]}}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("canvas is \"h2\"");
  }

  private static ExperimentSpec changed(String change) {
    String json =
        "{\"id\": \"v\", \"name\": {\"en\": \"v\", \"de\": \"v\"}, \"change\": " + change + "}";
    return SpecJson.read(json, Variant.class, "variant").of(DRAWN);
  }
}
