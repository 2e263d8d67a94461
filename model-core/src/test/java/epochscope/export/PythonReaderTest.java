package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader in the documentation, which knows nothing of this program. */
class PythonReaderTest {
  @TempDir private Path folder;

  static Stream<Model> models() {
    return Stream.of(
        Models.binary(Precision.FLOAT),
        Models.binary(Precision.DOUBLE, 4_000),
        Models.binary(Precision.FLOAT, 4_000),
        Models.threeClasses(),
        Models.regression(Precision.DOUBLE));
  }

  @ParameterizedTest
  @MethodSource("models")
  void answersTheCheckRows(Model model) throws IOException, InterruptedException {
    Path file = folder.resolve("model.json");
    ModelFile.write(model, file);
    // Numbers of single precision are written in so few digits that they are the nearest float.
    double tolerance = model.training().precision() == Precision.FLOAT ? 1e-7 : 1e-12;
    String[] lines = run(file).split("\n");
    assertThat(lines).hasSize(model.check().size());
    for (int row = 0; row < lines.length; row++) {
      JsonNode answer = new ObjectMapper().readTree(lines[row]).get("found");
      double[] expected = model.check().outputs().get(row);
      assertThat(answer).hasSize(expected.length);
      for (int i = 0; i < expected.length; i++) {
        assertThat(answer.get(i).asDouble()).isCloseTo(expected[i], within(tolerance));
      }
    }
  }

  private static String run(Path file) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "../docs/read_model.py", file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      boolean required = "required".equals(System.getenv("EPOCHSCOPE_CLIENTS"));
      assumeTrue(required, "python3 is not installed");
      throw e;
    }
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words).isZero();
    return words;
  }
}
