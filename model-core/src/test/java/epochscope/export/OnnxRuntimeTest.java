package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import epochscope.data.Feature;
import epochscope.data.Preprocessing;
import epochscope.export.exchange.Imports;
import epochscope.export.onnx.OnnxFile;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONNX Runtime makes of the files we write. */
class OnnxRuntimeTest {
  private static final double TOLERANCE = 1e-5;

  @TempDir private Path folder;

  static List<Model> models() {
    return List.of(
        Models.binary(Precision.FLOAT),
        Models.threeClasses(),
        Models.regression(Precision.DOUBLE),
        Models.images(),
        Models.convolutional(Precision.FLOAT),
        Models.lenet(),
        Models.residual());
  }

  @ParameterizedTest
  @MethodSource("models")
  void answersAsTheModelDoes(Model model) throws OrtException, IOException {
    List<double[]> answers = run(model, model.check().inputs());
    for (int row = 0; row < answers.size(); row++) {
      assertThat(answers.get(row))
          .containsExactly(model.check().outputs().get(row), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void comesBackAsAModelThatAnswersTheSame(Model model) {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(model, file);
    Model back = OnnxFile.read(file);
    ModelFunction function = back.function();
    CheckRows check = model.check();
    for (int row = 0; row < check.size(); row++) {
      assertThat(function.respond(check.inputs().get(row)))
          .containsExactly(check.outputs().get(row), within(1e-6));
    }
    assertThat(back.topology().nodes().size()).isLessThan(model.topology().nodes().size() + 4);
  }

  @ParameterizedTest
  @MethodSource("models")
  void theJsonFormSaysTheSame(Model model) {
    Path json = folder.resolve("model.onnx.json");
    Path binary = folder.resolve("model.onnx");
    OnnxFile.writeJson(model, json);
    OnnxFile.write(model, binary);
    Model back = Imports.read(json);
    Model other = Imports.read(binary);
    assertThat(back.parameters()).isEqualTo(other.parameters());
    assertThat(back.check()).usingRecursiveComparison().isEqualTo(other.check());
    assertThat(back.preprocessing()).isEqualTo(other.preprocessing());
    assertThat(back.topology().nodes())
        .extracting(node -> node.spec())
        .isEqualTo(other.topology().nodes().stream().map(node -> node.spec()).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64})
  void takesAnyNumberOfImagesAtOnce(int count) throws OrtException, IOException {
    Model model = Models.lenet();
    List<double[]> given = model.check().inputs();
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(given.get(row % given.size()));
    }
    List<double[]> answers = run(model, rows);
    assertThat(answers).hasSize(count);
    for (int row = 0; row < count; row++) {
      assertThat(answers.get(row))
          .containsExactly(model.check().outputs().get(row % given.size()), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationComesBackByName(Activation activation) {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(Models.withActivation(activation), file);
    assertThat(OnnxFile.read(file).topology().nodes())
        .extracting(node -> node.spec().activation())
        .containsExactly(activation, activation);
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryActivation(Activation activation) throws OrtException, IOException {
    answersAsTheModelDoes(Models.withActivation(activation));
  }

  @Test
  void fillsMissingValuesAndTakesLogarithms() throws OrtException, IOException {
    Preprocessing.Logarithm logarithm = new Preprocessing.Logarithm(1.5, 0.25);
    Preprocessing preprocessing =
        new Preprocessing(
            List.of(
                new Preprocessing.Column(
                    new Feature("x1", ""),
                    Scaling.Z_SCORE,
                    logarithm,
                    0.5,
                    2,
                    -999.0,
                    Preprocessing.Replacement.MEDIAN,
                    0.75),
                new Preprocessing.Column(
                    new Feature("x2", ""), Scaling.Z_SCORE, -1, 3, null, 0.125)));
    Model model = Models.binary(preprocessing);
    List<double[]> rows =
        List.of(
            new double[] {-999, 0.5},
            new double[] {Double.NaN, Double.NaN},
            new double[] {-5, 2},
            new double[] {3, -999});
    List<double[]> answers = run(model, rows);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(answers.get(row))
          .containsExactly(model.function().respond(rows.get(row)), within(TOLERANCE));
    }
    Model back = OnnxFile.read(folder.resolve("model.onnx"));
    for (int row = 0; row < rows.size(); row++) {
      assertThat(back.function().respond(rows.get(row)))
          .containsExactly(model.function().respond(rows.get(row)), within(1e-6));
    }
  }

  private List<double[]> run(Model model, List<double[]> rows) throws OrtException, IOException {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(model, file);
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(Files.readAllBytes(file))) {
      long[] shape = shape(model, rows.size());
      FloatBuffer values = FloatBuffer.allocate(rows.size() * rows.getFirst().length);
      for (double[] row : rows) {
        for (double value : row) {
          values.put((float) value);
        }
      }
      String input = session.getInputNames().iterator().next();
      try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values.rewind(), shape);
          OrtSession.Result result = session.run(Map.of(input, tensor))) {
        return answers((float[][]) result.get(0).getValue());
      }
    }
  }

  private static long[] shape(Model model, int rows) {
    epochscope.spec.Shape images = model.preprocessing().images();
    return images == null
        ? new long[] {rows, model.preprocessing().columns().size()}
        : new long[] {rows, images.axis(0), images.axis(1), images.axis(2)};
  }

  private static List<double[]> answers(float[][] found) {
    List<double[]> answers = new ArrayList<>();
    for (float[] row : found) {
      double[] values = new double[row.length];
      for (int i = 0; i < row.length; i++) {
        values[i] = row[i];
      }
      answers.add(values);
    }
    return answers;
  }
}
