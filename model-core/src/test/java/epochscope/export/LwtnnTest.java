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
