package epochscope.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} of a trained model; what runtimes make of the files is tested with them. */
class ExportTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void train() {
    CommandLineRun run =
        CommandLineRun.of("train", "spirals", "--epochs", 2, "--quiet", "--out", folder);
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void writesBesideTheModelUnderTheFormatsEnding() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("export", folder.resolve("model.json"), "--format", "onnx");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
    // Field 1 of the ModelProto: the version 8.
    assertThat(Files.readAllBytes(folder.resolve("model.onnx"))).startsWith(8, 8);
  }

  @Test
  void writesTheJsonOfTheProtocolBuffer() throws IOException {
    Path file = folder.resolve("onnx.json");
    CommandLineRun run =
        CommandLineRun.of(
            "export", folder.resolve("model.json"), "--format", "onnx-json", "-o", file);
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/irVersion").asText()).isEqualTo("8");
    assertThat(json.at("/opsetImport/0/version").asText()).isEqualTo("17");
    assertThat(json.at("/graph/input/0/name").asText()).isEqualTo("features");
    assertThat(json.at("/graph/node").findValuesAsText("opType")).contains("Gemm", "Tanh");
  }

  @Test
  void writesAFolderForTensorFlowJs() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("export", folder.resolve("model.json"), "--format", "tfjs");
    assertThat(run.status()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(folder.resolve("model-tfjs/model.json").toFile());
    JsonNode model = json.at("/modelTopology/model_config");
    assertThat(model.get("class_name").asText()).isEqualTo("Sequential");
    JsonNode weights = json.at("/weightsManifest/0/weights");
    long numbers = 0;
    for (JsonNode weight : weights) {
      long size = 1;
      for (JsonNode axis : weight.get("shape")) {
        size *= axis.asLong();
      }
      numbers += size;
    }
    assertThat(folder.resolve("model-tfjs/group1-shard1of1.bin")).hasSize(4 * numbers);
  }

  @Test
  void writesProgramsAndFiguresBesideTheModel() throws IOException {
    for (String format : new String[] {"pytorch", "keras", "svg", "tikz"}) {
      CommandLineRun run =
          CommandLineRun.of(
              "export", folder.resolve("model.json"), "--format", format, "--theme", "dark");
      assertThat(run.status()).as(run.err()).isZero();
    }
    assertThat(folder.resolve("model-pytorch.py")).content().contains("nn.Linear(2, 16)");
    assertThat(folder.resolve("model-keras.py")).content().contains("layers.Dense(16");
    assertThat(folder.resolve("model.svg")).content().contains("fill=\"#0d1117\"");
    assertThat(folder.resolve("model.tex")).content().contains("\\pagecolor{paper}");
  }

  @Test
  void anUnknownFormatIsAnsweredWithThoseThereAre() {
    CommandLineRun run =
        CommandLineRun.of("export", folder.resolve("model.json"), "--format", "pickle");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("pickle").contains("onnx-json").contains("lwtnn");
  }

  @Test
  void whatIsNoModelIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("no-model.json"), "{}");
    CommandLineRun run = CommandLineRun.of("export", file, "--format", "onnx");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no-model.json").hasLineCount(1);
  }
}
