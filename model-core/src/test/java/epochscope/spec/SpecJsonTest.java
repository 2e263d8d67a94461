package epochscope.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecJsonTest {
  private static final String VALID =
      """
      {
        "name": "two Gaussians",
        "data": {
          "source": {"type": "two-gaussians", "samples": 400, "seed": 7},
          "scaling": "z-score"
        },
        "network": {"nodes": [
          {"type": "dense", "name": "h1", "units": 100, "activation": "tanh"},
          {"type": "dropout", "name": "d", "rate": 0.2},
          {"type": "dense", "name": "out"}
        ]},
        "training": {"optimiser": {"type": "adam", "learningRate": 1e-4}, "epochs": 12}
      }
      """;

  @Test
  void readsWhatIsWritten() {
    ExperimentSpec spec = SpecJson.readExperiment(VALID, "v.json");

    assertThat(spec.network().nodes().getFirst())
        .isEqualTo(new NodeSpec.Dense("h1", null, 100, Activation.TANH, null));
    assertThat(spec.training().optimiser())
        .isEqualTo(new OptimiserSpec.Adam(1e-4, null, null, null));
    assertThat(SpecJson.readExperiment(SpecJson.write(spec), "again")).isEqualTo(spec);
  }

  @ParameterizedTest
  @EnumSource
  void activationsAreCalledAsInJson(Activation activation) {
    assertThat(SpecJson.write(activation)).isEqualTo('"' + activation.word() + "\"\n");
  }

  @Test
  void lossesAreCalledAsInJson() {
    LossSpec loss = SpecJson.read("{\"type\": \"gaussian-mixture\"}", LossSpec.class, "loss");

    assertThat(loss).isEqualTo(new LossSpec.GaussianMixture(3, SigmaFunction.EXP));
    assertThat(loss.word()).isEqualTo("gaussian-mixture");
    assertThat(new LossSpec.KullbackLeibler().word()).isEqualTo("kullback-leibler");
  }

  @Test
  void writesFieldsInOrderAndLeavesOpenOnesOut() {
    String json = SpecJson.write(new NodeSpec.Dense("out", null, null, null, null));

    assertThat(json)
        .isEqualTo(
            """
            {
              "type": "dense",
              "name": "out",
              "inputs": [ ],
              "initialiser": {
                "type": "glorot-uniform"
              }
            }
            """);
  }

  @Test
  void spacingOrderAndByteOrderMarkDoNotMatter(@TempDir Path folder) throws IOException {
    ExperimentSpec spec = SpecJson.readExperiment(VALID, "v.json");
    String reordered =
        """
        {"training":{"epochs":12,"optimiser":{"learningRate":0.0001,"type":"adam"}},
        "network":{"nodes":[{"activation":"tanh","units":100,"name":"h1","type":"dense"},
        {"rate":0.2,"name":"d","type":"dropout"},{"name":"out","type":"dense"}]},
        "data":{"scaling":"z-score","source":{"seed":7,"samples":400,"type":"two-gaussians"}},
        "name":"two Gaussians"}\
        """;
    Path file = folder.resolve("bom.json");
    Files.writeString(file, "\uFEFF" + VALID.replace("\n", "\r\n"));

    assertThat(SpecJson.readExperiment(reordered, "r")).isEqualTo(spec);
    assertThat(SpecJson.readExperiment(VALID.replaceAll("\\s*\n\\s*", ""), "r")).isEqualTo(spec);
    assertThat(SpecJson.readExperiment(file)).isEqualTo(spec);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"units\": 100 | \"units\": \"100\" | $.network.nodes[0].units is \"100\", expected a"
            + " whole number",
        "\"units\": 100 | \"units\": 1.5 | $.network.nodes[0].units is 1.5, expected a whole"
            + " number",
        "\"units\": 100 | \"units\": true | $.network.nodes[0].units is true, expected a whole"
            + " number",
        "\"units\": 100 | \"units\": 1e99 | $.network.nodes[0].units is 1.0E99, expected a whole"
            + " number",
        "\"units\": 100 | \"units\": 99999999999 | $.network.nodes[0].units is 99999999999,"
            + " expected a whole number from -2147483648 to 2147483647",
        "\"units\": 100 | \"units\": [100] | $.network.nodes[0].units is a list, expected a whole"
            + " number",
        "\"units\": 100 | \"units\": 0 | $.network.nodes[0].units is 0, expected a whole number"
            + " from 1 to 65536",
        "\"units\": 100 | \"units\": 1000000000 | $.network.nodes[0].units is 1000000000, expected"
            + " a whole number from 1 to 65536",
        "\"units\": 100 | \"unit\": 100 | $.network.nodes[0].unit is not a known field, expected"
            + " one of name, inputs, units, activation, initialiser",
        "\"tanh\" | \"tan\" | $.network.nodes[0].activation is \"tan\", expected one of linear,"
            + " logistic, tanh, relu, leaky-relu, elu, selu,",
        "\"tanh\" | 2 | $.network.nodes[0].activation is 2, expected one of linear, logistic, tanh,"
            + " relu, leaky-relu, elu, selu,",
        "\"tanh\" | \"\" | $.network.nodes[0].activation is \"\", expected one of linear, logistic,"
            + " tanh, relu, leaky-relu, elu, selu,",
        "\"dropout\" | \"drop\" | $.network.nodes[1].type is \"drop\", expected one of dense,"
            + " convolution, ",
        "\"type\": \"dropout\", | | $.network.nodes[1].type is missing, expected one of dense,"
            + " convolution, ",
        "\"name\": \"h1\" | \"name\": 1 | $.network.nodes[0].name is 1, expected text in quotes",
        "\"name\": \"h1\" | \"name\": null | $.network.nodes[0].name is missing",
        "\"name\": \"h1\" | \"name\": \"out\" | $.network: a node's name is \"out\", expected a"
            + " name that no other node has",
        "1e-4 | -1 | $.training.optimiser.learningRate is -1.0, expected a number above 0",
        "1e-4 | 1e999 | $.training.optimiser.learningRate is Infinity, expected a number above 0",
        "1e-4 | \"1e-4\" | $.training.optimiser.learningRate is \"1e-4\", expected a number",
        "1e-4 | true | $.training.optimiser.learningRate is true, expected a number",
        "\"data\": { | \"data\": 5, \"dat\": { | $.data is 5, expected an object",
        "\"nodes\": [ | \"nodes\": 5, \"n\": [ | $.network.nodes is 5, expected a list",
        "{\"type\": \"dense\", \"name\": \"out\"} | null | $.network: an entry of nodes is missing",
        "{\"type\": \"dense\", \"name\": \"out\"} | 7 | $.network.nodes[2] is 7, expected an object"
            + " with a type of dense, convolution, ",
        "\"seed\": 7 | \"seed\": 7, \"seed\": 8 | line 4, column 74: the field 'seed' stands there"
            + " twice, expected once",
        "\"seed\": 7 | \"seed\": +7 | not valid JSON",
        "\"seed\": 7 | \"seed\": NaN | not valid JSON",
        "\"seed\": 7 | \"seed\": 07 | not valid JSON",
        "\"seed\": 7 | \"seed\": 7, | not valid JSON",
      })
  void refusalsNamePlaceFoundAndExpected(String old, String replacement, String sentence) {
    String json = VALID.replace(old, replacement == null ? "" : replacement);

    assertThatThrownBy(() -> SpecJson.readExperiment(json, "v.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("v.json")
        .hasMessageContaining(sentence)
        .message()
        .doesNotContain("java.", "jackson", "epochscope.", "reference chain", "Source:", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "null", "[]", "3", "\"x\"", "{", "{\"name\"", "{}", "\u0000", "{} {}"})
  void whatIsNoExperimentIsRefused(String json) {
    assertThatThrownBy(() -> SpecJson.readExperiment(json, "v.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("v.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "]", "x", "1"})
  void nothingMayFollow(String more) {
    assertThatThrownBy(() -> SpecJson.readExperiment(VALID + more, "v.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("v.json");
  }

  @Test
  void depthIsBounded() {
    String json = "[".repeat(1_000_000);

    assertThatThrownBy(() -> SpecJson.readExperiment(json, "deep.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("deep.json", "nested too deep", "64");
  }

  @Test
  void unreadableFilesAreNamed(@TempDir Path folder) throws IOException {
    Path absent = folder.resolve("absent.json");
    Path binary = folder.resolve("binary.json");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80});

    assertThatThrownBy(() -> SpecJson.readExperiment(absent))
        .hasMessage(absent + " does not exist");
    assertThatThrownBy(() -> SpecJson.readExperiment(folder))
        .hasMessage(folder + " is a folder, expected a file");
    assertThatThrownBy(() -> SpecJson.readExperiment(binary))
        .hasMessage(binary + " is not text, expected JSON in UTF-8");
  }
}
