package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.export.tfjs.TfjsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers models that TensorFlow.js itself has made. */
class TensorFlowJsImportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  @BeforeAll
  static void make() throws IOException {
    NodeClients.run("make.mjs", List.of(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "picture", "skips", "line"})
  void answersHereAsThere(String name) throws IOException {
    Path made = folder.resolve(name);
    Model model = TfjsFile.read(made);
    JsonNode inputs = JSON.readTree(made.resolve("rows.json").toFile());
    JsonNode response = JSON.readTree(made.resolve("response.json").toFile());
    ModelFunction function = model.function();
    for (int row = 0; row < response.size(); row++) {
      double[] expected = JSON.treeToValue(response.get(row), double[].class);
      double[] found = function.respond(row(inputs, row, model.topology().inputs()));
      assertThat(found).containsExactly(expected, within(1e-5));
    }
  }

  /** All inputs of one row, channels outermost. */
  private static double[] row(JsonNode inputs, int row, int size) {
    double[] values = new double[size];
    int at = 0;
    for (JsonNode input : inputs) {
      JsonNode shape = input.get("shape");
      int channels = shape.size() == 2 ? 1 : shape.get(shape.size() - 1).asInt();
      int all = input.get("data").size() / shape.get(0).asInt();
      for (int i = 0; i < all; i++) {
        int there = i % (all / channels) * channels + i / (all / channels);
        values[at++] = input.get("data").get(row * all + there).asDouble();
      }
    }
    return values;
  }
}
