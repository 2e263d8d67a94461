package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.export.exchange.Imports;
import epochscope.spec.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that PyTorch's own exporter has written, against PyTorch's responses. */
class TorchExporterTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void export() throws IOException, InterruptedException {
    String python = Pythons.withTorch();
    Path script = folder.resolve("export_onnx.py");
    try (InputStream in = TorchExporterTest.class.getResourceAsStream("export_onnx.py")) {
      Files.copy(in, script);
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(python, script.toString(), folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mlp", "activations", "lenet-average", "lenet-max", "padded-average", "residual"})
  void answersAsPyTorchDoes(String name) throws IOException {
    for (String variant : new String[] {"any", "one"}) {
      Model model = Imports.read(folder.resolve(name + "-" + variant + ".onnx"));
      JsonNode told =
          new ObjectMapper().readTree(folder.resolve(name + "-" + variant + ".json").toFile());
      ModelFunction function = model.function();
      assertThat(told.get("rows")).hasSize(20);
      for (int row = 0; row < told.get("rows").size(); row++) {
        assertThat(function.respond(numbers(told.get("rows").get(row))))
            .containsExactly(numbers(told.get("responses").get(row)), within(1e-5));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"not-steep,/2/Gemm", "not-levelled,/1/ReduceMean", "not-sorted,/1/PRelu"})
  void whatHasNoNameHereIsRefusedByItsNode(String name, String node) {
    assertThatThrownBy(() -> Imports.read(folder.resolve(name + "-any.onnx")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("node " + node);
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
