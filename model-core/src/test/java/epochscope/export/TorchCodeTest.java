package epochscope.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.export.code.CodeSubject;
import epochscope.export.code.TorchCode;
import epochscope.spec.Activation;
import epochscope.spec.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs for PyTorch, run by PyTorch: each answers as its model does, to 1e-5 of the largest
 * response, and trains for an epoch. All share one process, for PyTorch takes seconds to start.
 */
class TorchCodeTest {
  @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER)
  private static Path folder;

  private final Map<String, Model> trained = new LinkedHashMap<>();

  @TestFactory
  Stream<DynamicTest> programsRun() throws IOException, InterruptedException {
    String python = PythonWithTorch.find();
    Map<String, Model> checked = new LinkedHashMap<>();
    checked.put("mixed-layers", Models.residual());
    checked.put("grouped-convolution", Models.convolutional(Precision.FLOAT));
    checked.put("double-binary", Models.binary(Precision.DOUBLE));
    checked.put("long-arrays", Models.binary(Precision.FLOAT, 6000));
    checked.put("three-classes", Models.threeClasses());
    for (Activation activation : Activation.values()) {
      checked.put("activation-" + activation.word(), Models.withActivation(activation));
    }
    TorchExperiments.all(folder).forEach(trained::put);
    for (Map.Entry<String, Model> entry : checked.entrySet()) {
      write(entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Model> entry : trained.entrySet()) {
      write(entry.getKey(), entry.getValue());
      Files.createFile(folder.resolve(entry.getKey() + ".train"));
    }
    Map<String, String> outcomes = run(python);
    return Stream.concat(checked.keySet().stream(), trained.keySet().stream())
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(outcomes.get(name)).isEqualTo("good")));
  }

  private static void write(String name, Model model) throws IOException {
    ModelFile.write(model, folder.resolve(name + ".json"));
    Files.writeString(folder.resolve(name + ".py"), TorchCode.of(CodeSubject.of(model)));
  }

  private static Map<String, String> run(String python) throws IOException, InterruptedException {
    Path runner = folder.resolve("run_scripts");
    try (InputStream in = TorchCodeTest.class.getResourceAsStream("run_scripts.py")) {
      Files.copy(in, runner);
    }
    Process process =
        new ProcessBuilder(python, runner.toString(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> outcomes = new LinkedHashMap<>();
    new String(process.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(words -> outcomes.put(words[0], words[1].replace("\\n", "\n")));
    assertThat(process.waitFor()).isZero();
    return outcomes;
  }
}
