package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.lwtnn.LwtnnFile;
import epochscope.spec.Activation;
import epochscope.spec.Scaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files for lwtnn, read as its documentation describes them. */
class LwtnnTest {
  @TempDir private Path folder;

  private JsonNode written(Model model) throws IOException {
    Path file = folder.resolve("lwtnn.json");
    LwtnnFile.write(model, file);
    return new ObjectMapper().readTree(file.toFile());
  }

  private static Preprocessing scaled(Preprocessing.Logarithm logarithm, Double missing) {
    return new Preprocessing(
        List.of(
            new Preprocessing.Column(
                new Feature("x1", ""),
                Scaling.Z_SCORE,
                logarithm,
                0.5,
                4,
                missing,
                Preprocessing.Replacement.MEAN,
                0.5),
            new Preprocessing.Column(new Feature("x2", ""), Scaling.Z_SCORE, -1, 2, null, 0)));
  }

  @Test
  void aChainAnswersAsItsNumbersSay() throws IOException {
    Model model = Models.binary(scaled(null, null));
    JsonNode file = written(model);
    assertThat(file.at("/input_sequences").isEmpty()).isTrue();
    assertThat(file.at("/inputs/0/variables/0/name").asText()).isEqualTo("x1");
    assertThat(file.at("/nodes/1/type").asText()).isEqualTo("feed_forward");
    assertThat(file.at("/outputs/out/labels/0").asText()).isEqualTo("response");
    double[] row = {1.25, -3};
    double[] x = new double[2];
    for (int i = 0; i < 2; i++) {
      JsonNode variable = file.at("/inputs/0/variables/" + i);
      x[i] = (row[i] + variable.get("offset").asDouble()) * variable.get("scale").asDouble();
    }
    assertThat(x).containsExactly(new double[] {0.1875, -1}, within(1e-15));
    double out = file.at("/layers/1/bias/0").asDouble();
    for (int unit = 0; unit < 3; unit++) {
      double z = file.at("/layers/0/bias/" + unit).asDouble();
      for (int i = 0; i < 2; i++) {
        z += file.at("/layers/0/weights/" + (2 * unit + i)).asDouble() * x[i];
      }
      out += file.at("/layers/1/weights/" + unit).asDouble() * Math.tanh(z);
    }
    assertThat(file.at("/layers/1/activation").asText()).isEqualTo("sigmoid");
    double answer = model.function().respond(row)[0];
    assertThat(1 / (1 + Math.exp(-out))).isCloseTo(answer, within(1e-12));
  }

  /** Written only where what was written answers as the model does. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "LINEAR",
        "LOGISTIC",
        "TANH",
        "RELU",
        "LEAKY_RELU",
        "ELU",
        "SELU",
        "SWISH",
        "HARD_SIGMOID",
        "SOFTMAX"
      })
  void knownActivationsAreWritten(Activation activation) throws IOException {
    Model model = Models.withActivation(activation, scaled(null, null));
    int layers = activation == Activation.SELU ? 4 : 2;
    assertThat(written(model).get("layers")).hasSize(layers);
    Model back = LwtnnFile.read(folder.resolve("lwtnn.json"));
    assertThat(back.topology().nodes())
        .extracting(node -> node.spec().activation())
        .containsExactly(activation, activation);
    assertThat(back.preprocessing().columns())
        .extracting(column -> column.feature().name())
        .containsExactly("x1", "x2");
    double[] row = {1.25, -3};
    assertThat(back.function().respond(row))
        .containsExactly(model.function().respond(row), within(1e-12));
  }

  /** As lwtnn's own converter writes: two inputs, a sum, a normalisation. */
  @Test
  void graphsOfOthersComeIn() {
    String json =
        """
        {"input_sequences": [],
         "inputs": [{"name": "a", "variables": [{"name": "u", "offset": 1, "scale": 2}]},
                    {"name": "b", "variables": [{"name": "v", "offset": 0, "scale": 1},
                                                {"name": "w", "offset": 0, "scale": 1}]}],
         "layers": [{"activation": "rectified", "architecture": "dense", "bias": [0.5, -1],
                     "weights": [1, 2]},
                    {"activation": "tanh", "architecture": "dense", "bias": [0, 0.25],
                     "weights": [1, 0, -1, 1]},
                    {"architecture": "normalization", "bias": [1, -1], "weights": [3, 0.5]}],
         "nodes": [{"sources": [0], "type": "input", "size": 1},
                   {"sources": [1], "type": "input", "size": 2},
                   {"sources": [0], "type": "feed_forward", "layer_index": 0},
                   {"sources": [1], "type": "feed_forward", "layer_index": 1},
                   {"sources": [2, 3], "type": "add"},
                   {"sources": [4], "type": "feed_forward", "layer_index": 2}],
         "outputs": {"regression": {"labels": ["p", "q"], "node_index": 5}}}
        """;
    Model model = LwtnnFile.read(json, "graph.json", "graph");
    double u = (0.25 + 1) * 2;
    double first = Math.max(0, u + 0.5) + Math.tanh(0.5);
    double second = Math.max(0, 2 * u - 1) + Math.tanh(-0.5 + 0.75 + 0.25);
    assertThat(model.function().respond(new double[] {0.25, 0.5, 0.75}))
        .containsExactly(new double[] {(first + 1) * 3, (second - 1) * 0.5}, within(1e-12));
    assertThat(model.outputs()).containsExactly("p", "q");
    assertThatThrownBy(
            () ->
                LwtnnFile.read(
                    json.replace(
                        "\"architecture\": \"normalization\"", "\"architecture\": \"lstm\""),
                    "graph.json",
                    "graph"))
        .hasMessage("graph.json: node 5 has the architecture lstm, which is not known here");
  }

  @Test
  void whatItCannotSayIsRefusedByName() {
    assertThatThrownBy(() -> written(Models.withActivation(Activation.MISH, scaled(null, null))))
        .hasMessage("node h1 has the activation mish, which lwtnn cannot say");
    assertThatThrownBy(
            () -> written(Models.binary(scaled(new Preprocessing.Logarithm(0, 1), null))))
        .hasMessage("feature x1 has a logarithm, which lwtnn cannot say");
    assertThatThrownBy(() -> written(Models.binary(scaled(null, -999.0))))
        .hasMessage("feature x1 has a value that stands for a missing one, which lwtnn cannot say");
    assertThatThrownBy(() -> written(Models.convolutional(epochscope.spec.Precision.FLOAT)))
        .hasMessage("node c1 is a convolution, which lwtnn cannot say");
  }
}
