package epochscope.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import epochscope.export.code.CodeSubject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Programs and the models beside them, all run in one process, for libraries start slowly. */
record PythonPrograms(Path folder, Function<CodeSubject, String> writer) {

  void write(String name, Model model) throws IOException {
    Files.writeString(folder.resolve(name + ".py"), writer.apply(CodeSubject.of(model)));
    ModelFile.write(model, folder.resolve(name + ".json"));
  }

  /** One that is to train, too. */
  void writeTrained(String name, Model model) throws IOException {
    write(name, model);
    Files.createFile(folder.resolve(name + ".train"));
  }

  /**
   * A test for each program.
   *
   * @param command Python, and what follows the script and the folder
   * @param script among the test's resources
   */
  Stream<DynamicTest> tests(String python, String script, String... options)
      throws IOException, InterruptedException {
    Map<String, String> outcomes = run(python, script, options);
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".py"))
              .map(name -> name.substring(0, name.length() - 3))
              .sorted()
              .toList();
    }
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(outcomes.get(name)).isEqualTo("good")));
  }

  private Map<String, String> run(String python, String script, String... options)
      throws IOException, InterruptedException {
    Path runner = folder.resolve("runner");
    try (InputStream in = PythonPrograms.class.getResourceAsStream(script)) {
      Files.copy(in, runner);
    }
    List<String> command = new ArrayList<>(List.of(python, runner.toString(), folder.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    Map<String, String> outcomes = new LinkedHashMap<>();
    new String(process.getInputStream().readAllBytes(), UTF_8)
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(words -> outcomes.put(words[0], words[1].replace("\\n", "\n")));
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors.txt"))).isZero();
    return outcomes;
  }
}
