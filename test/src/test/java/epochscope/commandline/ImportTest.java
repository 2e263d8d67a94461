package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import} and {@code show}. */
class ImportTest {
  private static final String ROWS = "x1,x2\n0.5,-0.25\n-1,0.75\n0,0\n";

  @TempDir private static Path folder;

  @BeforeAll
  static void train() throws IOException {
    run("train", "spirals", "--epochs", 2, "--quiet", "--out", folder);
    Files.writeString(folder.resolve("rows.csv"), ROWS);
    run(
        "predict",
        folder.resolve("model.json"),
        folder.resolve("rows.csv"),
        "-o",
        folder.resolve("own.csv"));
  }

  private static CommandLineRun run(Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  @ParameterizedTest
  @CsvSource({
    "native, model-export.json",
    "onnx, model.onnx",
    "lwtnn, model.lwtnn.json",
    "tfjs, model-tfjs"
  })
  void whatWasExportedComesBackAndPredictsTheSame(String format, String name) throws IOException {
    run("export", folder.resolve("model.json"), "--format", format);
    Path back = folder.resolve("back-" + format + ".json");
    run("import", folder.resolve(name), "-o", back);
    String answers = run("predict", back, folder.resolve("rows.csv")).out();
    List<String> own = Files.readAllLines(folder.resolve("own.csv"));
    List<String> lines = answers.lines().toList();
    assertThat(lines).hasSameSizeAs(own);
    for (int i = 1; i < own.size(); i++) {
      double expected = Double.parseDouble(own.get(i));
      assertThat(Double.parseDouble(lines.get(i))).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void showTellsTheSameOfAModelAndOfItsRun() throws IOException {
    JsonNode model = json("show", "--json", folder.resolve("model.json"));
    JsonNode saved = json("show", "--json", folder.resolve("run.epochscope"));
    assertThat(saved.get("layers")).isEqualTo(model.get("layers"));
    assertThat(model.at("/layers/0/type").asText()).isEqualTo("input");
    long trained = 0;
    for (JsonNode layer : model.get("layers")) {
      trained += layer.get("parameters").asLong();
    }
    assertThat(model.get("trained").asLong()).isEqualTo(trained);
  }

  private static JsonNode json(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(run(arguments).out());
  }

  @Test
  void showNamesLayersShapesAndFeatures() {
    assertThat(run("show", folder.resolve("model.json")).out().lines())
        .anyMatch(line -> line.startsWith("x1"))
        .anyMatch(line -> line.matches("layer +type +takes +gives +activation +parameters"))
        .anyMatch(line -> line.contains("(output)") && line.contains("logistic"))
        .anyMatch(line -> line.startsWith("validation.auc"));
  }

  @Test
  void whatIsNoModelIsRefusedInOneSentence() throws IOException {
    Path file = Files.write(folder.resolve("broken.onnx"), new byte[] {8, 8, 58, 100, 1});
    CommandLineRun run = CommandLineRun.of("import", file, "-o", folder.resolve("no.json"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("broken.onnx").hasLineCount(1);
    assertThat(folder.resolve("no.json")).doesNotExist();
  }
}
