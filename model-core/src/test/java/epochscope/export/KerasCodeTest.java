package epochscope.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.export.code.CodeSubject;
import epochscope.export.code.KerasCode;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs for Keras. Python reads each; where {@code EPOCHSCOPE_KERAS} names a Python that has
 * Keras, they answer as their models do and train.
 */
class KerasCodeTest {
  private static final String KERAS = System.getenv("EPOCHSCOPE_KERAS");

  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
  private static Path folder;

  @TestFactory
  Stream<DynamicTest> programsAreSound() throws IOException, InterruptedException {
    String python = KERAS == null ? Pythons.any() : KERAS;
    PythonPrograms programs = new PythonPrograms(folder, KerasCode::of);
    programs.write("mixed-layers", Models.residual());
    programs.write("double-binary", Models.binary(Precision.DOUBLE));
    programs.write("three-classes", Models.threeClasses());
    for (Activation activation : Activation.values()) {
      programs.write("activation-" + activation.word(), Models.withActivation(activation));
    }
    for (Map.Entry<String, Model> entry : CodeExperiments.all(folder).entrySet()) {
      if (!entry.getKey().matches("optimiser-lbfgs|penalties")) {
        programs.writeTrained(entry.getKey(), entry.getValue());
      }
    }
    return KERAS == null
        ? programs.tests(python, "run_keras_scripts.py")
        : programs.tests(python, "run_keras_scripts.py", "run");
  }

  @Test
  void whatKerasHasNotIsRefusedByName() {
    Model model = Models.convolutional(Precision.FLOAT);
    assertThatThrownBy(() -> KerasCode.of(CodeSubject.of(model)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("node c2")
        .hasMessageContaining("Keras");
    Model lbfgs =
        TrainedModels.of(
            "\"source\": {\"type\": \"xor\", \"samples\": 40}",
            "{\"name\": \"out\", \"type\": \"dense\"}",
            "\"optimiser\": {\"type\": \"lbfgs\"}");
    assertThatThrownBy(() -> KerasCode.of(CodeSubject.of(lbfgs)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("lbfgs");
  }
}
