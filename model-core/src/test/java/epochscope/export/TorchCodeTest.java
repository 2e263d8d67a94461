package epochscope.export;

import epochscope.export.code.TorchCode;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs for PyTorch, run by PyTorch: each answers as its model does, to 1e-5 of the largest
 * response, and trains for an epoch.
 */
class TorchCodeTest {
  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> programsRun() throws IOException, InterruptedException {
    String python = Pythons.withTorch();
    PythonPrograms programs = new PythonPrograms(folder, TorchCode::of);
    programs.write("mixed-layers", Models.residual());
    programs.write("grouped-convolution", Models.convolutional(Precision.FLOAT));
    programs.write("double-binary", Models.binary(Precision.DOUBLE));
    programs.write("long-arrays", Models.binary(Precision.FLOAT, 6000));
    programs.write("three-classes", Models.threeClasses());
    for (Activation activation : Activation.values()) {
      programs.write("activation-" + activation.word(), Models.withActivation(activation));
    }
    for (Map.Entry<String, Model> entry : CodeExperiments.all(folder).entrySet()) {
      programs.writeTrained(entry.getKey(), entry.getValue());
    }
    return programs.tests(python, "run_torch_scripts.py");
  }
}
