package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.tfjs.TfjsFile;
import epochscope.nn.Topology;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What TensorFlow.js itself makes of the folders we write. */
class TensorFlowJsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TOLERANCE = 1e-5;
  private static final Set<Activation> UNSAYABLE =
      EnumSet.of(
          Activation.GELU_TANH,
          Activation.GAUSSIAN,
          Activation.LOG_SIGMOID,
          Activation.SINE,
          Activation.STEP);
  private static final List<String> CLASSES = List.of("a", "b", "c");

  /** Every way in which windows lie. */
  private static final String WINDOWS =
      """
      {"nodes": [
        {"name": "strided", "type": "convolution", "filters": 4, "kernel": [3, 2],
         "stride": [2, 1], "padding": 1, "activation": "relu"},
        {"name": "largest", "type": "pooling", "size": 2, "stride": 1, "padding": [0, 1]},
        {"name": "grouped", "type": "convolution", "filters": 6, "kernel": 2, "groups": 2,
         "stride": 2, "dilation": 2, "padding": 1, "bias": false},
        {"name": "dilated", "type": "convolution", "inputs": ["largest"], "filters": 4,
         "kernel": [2, 3], "dilation": [1, 2], "padding": "same", "activation": "softmax"},
        {"name": "sum", "type": "pooling", "kind": "sum", "size": 2, "padding": "same"},
        {"name": "counted", "type": "pooling", "inputs": ["dilated"], "kind": "average",
         "size": 3, "stride": 2, "padding": 1},
        {"name": "uncounted", "type": "pooling", "inputs": ["dilated"], "kind": "average",
         "size": 3, "stride": 2, "padding": 1, "countPadding": false},
        {"name": "same", "type": "pooling", "inputs": ["dilated"], "kind": "max", "size": 3,
         "stride": 2, "padding": "same"},
        {"name": "g1", "type": "global-pooling", "inputs": ["grouped"], "kind": "sum"},
        {"name": "g2", "type": "global-pooling", "inputs": ["sum"], "kind": "max"},
        {"name": "all", "type": "concatenate", "inputs": ["counted", "uncounted", "same"]},
        {"name": "g3", "type": "global-pooling", "inputs": ["all"]},
        {"name": "both", "type": "concatenate", "inputs": ["g1", "g2", "g3"]},
        {"name": "out", "type": "dense", "units": 3, "activation": "softmax"}]}
      """;

  /** Transposed convolutions: cut, lengthened, dilated, in groups. */
  private static final String TURNED =
      """
      {"nodes": [
        {"name": "cut", "type": "transposed-convolution", "filters": 4, "kernel": 3, "stride": 2,
         "padding": 1, "activation": "leaky-relu"},
        {"name": "long", "type": "transposed-convolution", "filters": 2, "kernel": [2, 3],
         "stride": 3, "outputPadding": 2, "groups": 2},
        {"name": "gaps", "type": "transposed-convolution", "inputs": ["cut"], "filters": 3,
         "kernel": 2, "dilation": 3, "bias": false},
        {"name": "g1", "type": "global-pooling", "inputs": ["long"]},
        {"name": "g2", "type": "global-pooling", "inputs": ["gaps"]},
        {"name": "both", "type": "concatenate", "inputs": ["g1", "g2"]},
        {"name": "out", "type": "dense", "units": 3, "activation": "softmax"}]}
      """;

  /** Shapes and orders, where the output itself is a picture. */
  private static final String SHAPES =
      """
      {"nodes": [
        {"name": "wide", "type": "depth-to-space", "block": 2},
        {"name": "deep", "type": "space-to-depth", "block": 4},
        {"name": "normal", "type": "layer-normalisation", "epsilon": 1e-3},
        {"name": "other", "type": "standardise", "offset": [0.5], "scale": [-2]},
        {"name": "list", "type": "reshape", "shape": [96]},
        {"name": "unit", "type": "batch-normalisation"},
        {"name": "lines", "type": "reshape", "shape": [2, 48]},
        {"name": "along", "type": "convolution", "filters": 3, "kernel": 5, "stride": 3,
         "padding": "same"},
        {"name": "flat", "type": "flatten"},
        {"name": "drop", "type": "dropout", "rate": 0.5},
        {"name": "bent", "type": "activation", "activation": "softplus"},
        {"name": "some", "type": "dense", "units": 12},
        {"name": "picture", "type": "reshape", "shape": [3, 2, 2]},
        {"name": "up", "type": "up-sampling", "factor": [1, 2]},
        {"name": "square", "type": "multiply", "inputs": ["up", "up"]},
        {"name": "small", "type": "pooling", "kind": "average", "size": [2, 4]}]}
      """;

  private static final Map<String, Model> MODELS = models();

  @TempDir private static Path folder;

  private static Map<String, Model> models() {
    Map<String, Model> models = new LinkedHashMap<>();
    for (Activation activation : EnumSet.complementOf(EnumSet.copyOf(UNSAYABLE))) {
      models.put(activation.word(), Models.withActivation(activation, scaled()));
    }
    models.put("pixels-flat", Models.images());
    models.put("residual", Models.residual());
    models.put("lenet", Models.lenet());
    models.put("windows", Models.images(Precision.FLOAT, Shape.of(3, 9, 8), CLASSES, WINDOWS));
    models.put("turned", Models.images(Precision.FLOAT, Shape.of(2, 4, 5), CLASSES, TURNED));
    models.put("shapes", Models.images(Precision.FLOAT, Shape.of(4, 4, 6), CLASSES, SHAPES));
    return models;
  }

  private static Preprocessing scaled() {
    return new Preprocessing(
        List.of(
            new Preprocessing.Column(new Feature("x1", ""), Scaling.Z_SCORE, 0.5, 4, null, 1),
            new Preprocessing.Column(new Feature("x2", ""), Scaling.Z_SCORE, -1, 0.02, null, 2)));
  }

  @BeforeAll
  static void predict() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Map.Entry<String, Model> entry : MODELS.entrySet()) {
      Path model = folder.resolve(entry.getKey());
      TfjsFile.write(entry.getValue(), model);
      JSON.writeValue(model.resolve("rows.json").toFile(), rows(entry.getValue()));
      folders.add(model);
    }
    NodeClients.run("predict.mjs", folders);
  }

  /** All check rows at once, an entry per input, channels innermost. */
  private static List<Map<String, Object>> rows(Model model) {
    List<Map<String, Object>> inputs = new ArrayList<>();
    for (Topology.Input entry : model.topology().entries()) {
      Shape shape = entry.shape();
      boolean image = shape.rank() == 3;
      int channels = image ? shape.axis(0) : 1;
      List<Double> data = new ArrayList<>();
      for (double[] row : model.check().inputs()) {
        for (int i = 0; i < shape.size(); i++) {
          int at = i % channels * (shape.size() / channels) + i / channels;
          data.add(row[entry.offset() + at]);
        }
      }
      List<Integer> dims = new ArrayList<>(List.of(model.check().size()));
      dims.addAll(image ? List.of(shape.axis(1), shape.axis(2), channels) : shape.axes());
      inputs.add(Map.of("shape", dims, "data", data));
    }
    return inputs;
  }

  static Set<String> names() {
    return MODELS.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAsTheModelDoes(String name) throws IOException {
    Path error = folder.resolve(name).resolve("error.txt");
    assertThat(Files.exists(error) ? Files.readString(error) : "").isEmpty();
    JsonNode response = JSON.readTree(folder.resolve(name).resolve("response.json").toFile());
    CheckRows check = MODELS.get(name).check();
    assertThat(response).hasSize(check.size());
    for (int row = 0; row < check.size(); row++) {
      double[] answer = JSON.treeToValue(response.get(row), double[].class);
      assertThat(answer).containsExactly(check.outputs().get(row), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void comesBackAsAModelThatAnswersTheSame(String name) {
    Model model = MODELS.get(name);
    Model back = TfjsFile.read(folder.resolve(name));
    ModelFunction function = back.function();
    CheckRows check = model.check();
    for (int row = 0; row < check.size(); row++) {
      assertThat(function.respond(check.inputs().get(row)))
          .containsExactly(check.outputs().get(row), within(1e-6));
    }
    assertThat(back.outputs()).isEqualTo(model.outputs());
  }

  @Test
  void everyKindOfNodeIsAmongThem() {
    assertThat(MODELS.values())
        .flatExtracting(model -> model.topology().nodes())
        .extracting(node -> node.spec().getClass().getSimpleName())
        .contains(
            "Dense",
            "Convolution",
            "TransposedConvolution",
            "Pooling",
            "GlobalPooling",
            "SpaceToDepth",
            "DepthToSpace",
            "UpSampling",
            "Flatten",
            "Reshape",
            "Dropout",
            "BatchNormalisation",
            "LayerNormalisation",
            "Standardise",
            "Activate",
            "Add",
            "Multiply",
            "Concatenate");
  }

  @ParameterizedTest
  @EnumSource(names = {"GELU_TANH", "GAUSSIAN", "LOG_SIGMOID", "SINE", "STEP"})
  void activationsItDoesNotHaveAreRefusedByName(Activation activation) {
    Model model = Models.withActivation(activation, scaled());
    assertThatThrownBy(() -> TfjsFile.write(model, folder.resolve("refused")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "node h1 has the activation " + activation.word() + ", which TensorFlow.js cannot say");
    assertThat(folder.resolve("refused")).doesNotExist();
  }

  @Test
  void whatItCannotSayIsRefusedByName() {
    Path refused = folder.resolve("refused");
    assertThatThrownBy(() -> TfjsFile.write(Models.convolutional(Precision.FLOAT), refused))
        .hasMessageStartingWith("node p1 has windows of the largest value over padding");
    assertThatThrownBy(() -> TfjsFile.write(Models.threeClasses(), refused))
        .hasMessageStartingWith("feature pt has a value that stands for a missing one");
  }
}
