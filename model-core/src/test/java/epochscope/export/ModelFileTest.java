package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.history.Metrics;
import epochscope.nn.ParameterLayout;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
  @TempDir Path folder;

  static Stream<Model> models() {
    return Stream.of(
        Models.binary(Precision.FLOAT),
        Models.binary(Precision.DOUBLE),
        Models.binary(Precision.FLOAT, 4_000),
        Models.binary(Precision.DOUBLE, 4_000),
        Models.threeClasses(),
        Models.images(),
        Models.convolutional(Precision.FLOAT),
        Models.convolutional(Precision.DOUBLE),
        Models.residual(),
        Models.regression(Precision.FLOAT),
        Models.regression(Precision.DOUBLE));
  }

  @Test
  void modelsHaveNodesOfEveryType() {
    assertThat(
            models()
                .flatMap(model -> model.topology().nodes().stream())
                .map(node -> (Object) node.spec().getClass())
                .distinct())
        .containsExactlyInAnyOrder((Object[]) NodeSpec.class.getPermittedSubclasses());
  }

  /** Running statistics are parameters of the file, though no gradient trains them. */
  @Test
  void writesRunningStatistics() throws Exception {
    Model model = Models.convolutional(Precision.DOUBLE);
    JsonNode arrays = new ObjectMapper().readTree(ModelFile.json(model)).at("/parameters/n1");
    ParameterLayout layout = model.topology().parameters();
    int at = layout.find("n1", "variance").orElseThrow().offset();
    assertThat(at).isGreaterThanOrEqualTo(layout.trained());
    assertThat(arrays.at("/variance/data/5").doubleValue()).isEqualTo(model.parameters()[at + 5]);
    assertThat(arrays.at("/mean/shape").toString()).isEqualTo("[6]");
  }

  @Test
  void refusesAVarianceBelowZero() {
    Model model = Models.convolutional(Precision.DOUBLE);
    int at = model.topology().parameters().find("n1", "variance").orElseThrow().offset();
    String variance = Double.toString(model.parameters()[at + 2]);
    String json = ModelFile.json(model);
    assertThat(json).containsOnlyOnce(variance);
    assertThatThrownBy(() -> ModelFile.read(json.replace(variance, "-0.5"), "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("model.json: $.parameters.n1.variance.data[2] is -0.5, expected 0 or more");
  }

  @ParameterizedTest
  @MethodSource("models")
  void readsBackTheSameModel(Model model) {
    Path file = folder.resolve("model.json");
    ModelFile.write(model, file);
    Model read = ModelFile.read(file);

    assertThat(bits(read.parameters())).isEqualTo(bits(model.parameters()));
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("parameters", "training.metrics", "check")
        .isEqualTo(model);
    assertThat(read.check().inputs()).usingRecursiveComparison().isEqualTo(model.check().inputs());
    assertThat(read.check().outputs())
        .usingRecursiveComparison()
        .isEqualTo(model.check().outputs());
    Metrics metrics = read.training().metrics();
    assertThat(metrics.get("validation.auc")).isEqualTo(0.84);
    assertThat(metrics.values()).containsEntry("train.loss", Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("models")
  void checkRowsFollowFromTheFileAlone(Model model) throws Exception {
    JsonNode file = new ObjectMapper().readTree(ModelFile.json(model));
    JsonNode check = file.get("check");
    assertThat(check.get("inputs").size()).isGreaterThanOrEqualTo(3);
    for (int row = 0; row < check.get("inputs").size(); row++) {
      double[] found = new ForwardPass(file).respond(check.get("inputs").get(row));
      for (int output = 0; output < found.length; output++) {
        double expected = check.get("outputs").get(row).get(output).doubleValue();
        assertThat(found[output]).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void writesFloatsInTheirShortestDecimals() {
    Model model = Models.binary(Precision.FLOAT);
    String json = ModelFile.json(model);
    assertThat(json).contains("-0.0, 1.4E-45, " + (float) model.parameters()[2]);
  }

  @Test
  void packsLongArrays() throws Exception {
    JsonNode parameters =
        new ObjectMapper()
            .readTree(ModelFile.json(Models.binary(Precision.FLOAT, 4_000)))
            .get("parameters");
    assertThat(parameters.at("/h1/weight").has("encoding")).isFalse();
    assertThat(parameters.at("/h2/weight/encoding").textValue()).isEqualTo("base64-float32");
  }

  @Test
  void pixelsOfAChannelAreDescribedOnce() throws Exception {
    JsonNode preprocessing =
        new ObjectMapper().readTree(ModelFile.json(Models.images())).get("preprocessing");
    assertThat(preprocessing.has("features")).isFalse();
    assertThat(preprocessing.at("/images/shape").toString()).isEqualTo("[2,2,3]");
    assertThat(preprocessing.at("/images/channels").size()).isEqualTo(2);
    assertThat(preprocessing.at("/images/channels/1/offset").asDouble()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "shape": [ 2, 2, 3 ]| "shape": [2, 3]           | $.preprocessing.images: number of axes of shape is 2
          "shape": [ 2, 2, 3 ]| "shape": [3, 2, 2]        | $.preprocessing.images.channels is 2 entries, expected 3
          "shape": [ 2, 2, 3 ]| "shape": [2, 5000, 5000]  | $.preprocessing.images.shape is [2, 5000, 5000], expected 12 values as in
          "shape": [ 2, 2, 3 ]| "shape": [2, 3, 2]        | $.preprocessing.images.shape is [2, 3, 2], expected [2, 2, 3] as in network.inputs
          "images": {          | "features": [], "images": {| $.preprocessing.features is given, expected one of them
          """)
  void refusesImagesThatDoNotFit(String found, String replacement, String sentence) {
    String json = ModelFile.json(Models.images()).replaceAll("\\s+", " ");
    assertThat(json).contains(found);
    String changed = json.replaceFirst(Pattern.quote(found), replacement);
    assertThatThrownBy(() -> ModelFile.read(changed, "model.json"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("model.json: " + sentence);
  }

  @Test
  void refusesParametersThatAreNotFinite() {
    Model model = Models.binary(Precision.FLOAT);
    double[] parameters = model.parameters().clone();
    parameters[model.topology().parameters().find("h2", "bias").orElseThrow().offset() + 1] =
        Double.NaN;
    assertThatThrownBy(
            () ->
                new Model(
                    model.created(),
                    model.experiment(),
                    model.preprocessing(),
                    model.topology(),
                    parameters,
                    model.task(),
                    model.classes(),
                    model.targets(),
                    model.training(),
                    model.check()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("parameters.h2.bias.data[1] is NaN, expected a finite number");
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
