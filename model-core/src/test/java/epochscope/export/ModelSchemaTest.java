package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSchemaTest {
  @ParameterizedTest
  @MethodSource("epochscope.export.ModelFileTest#models")
  void everyFileWrittenIsValid(Model model) {
    assertThat(ShippedSchemas.faults(ShippedSchemas.MODEL, ModelFile.json(model))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"version\": 1 -> \"version\": 2",
        "\"units\": 3 -> \"units\": 0",
        "\"units\": 3 -> \"units\": \"3\"",
        "\"activation\": \"relu\" -> \"activation\": \"cubic\"",
        "\"scale\": 12.5 -> \"scale\": 0",
        "\"seed\": 5 -> \"sede\": 5",
        "\"classes\": -> \"klassen\":",
        "\"type\": \"two-gaussians\" -> \"type\": \"three-gaussians\"",
      })
  void whatTheReaderRefusesIsNotValid(String change) {
    String[] sides = change.split(" -> ");
    String json = ModelFile.json(ModelFileTest.models().findFirst().orElseThrow());
    assertThat(json).contains(sides[0]);
    assertThat(ShippedSchemas.faults(ShippedSchemas.MODEL, json.replace(sides[0], sides[1])))
        .isNotEmpty();
  }

  @Test
  void isASchema() {
    assertThat(ShippedSchemas.faults(ShippedSchemas.MODEL)).isEmpty();
  }
}
